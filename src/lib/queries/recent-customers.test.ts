import { describe, expect, it } from 'vitest';
import type { DeskEntry } from '../domain/desk/desk-entry.ts';
import type { Day } from '../domain/kernel/day.ts';
import { hashId } from '../domain/kernel/id.ts';
import { DeskTable } from '../db/desk-index/desk-table.ts';
import { openFollowUps } from './open-follow-ups.ts';
import { recentCustomers } from './recent-customers.ts';

function entry(name: string, fields: Partial<DeskEntry>): DeskEntry {
	return {
		id: hashId(name),
		name,
		company: '',
		sort: name,
		initial: '#',
		tier: '',
		text: name,
		occasions: [],
		followUps: [],
		celebrated: [],
		lastContact: '',
		...fields
	};
}

function tableOf(entries: DeskEntry[]): DeskTable {
	const table = new DeskTable();
	table.finish();
	table.apply(entries.map((entry) => ({ id: entry.id, entry })));
	return table;
}

const contacted = (name: string, day: string) => entry(name, { lastContact: day as Day });
const due = (note: string, day: string, promised = false) => ({
	id: hashId(note),
	day: day as Day,
	note,
	promised
});

describe('whom a new contact is probably with (T2)', () => {
	const table = tableOf([
		contacted('a', ''),
		contacted('b', '2026-03-01'),
		contacted('c', ''),
		contacted('d', '2026-03-05'),
		contacted('e', '2026-03-01')
	]);

	it('puts the latest contacts first and fills up with the list', () => {
		const names = (limit: number) => recentCustomers(table, limit).map(({ name }) => name);
		expect(names(9)).toEqual(['d', 'b', 'e', 'a', 'c']);
		expect(names(2)).toEqual(['d', 'b']);
		expect(names(4)).toEqual(['d', 'b', 'e', 'a']);
	});
});

describe('all open follow-ups (R1)', () => {
	it('come by day, promised before the rest, however far away', () => {
		const table = tableOf([
			entry('a', { followUps: [due('far', '2031-01-01')] }),
			entry('b', { followUps: [due('late', '2020-01-01'), due('plain', '2026-03-01')] }),
			entry('c', { followUps: [due('word given', '2026-03-01', true)] })
		]);
		expect(openFollowUps(table, '2026-03-01' as Day).map(({ note, name }) => [note, name])).toEqual([
			['late', 'b'],
			['word given', 'c'],
			['plain', 'b'],
			['far', 'a']
		]);
	});
});
