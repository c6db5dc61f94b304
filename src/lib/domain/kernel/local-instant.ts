import type { Day } from './day.ts';
import { localMoment } from './zone.ts';

/**
 * The instant (milliseconds since 1970) of a local day and `HH:MM` in an IANA zone: `localMoment` the other way round
 * (T-3). A time that the clocks of that day skip is read as if they had not been put forward yet; of one that comes
 * twice, the first is meant. An unknown zone throws RangeError.
 */
export function localInstant(day: Day, time: string, zone: string): number {
	const wall = wallTime(day, time);
	// The offsets of the day before and the day after are all that can hold: no zone changes its clocks twice in two days.
	const early = wall - offsetAt(wall - DAY, zone);
	const late = wall - offsetAt(wall + DAY, zone);
	const fits = [early, late].filter((instant) => wallAt(instant, zone) === wall);
	return fits.length ? Math.min(...fits) : early;
}

const DAY = 86_400_000;

function offsetAt(instant: number, zone: string): number {
	return wallAt(instant, zone) - Math.floor(instant / 60_000) * 60_000;
}

function wallAt(instant: number, zone: string): number {
	const { day, time } = localMoment(instant, zone);
	return wallTime(day, time);
}

function wallTime(day: Day, time: string): number {
	return Date.parse(`${day}T${time}:00Z`);
}
