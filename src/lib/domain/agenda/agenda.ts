import type { DeskEntry, DeskFollowUp, DeskOccasion } from '../desk/desk-entry.ts';
import { addDays, daysBetween, type Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import { isAttended, standsForItsTwins } from '../occasion/attended.ts';
import { occurrenceKey } from '../occasion/celebrated.ts';
import { occurrencesBetween } from '../occasion/occurrences.ts';
import { dateKey, datesBetween, type DateFlags } from './window.ts';

type Of = {
	/** Different for every item, the same on every phone and in every run. */
	key: string;
	customer: Id;
	name: string;
	company: string;
	sort: string;
	day: Day;
};
export type FollowUpItem = Of & {
	kind: 'follow-up';
	followUp: Id;
	note: string;
	promised: boolean;
	/** Days since it was due; 0 for what is not yet late. */
	daysLate: number;
};
/** `year` and `age` as in `Occurrence`. */
export type OccasionItem = Of & { kind: 'occasion'; occasion: DeskOccasion; year: number; age?: number };
export type AgendaItem = FollowUpItem | OccasionItem;

/** `aheadDays` after today are `next`; an unattended occasion stays `missed` for `missedDays`. */
export type AgendaOptions = { aheadDays?: number; missedDays?: number };
export type Agenda = {
	/** Open follow-ups of earlier days, however old. */
	overdue: FollowUpItem[];
	today: AgendaItem[];
	next: AgendaItem[];
	missed: OccasionItem[];
};

/**
 * What Today shows (R1), computed from the desk index alone: each list by day, promised before the rest, then by name.
 * An occasion comes once per occurrence (R6) and not again after it was attended to or let go. Entries may come in any order.
 */
export function agenda(entries: Iterable<DeskEntry>, today: Day, options: AgendaOptions = {}): Agenda {
	return agendaOf([agendaItems([...entries].sort(byNameThenId), today, options)], today);
}

function byNameThenId(a: DeskEntry, b: DeskEntry): number {
	if (a.sort !== b.sort) return a.sort < b.sort ? -1 : 1;
	return a.id < b.id ? -1 : 1;
}

/** What these customers bring to an agenda, in their order. */
export function agendaItems(
	entries: Iterable<DeskEntry>,
	today: Day,
	options: AgendaOptions = {}
): AgendaItem[] {
	const { from, to, dates } = agendaWindow(today, options);
	const items: AgendaItem[] = [];
	for (const entry of entries) {
		const own: AgendaItem[] = [];
		for (const followUp of entry.followUps) {
			if (followUp.day > to) break;
			own.push(followUpItem(entry, followUp, today));
		}
		for (const occasion of entry.occasions) {
			if (occasion.celebrated && dates[dateKey(occasion.date)])
				addOccasion(entry, occasion, from, to, (item) => own.push(item));
		}
		// A customer's own may be stored in another order on another phone.
		if (own.length > 1) own.sort((a, b) => (a.key < b.key ? -1 : 1));
		items.push(...own);
	}
	return items;
}

export type AgendaCounts = { [list in keyof Agenda]: number };

export function countsOf({ overdue, today, next, missed }: Agenda): AgendaCounts {
	return { overdue: overdue.length, today: today.length, next: next.length, missed: missed.length };
}

/**
 * The items of all customers as the lists of Today. They come in groups, by name as the desk index is; sorting them here again
 * kept a slow phone with 100,000 customers busy for 50 ms after every change.
 */
export function agendaOf(groups: readonly (readonly AgendaItem[])[], today: Day): Agenda {
	const byDay = new Map<Day, AgendaItem[]>();
	for (const group of groups)
		for (const item of group) {
			const others = byDay.get(item.day);
			if (others) others.push(item);
			else byDay.set(item.day, [item]);
		}
	return inLists(byDay, today);
}

/** The days that an agenda looks at, and the dates that can fall on them: who has none of these need not be looked at. */
export function agendaWindow(
	today: Day,
	options: AgendaOptions = {}
): { from: Day; to: Day; dates: DateFlags } {
	const { aheadDays = 30, missedDays = 14 } = options;
	const from = addDays(today, -missedDays);
	const to = addDays(today, aheadDays);
	return { from, to, dates: datesBetween(from, to) };
}

export function followUpItem(entry: DeskEntry, followUp: DeskFollowUp, today: Day): FollowUpItem {
	return {
		kind: 'follow-up',
		key: followUp.id,
		customer: entry.id,
		name: entry.name,
		company: entry.company,
		sort: entry.sort,
		day: followUp.day,
		followUp: followUp.id,
		note: followUp.note,
		promised: followUp.promised,
		daysLate: Math.max(0, daysBetween(followUp.day, today))
	};
}

function addOccasion(
	entry: DeskEntry,
	occasion: DeskOccasion,
	from: Day,
	to: Day,
	add: (item: OccasionItem) => void
): void {
	if (!standsForItsTwins(occasion, entry)) return;
	for (const { day, year, age } of occurrencesBetween(occasion, from, to)) {
		if (isAttended(occasion, year, entry)) continue;
		const item: OccasionItem = {
			kind: 'occasion',
			key: occurrenceKey(entry.id, occasion.id, year),
			customer: entry.id,
			name: entry.name,
			company: entry.company,
			sort: entry.sort,
			day,
			occasion,
			year
		};
		if (age !== undefined) item.age = age;
		add(item);
	}
}

function inLists(byDay: Map<Day, AgendaItem[]>, today: Day): Agenda {
	const lists: Agenda = { overdue: [], today: [], next: [], missed: [] };
	for (const day of [...byDay.keys()].sort()) {
		for (const item of promisedFirst(byDay.get(day)!)) {
			if (day > today) lists.next.push(item);
			else if (day === today) lists.today.push(item);
			else if (item.kind === 'occasion') lists.missed.push(item);
			else lists.overdue.push(item);
		}
	}
	return lists;
}

function promisedFirst(items: AgendaItem[]): AgendaItem[] {
	const isPromised = (item: AgendaItem) => item.kind === 'follow-up' && item.promised;
	return [...items.filter(isPromised), ...items.filter((item) => !isPromised(item))];
}
