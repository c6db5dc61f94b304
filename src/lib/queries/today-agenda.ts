import { agenda, agendaWindow, type Agenda, type AgendaOptions } from '../domain/agenda/agenda.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';

export type { Agenda, AgendaItem, OccasionItem } from '../domain/agenda/agenda.ts';

/** What is overdue, due today, missed and next, for a whole book (R1). */
export function todayAgenda(table: DeskTable, today: Day, options: AgendaOptions = {}): Agenda {
	const { dates, to } = agendaWindow(today, options);
	return agenda(table.due(dates, to), today, options);
}
