import type { Steps } from '../report.ts';

/** One property of a vCard with its folded lines joined, still as bytes: a fold may stand inside a character. */
export type LogicalLine = { line: number; bytes: Uint8Array };

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;
const EQUALS = 0x3d;
const NEWLINE = new Uint8Array([LF]);

/** Property names without `X-` that are met in files; a line that starts with none of them belongs to the line before it. */
const KNOWN = new Set(
	'begin end version profile n fn nickname sort-string sort-as photo logo sound key bday anniversary adr label tel email mailer tz geo title role org agent categories note prodid rev uid url class impp kind gender lang related caladruri caluri fburl xml member source name clientpidmap birthplace deathplace deathdate expertise hobby interest org-directory language contact-uri deathdate'.split(
		' '
	)
);
/** Their content is never loaded: a photo may be megabytes. */
const BULKY = new Set([
	'photo',
	'logo',
	'sound',
	'key',
	'x-abphoto',
	'x-wallpaper',
	'x-image_background_colors_data'
]);

/**
 * Cuts a file into properties. Line ends are CRLF, LF or CR; a line that begins with a blank continues the one before, so do
 * the lines of a quoted-printable value whose line ends in `=`, and lines that cannot be a property (base64 without its
 * indent, a note with a bare line break).
 */
export function readLogicalLines(bytes: Uint8Array, steps?: Steps): LogicalLine[] {
	const lines: LogicalLine[] = [];
	let chunks: Uint8Array[] = [];
	let first = 0;
	let quotedPrintable = false;
	let bulky = false;
	/** A card has ended: what follows is no more of it. */
	let ended = false;

	const finish = () => {
		if (chunks.length > 0) lines.push({ line: first, bytes: join(chunks) });
		chunks = [];
	};
	const begin = (physical: Uint8Array, number: number) => {
		finish();
		chunks = [physical];
		first = number;
		const name = propertyName(physical);
		bulky = BULKY.has(name ?? '');
		ended = name === 'end';
		quotedPrintable = isQuotedPrintable(physical);
	};
	const append = (chunk: Uint8Array) => {
		if (!bulky) chunks.push(chunk);
	};

	let number = 0;
	let nextLf = -1;
	let nextCr = -1;
	for (let start = 0; start < bytes.length;) {
		// The built-in search is many times faster than a loop; each end is looked for once.
		if (nextLf < start) nextLf = indexOrEnd(bytes, LF, start);
		if (nextCr < start) nextCr = indexOrEnd(bytes, CR, start);
		const end = Math.min(nextLf, nextCr);
		if (steps) steps.count += end - start + 1;
		const physical = bytes.subarray(start, end);
		start = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
		number++;

		const last = chunks.at(-1);
		const soft = quotedPrintable && last !== undefined && last.at(-1) === EQUALS;
		if (soft && !isBoundary(physical)) {
			chunks[chunks.length - 1] = last.subarray(0, -1);
			append(physical);
		} else if (physical.length === 0) finish();
		else if (propertyName(physical) !== null || !last || ended) begin(physical, number);
		else if (physical[0] === SPACE || physical[0] === TAB) append(physical.subarray(1));
		else {
			if (!quotedPrintable && !bulky) append(NEWLINE);
			append(physical);
		}
	}
	finish();
	return lines;
}

function indexOrEnd(bytes: Uint8Array, byte: number, from: number): number {
	const index = bytes.indexOf(byte, from);
	return index < 0 ? bytes.length : index;
}

/** The folded name before the first `:` or `;` when a property can start like this. */
export function propertyName(bytes: Uint8Array): string | null {
	let name = '';
	let upper = true;
	for (let i = 0; i < bytes.length && i < 80; i++) {
		const byte = bytes[i]!;
		if (byte === 0x3a || byte === 0x3b) {
			const bare = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
			if (bare === '') return null;
			return KNOWN.has(bare) || bare.startsWith('x-') || upper || bare !== name.toLowerCase() ? bare : null;
		}
		if (!isNameByte(byte)) return null;
		if (byte >= 0x61 && byte <= 0x7a) upper = false;
		name += String.fromCharCode(byte);
	}
	return null;
}

function isNameByte(byte: number): boolean {
	const letter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
	// `-` `.` `/` and `_` occur in groups and in the names of other makers.
	return letter || (byte >= 0x2d && byte <= 0x39) || byte === 0x5f;
}

function isQuotedPrintable(bytes: Uint8Array): boolean {
	return headerText(bytes).includes('QUOTED-PRINTABLE');
}

/** END and BEGIN are never the rest of a value, even where a broken writer left a `=` before them. */
function isBoundary(bytes: Uint8Array): boolean {
	const name = propertyName(bytes);
	return name === 'end' || name === 'begin';
}

function headerText(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length && i < 200 && bytes[i] !== 0x3a; i++)
		text += String.fromCharCode(bytes[i]!);
	return text.toUpperCase();
}

function join(chunks: Uint8Array[]): Uint8Array {
	if (chunks.length === 1) return chunks[0]!;
	const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		joined.set(chunk, at);
		at += chunk.length;
	}
	return joined;
}
