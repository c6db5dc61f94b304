import type { Encoding } from './text/encoding.ts';

/** Why a file as a whole could not be read. Nothing was imported. */
export type FileError =
	| { type: 'empty' }
	| { type: 'too-large'; bytes: number; limit: number }
	/** An archive; it is not unpacked, so a small one cannot grow into a huge one. */
	| { type: 'compressed'; container: string }
	/** An Excel or Numbers workbook: it has to be saved as CSV first. */
	| { type: 'spreadsheet' }
	| { type: 'not-contacts'; found: string }
	/** A table in which no column could be understood; the columns can be chosen by hand. */
	| { type: 'no-known-columns'; header: string[] };

/** Why one contact was left out. */
export type Reason =
	| { type: 'no-name' }
	| { type: 'name-too-long'; length: number; limit: number }
	| { type: 'too-many-cells'; expected: number; found: number }
	| { type: 'too-many-values'; count: number; limit: number };

/** What was left out or decided while reading; the contact itself is kept. */
export type Warning =
	| { type: 'photo-not-imported'; count: number }
	| { type: 'group-not-imported'; count: number }
	| { type: 'agent-not-imported'; count: number }
	| { type: 'text-outside-cards'; count: number }
	| { type: 'date-not-understood'; line: number; field: string; text: string }
	| { type: 'date-impossible'; line: number; field: string; text: string }
	| { type: 'date-order-assumed'; column: string; order: DateOrder; count: number }
	| { type: 'date-from-serial'; line: number; text: string; day: string }
	| { type: 'lunar-year-unclear'; line: number; text: string }
	| { type: 'calendar-unknown'; line: number; calendar: string; text: string }
	| { type: 'control-characters-removed'; line: number }
	| { type: 'value-cut'; line: number; field: string; limit: number }
	| { type: 'name-taken-from'; line: number; from: 'phone' | 'email' }
	| { type: 'card-not-closed'; line: number }
	| { type: 'row-padded'; line: number; expected: number; found: number }
	| { type: 'quote-not-closed'; line: number }
	| { type: 'broken-characters'; line: number }
	| { type: 'phone-damaged'; line: number; text: string }
	| { type: 'id-repeated'; id: string; count: number }
	| { type: 'encoding-guessed'; encoding: Encoding };

export type DateOrder = 'month-first' | 'day-first';

export type Rejected = {
	/** Line in the file, counted from 1. */
	line: number;
	/** A short excerpt of what stood there. */
	raw: string;
	/** The cells of a table row, so that it can be put right and read again. */
	cells?: string[];
	reasons: Reason[];
};

/** Collects warnings; those that would come in hundreds are counted. */
export type Report = {
	warn(warning: Warning): void;
	count(type: Counted): void;
};
type Counted = 'photo-not-imported' | 'group-not-imported' | 'agent-not-imported' | 'text-outside-cards';

export function newReport(): Report & { warnings(): Warning[] } {
	const warnings: Warning[] = [];
	const counts = new Map<Counted, number>();
	return {
		warn: (warning) => void warnings.push(warning),
		count: (type) => void counts.set(type, (counts.get(type) ?? 0) + 1),
		warnings: () => [...[...counts].map(([type, count]) => ({ type, count })), ...warnings]
	};
}

/** Counts the characters and bytes that the scanners look at; a test holds them to grow no faster than the file. */
export type Steps = { count: number };
