import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayNumber, dayOf, daysBetween, parseDay, weekday, type Day } from './day.ts';
import { fnv128, hashId, isId, newId } from './id.ts';
import { localMoment } from './zone.ts';

const day = (text: string) => text as Day;

describe('days', () => {
	it('refuses days that no calendar has', () => {
		expect(parseDay('2023-02-29')).toBeNull();
		expect(parseDay('2024-02-29')).toBe('2024-02-29');
		expect(parseDay('2024-13-01')).toBeNull();
		expect(parseDay('2024-1-1')).toBeNull();
		expect(dayOf(2024, 4, 31)).toBeNull();
	});

	it('counts across months, years and leap days', () => {
		expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
		expect(daysBetween(day('2023-12-31'), day('2025-01-01'))).toBe(367);
		expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
		expect(addMonths(day('2024-01-31'), -2)).toBe('2023-11-30');
		expect(weekday(day('2026-11-22'))).toBe(7);
	});

	it('adding days and counting them agree for any day', () => {
		const days = fc.integer({ min: -700_000, max: 2_000_000 });
		fc.assert(
			fc.property(days, fc.integer({ min: -9999, max: 9999 }), (start, by) => {
				const from = addDays(day('1970-01-01'), start);
				expect(dayNumber(addDays(from, by))).toBe(start + by);
			})
		);
	});

	it('reads the local day of an instant in its zone', () => {
		const instant = Date.parse('2026-01-01T02:30:00Z');
		expect(localMoment(instant, 'America/Sao_Paulo')).toMatchObject({ day: '2025-12-31', time: '23:30' });
		expect(localMoment(instant, 'Pacific/Apia')).toMatchObject({ day: '2026-01-01', time: '15:30' });
	});
});

describe('ids', () => {
	it('hashes as FNV-1a with 128 bits does (published vectors)', () => {
		const hex = (text: string) => Buffer.from(fnv128(text)).toString('hex');
		expect(hex('')).toBe('6c62272e07bb014262b821756295c58d');
		expect(hex('a')).toBe('d228cb696f1a8caf78912b704e4a8964');
		expect(hex('foobar')).toBe('343e1662793c64bf6f0d3597ba446f18');
	});

	it('mints version 7 in order of time and version 8 by content', () => {
		const random = (length: number) => new Uint8Array(length).fill(7);
		expect(isId(newId(1_700_000_000_000, random))).toBe(true);
		expect(newId(1, random) < newId(2, random)).toBe(true);
		expect(hashId('ab', 'c')).not.toBe(hashId('a', 'bc'));
		expect(isId(hashId('book', 'kind', 'key'))).toBe(true);
	});
});
