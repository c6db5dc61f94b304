import type { OccasionDate } from '../../occasion/occasion.ts';
import { dateOf, UNKNOWN, type DateReading } from './date-reading.ts';

/** Apple writes this leap year where the year is unknown, and reads it so with or without X-APPLE-OMIT-YEAR. */
const APPLE_NO_YEAR = 1604;

/**
 * A date of BDAY, ANNIVERSARY and X-ABDATE: `1980-03-15`, `19800315`, both with a time behind, `--03-15`, `--0315`;
 * a year of 0000 or 1604 (or `omitYear`) means none. The day is taken as written: it is no instant (T-3).
 */
export function parseVcardDate(text: string, omitYear?: number): DateReading {
	const trimmed = text.trim();
	const partial = /^--(\d{2})-?(\d{2})(?:T.*)?$/.exec(trimmed);
	if (partial) return dateOf('gregorian', undefined, Number(partial[1]), Number(partial[2]));
	const full = /^-?(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\d.*)?$/.exec(trimmed);
	if (!full) return UNKNOWN;
	const year = Number(full[1]);
	const known = year !== APPLE_NO_YEAR && year !== omitYear && year !== 0;
	return dateOf('gregorian', known ? year : undefined, Number(full[2]), Number(full[3]));
}

/** In the 78th cycle, year 1 is the lunar year 1984 (甲子). */
const CYCLE = 78;
const CYCLE_START = 1984;

/**
 * A Chinese date of X-ALTBDAY as iPhones write it: four digits of the 60-year cycle, four of the year in it, two of the
 * month, `L` if it is a leap month, two of the day; a single `-` for a cycle or year that is unknown. `007800360920` is
 * 2019-九月二十, `--06L01` 闰六月初一. Also read: the lunar year written plainly, `19790328` or `1979-03-28`.
 */
export function parseAppleChineseDate(text: string): DateReading {
	const compact = text.trim().toUpperCase();
	const plain = /^([1-9]\d{3})-?(\d{2})(L?)-?(\d{2})(?:T.*)?$/.exec(compact);
	if (plain) {
		const [, year, month, leap, day] = plain;
		const known = Number(year) !== APPLE_NO_YEAR;
		return dateOf('chinese', known ? Number(year) : undefined, Number(month), Number(day), leap === 'L');
	}
	const cycled = /^(\d{4}|-)(\d{4}|-)(\d{2})(L?)-?(\d{2})$/.exec(compact);
	if (!cycled) return UNKNOWN;
	const [, cycle, yearOfCycle, month, leap, day] = cycled;
	const known = cycle !== '-' && yearOfCycle !== '-';
	const year = known ? lunarYear(Number(cycle), Number(yearOfCycle)) : undefined;
	const reading = dateOf('chinese', year, Number(month), Number(day), leap === 'L');
	const unclear = !known && yearOfCycle !== '-' && reading.type === 'date';
	return unclear ? { ...reading, yearUnclear: true } : reading;
}

function lunarYear(cycle: number, yearOfCycle: number): number {
	return CYCLE_START + (cycle - CYCLE) * 60 + yearOfCycle - 1;
}

/** The same form written. */
export function appleChineseDate({ year, month, day, leap }: OccasionDate): string {
	const index = year === undefined ? 0 : year - CYCLE_START;
	const era = year === undefined ? '-' : pad(CYCLE + Math.floor(index / 60), 4);
	const yearOfCycle = year === undefined ? '-' : pad((((index % 60) + 60) % 60) + 1, 4);
	return `${era}${yearOfCycle}${pad(month, 2)}${leap ? 'L' : ''}${pad(day, 2)}`;
}

/** `19800315` or `--0315`, as vCard 4 writes dates. */
export function vcardDate({ year, month, day }: OccasionDate): string {
	return `${year === undefined ? '--' : pad(year, 4)}${pad(month, 2)}${pad(day, 2)}`;
}

function pad(number: number, width: number): string {
	return String(number).padStart(width, '0');
}
