import { FIELD, PHONE, READING } from './separators.ts';

/** How well a term fits where it was found, best first: at the start of the name, of one of its sounds, of a word in them … */
export const RANK = {
	name: 0,
	reading: 1,
	nameWord: 2,
	word: 3,
	insideName: 4,
	phone: 5,
	anywhere: 6
} as const;

const CODE = {
	reading: READING.charCodeAt(0),
	phone: PHONE.charCodeAt(0),
	field: FIELD.charCodeAt(0),
	space: 32
};
/** The least code of a Chinese character: each is a word. */
const FIRST_HAN = 0x3400;
/** Names are short: a hit further behind its separator is in a note. */
const LONGEST_NAME = 80;

/** The rank of a term at a position of the row between `start` and `end`. */
export function rankAt(text: string, start: number, end: number, at: number, term: string): number {
	if (at === start) return RANK.name;
	const before = text.charCodeAt(at - 1);
	if (before === CODE.reading) return RANK.reading;
	if (before === CODE.phone) return RANK.phone;
	if (before === CODE.field) return RANK.word;
	const field = fieldAround(text, start, at);
	const isWord = before === CODE.space;
	if (field === CODE.reading)
		return isWord || term.charCodeAt(0) >= FIRST_HAN ? RANK.nameWord : RANK.insideName;
	if (field === CODE.phone && endsField(text, end, at + term.length)) return RANK.phone;
	return isWord ? RANK.word : RANK.anywhere;
}

function endsField(text: string, end: number, behind: number): boolean {
	return behind >= end || text.charCodeAt(behind) < CODE.space;
}

/** The separator before the field that a position is in; the name at the row's start counts as a reading. */
function fieldAround(text: string, start: number, at: number): number {
	const farthest = Math.max(start, at - LONGEST_NAME);
	for (let place = at - 1; place >= farthest; place--) {
		const code = text.charCodeAt(place);
		if (code < CODE.space) return code;
	}
	return farthest === start ? CODE.reading : CODE.field;
}
