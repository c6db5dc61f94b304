import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskEntry } from '../domain/desk/desk-entry.ts';
import { agenda } from '../domain/agenda/agenda.ts';
import { addDays, type Day } from '../domain/kernel/day.ts';
import { hashId } from '../domain/kernel/id.ts';
import { DeskTable } from '../db/desk-index/desk-table.ts';
import { todayAgenda } from './today-agenda.ts';

const start = '2026-01-01' as Day;
const day = fc.integer({ min: -40, max: 400 }).map((by) => addDays(start, by));
const occasion = fc.record({
	calendar: fc.constantFrom('gregorian' as const, 'chinese' as const),
	month: fc.integer({ min: 1, max: 12 }),
	day: fc.integer({ min: 1, max: 29 }),
	celebrated: fc.boolean()
});
const customer = fc.record({
	occasions: fc.array(occasion, { maxLength: 2 }),
	days: fc.array(day, { maxLength: 2 })
});

describe("today's agenda of a book", () => {
	it('R1 passing over customers by their marks gives what looking at each of them gives', () => {
		fc.assert(
			fc.property(fc.array(customer, { maxLength: 30 }), day, (customers, today) => {
				const entries = customers.map(({ occasions, days }, n): DeskEntry => ({
					id: hashId('customer', String(n)),
					name: `C${n}`,
					company: '',
					sort: `c${n}`,
					initial: 'C',
					tier: '',
					text: '',
					occasions: occasions.map(({ calendar, month, day, celebrated }, o) => ({
						id: hashId('occasion', String(n), String(o)),
						type: 'birthday',
						date: { calendar, month, day },
						celebrated
					})),
					followUps: [...days].sort().map((day, f) => ({
						id: hashId('follow-up', String(n), String(f)),
						day,
						note: '',
						promised: f === 1
					})),
					celebrated: [],
					lastContact: ''
				}));
				const table = new DeskTable();
				table.finish();
				table.apply(entries.map((entry) => ({ id: entry.id, entry })));
				expect(todayAgenda(table, today)).toEqual(agenda(entries, today));
			})
		);
	});
});
