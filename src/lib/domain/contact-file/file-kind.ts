import type { FileError } from './report.ts';

/** Larger files are no address books: 100,000 contacts without photos are some 30 MB. */
export const MAX_FILE_BYTES = 50_000_000;

const COMPRESSED: [name: string, magic: number[]][] = [
	['gzip', [0x1f, 0x8b]],
	['rar', [0x52, 0x61, 0x72, 0x21]],
	['7z', [0x37, 0x7a, 0xbc, 0xaf]],
	['bzip2', [0x42, 0x5a, 0x68]],
	['xz', [0xfd, 0x37, 0x7a, 0x58]],
	['zstd', [0x28, 0xb5, 0x2f, 0xfd]]
];
const OTHERS: [name: string, magic: number[]][] = [
	['png', [0x89, 0x50, 0x4e, 0x47]],
	['jpeg', [0xff, 0xd8, 0xff]],
	['gif', [0x47, 0x49, 0x46, 0x38]],
	['pdf', [0x25, 0x50, 0x44, 0x46]],
	['sqlite', [0x53, 0x51, 0x4c, 0x69]],
	['property-list', [0x62, 0x70, 0x6c, 0x69]],
	['program', [0x7f, 0x45, 0x4c, 0x46]]
];
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What the first bytes show to be no contact file, whatever its name says; nothing is unpacked. Null lets it through. */
export function refuseFile(bytes: Uint8Array): FileError | null {
	if (bytes.length > MAX_FILE_BYTES) return { type: 'too-large', bytes: bytes.length, limit: MAX_FILE_BYTES };
	if (startsWith(bytes, ZIP) && (bytes[2] === 0x03 || bytes[2] === 0x05 || bytes[2] === 0x07)) {
		return isWorkbook(bytes) ? { type: 'spreadsheet' } : { type: 'compressed', container: 'zip' };
	}
	if (startsWith(bytes, OLE)) return { type: 'spreadsheet' };
	const compressed = COMPRESSED.find(([, magic]) => startsWith(bytes, magic));
	if (compressed) return { type: 'compressed', container: compressed[0] };
	const other = OTHERS.find(([, magic]) => startsWith(bytes, magic));
	return other ? { type: 'not-contacts', found: other[0] } : null;
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
	return magic.every((byte, index) => bytes[index] === byte);
}

/** The names of the first entries of a zip tell an Excel or Numbers file from an archive. */
function isWorkbook(bytes: Uint8Array): boolean {
	const head = String.fromCharCode(...bytes.subarray(0, 2000));
	return ['[Content_Types].xml', 'xl/', 'Index/Document.iwa'].some((name) => head.includes(name));
}

/** What a text that is neither vCard nor table seems to be. */
export function kindOfText(text: string): string | null {
	const head = text.slice(0, 1000).trimStart();
	if (/^[{[]/.test(head)) return 'json';
	if (/^<(!doctype|html)/i.test(head)) return 'html';
	if (/^<\?xml|^<[a-z]/i.test(head)) return 'xml';
	if (/^BEGIN:VCALENDAR/i.test(head)) return 'calendar';
	return isBinary(text) ? 'binary' : null;
}

/** Text holds a stray control character at most; one in a hundred is a program's data. */
function isBinary(text: string): boolean {
	const head = text.slice(0, 20_000);
	let odd = 0;
	for (let i = 0; i < head.length; i++) {
		const code = head.charCodeAt(i);
		if ((code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0xfffd) odd++;
	}
	return odd > 4 && odd * 100 > head.length;
}
