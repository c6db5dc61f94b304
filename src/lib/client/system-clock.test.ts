import { expect, it, vi } from 'vitest';
import { localMoment } from '../domain/kernel/zone.ts';
import { systemClock } from './system-clock.ts';

it('T-3 today is the day of the phone\u2019s own zone, at every hour', () => {
	vi.useFakeTimers();
	for (let hour = 0; hour < 48; hour++) {
		vi.setSystemTime(Date.UTC(2026, 11, 31, hour, 30));
		expect(systemClock.today()).toBe(localMoment(systemClock.now(), systemClock.zone()).day);
	}
	vi.useRealTimers();
});
