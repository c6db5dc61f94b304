import {
	agendaItems,
	agendaOf,
	agendaWindow,
	type Agenda,
	type AgendaItem
} from '../domain/agenda/agenda.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { Chunk } from '../db/desk-index/chunk.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';
import { pause } from '../db/desk-index/pause.ts';

export type { Agenda, AgendaItem, OccasionItem } from '../domain/agenda/agenda.ts';

/**
 * What is overdue, due today, missed and next, for a whole book on one day (R1). It remembers what each chunk of the
 * desk brings, so that ticking off one of ten thousand birthdays looks at the customers around it only.
 */
export class TodayAgenda {
	readonly today: Day;
	readonly #items = new WeakMap<Chunk, { version: object; items: readonly AgendaItem[] }>();

	constructor(today: Day) {
		this.today = today;
	}

	/** Looks at the customers a chunk at a time, between which the screen can answer; `of` is quick afterwards. */
	async prepare(table: DeskTable): Promise<void> {
		for (const chunk of [...table.chunks]) if (this.#look(chunk)) await pause();
	}

	of(table: DeskTable): Agenda {
		const groups = table.chunks.map((chunk) => {
			this.#look(chunk);
			return this.#items.get(chunk)!.items;
		});
		return agendaOf(groups, this.today);
	}

	/** Whether there was anything new to look at. */
	#look(chunk: Chunk): boolean {
		const { version } = chunk;
		if (this.#items.get(chunk)?.version === version) return false;
		const { dates, to } = agendaWindow(this.today);
		this.#items.set(chunk, { version, items: agendaItems(chunk.due(dates, to), this.today) });
		return true;
	}
}

export function todayAgenda(table: DeskTable, today: Day): Agenda {
	return new TodayAgenda(today).of(table);
}
