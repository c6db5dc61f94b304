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
export type Warning = Counts | Columnwise | (AboutContact & Place);

type Counts = { type: Counted; count: number };
type Counted = 'photo-not-imported' | 'group-not-imported' | 'agent-not-imported' | 'text-outside-cards';

/** What concerns a column or the whole file. */
type Columnwise =
	| { type: 'date-order-assumed'; column: string; order: DateOrder; count: number }
	| { type: 'encoding-guessed'; encoding: Encoding };

/** Where in the file, counted from 1, and whom it concerns, as the name is shown; nobody where the contact was left out. */
type Place = { line: number; name?: string };

type AboutContact =
	| { type: 'date-not-understood'; field: string; text: string }
	| { type: 'date-impossible'; field: string; text: string }
	| { type: 'date-from-serial'; text: string; day: string }
	| { type: 'lunar-year-unclear'; text: string }
	| { type: 'calendar-unknown'; calendar: string; text: string }
	| { type: 'control-characters-removed' }
	| { type: 'value-cut'; field: string; limit: number }
	| { type: 'name-taken-from'; from: 'phone' | 'email' }
	| { type: 'card-not-closed' }
	| { type: 'row-padded'; expected: number; found: number }
	| { type: 'quote-not-closed' }
	| { type: 'broken-characters' }
	| { type: 'phone-damaged'; text: string }
	/** `line` and `name` are those of the first of them. */
	| { type: 'id-repeated'; id: string; count: number };

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
	/** Whom all warnings since the last call are about; nobody for a contact that is left out. */
	about(name?: () => string): void;
};

export function newReport(): Report & { warnings(): Warning[] } {
	const warnings: Warning[] = [];
	const counts = new Map<Counted, number>();
	let settled = 0;
	return {
		warn: (warning) => void warnings.push(warning),
		count: (type) => void counts.set(type, (counts.get(type) ?? 0) + 1),
		about(name) {
			if (settled === warnings.length) return;
			const known = name?.();
			for (; settled < warnings.length; settled++) {
				const warning = warnings[settled]!;
				if (known && 'line' in warning) warnings[settled] = { name: known, ...warning };
			}
		},
		warnings: () => [...[...counts].map(([type, count]) => ({ type, count })), ...warnings]
	};
}

/** Counts the characters and bytes that the scanners look at; a test holds them to grow no faster than the file. */
export type Steps = { count: number };
