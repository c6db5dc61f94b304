import { FIELD, PHONE, READING } from './separators.ts';

/** How well a term fits where it was found, best first. */
export const RANK = { name: 0, reading: 1, word: 2, insideName: 3, phone: 4, anywhere: 5 } as const;

const CODE = {
	reading: READING.charCodeAt(0),
	phone: PHONE.charCodeAt(0),
	field: FIELD.charCodeAt(0),
	space: 32
};
/** Names are short: a hit further behind its separator is in a note. */
const LONGEST_NAME = 80;

/** The rank of a term at a position of the row between `start` and `end`. */
export function rankAt(text: string, start: number, end: number, at: number, term: string): number {
	if (at === start) return RANK.name;
	const before = text.charCodeAt(at - 1);
	if (before === CODE.reading) return RANK.reading;
	if (before === CODE.phone) return RANK.phone;
	if (before === CODE.field || before === CODE.space) return RANK.word;
	const behind = at + term.length;
	const endsField = behind >= end || text.charCodeAt(behind) < CODE.space;
	const separator = separatorBefore(text, start, at);
	if (separator === CODE.phone) return endsField ? RANK.phone : RANK.anywhere;
	return separator === CODE.reading ? RANK.insideName : RANK.anywhere;
}

/** Behind which separator a position stands; the name at the row's start counts as a reading. */
function separatorBefore(text: string, start: number, at: number): number {
	const farthest = Math.max(start, at - LONGEST_NAME);
	for (let place = at - 1; place >= farthest; place--) {
		const code = text.charCodeAt(place);
		if (code < CODE.space) return code;
	}
	return farthest === start ? CODE.reading : CODE.field;
}
