import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from './day.ts';
import { localInstant } from './local-instant.ts';
import { localMoment } from './zone.ts';

const at = (day: string, time: string, zone: string) =>
	new Date(localInstant(day as Day, time, zone)).toISOString();

describe('the instant of a local time (T-3)', () => {
	it('reads it in its zone, whatever zone the phone has', () => {
		expect(at('2026-11-22', '14:05', 'Asia/Taipei')).toBe('2026-11-22T06:05:00.000Z');
		expect(at('2026-01-01', '00:30', 'Pacific/Apia')).toBe('2025-12-31T11:30:00.000Z');
		expect(at('2025-12-31', '23:30', 'America/Sao_Paulo')).toBe('2026-01-01T02:30:00.000Z');
		expect(at('2026-05-01', '09:00', 'Asia/Kolkata')).toBe('2026-05-01T03:30:00.000Z');
	});

	it('takes the first of a time that comes twice, and moves on from one that is skipped', () => {
		expect(at('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
		expect(at('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
		expect(at('2026-03-08', '03:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
	});

	it('comes back to the same local day and time', () => {
		const zones = fc.constantFrom('Asia/Shanghai', 'Europe/London', 'America/Sao_Paulo', 'Pacific/Apia');
		const minutes = fc.integer({ min: Date.UTC(1995, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
		fc.assert(
			fc.property(minutes, zones, (minute, zone) => {
				const { day, time } = localMoment(minute * 60_000, zone);
				expect(localMoment(localInstant(day, time, zone), zone)).toMatchObject({ day, time });
			})
		);
	});
});
