import { decodeText } from '../text/encoding.ts';
import type { LogicalLine } from './lines.ts';

/** A property with its value as bytes: quoted-printable and base64 undone, the character set not yet applied. */
export type Property = {
	line: number;
	group: string;
	/** Upper case. */
	name: string;
	/** Names upper case; values as written. A bare word (vCard 2.1) is a TYPE. */
	params: Map<string, string[]>;
	value: Uint8Array;
};

const ENCODINGS = new Set(['QUOTED-PRINTABLE', 'BASE64', 'B', '8BIT', '7BIT']);
const DQUOTE = 0x22;
const COLON = 0x3a;

/** Null for a line without a colon. */
export function parseProperty({ line, bytes }: LogicalLine): Property | null {
	const colon = findColon(bytes);
	if (colon < 0) return null;
	// Parameters are rarely more than ASCII; where they are, they are UTF-8 in every writer met so far.
	const header = splitUnquoted(decodeText(bytes.subarray(0, colon), 'utf-8') ?? '', ';');
	const fullName = header[0]!.trim();
	const dot = fullName.lastIndexOf('.');
	const params = new Map<string, string[]>();
	for (const param of header.slice(1)) addParam(params, param);
	return {
		line,
		group: dot < 0 ? '' : fullName.slice(0, dot).toLowerCase(),
		name: fullName.slice(dot + 1).toUpperCase(),
		params,
		value: decodeTransfer(bytes.subarray(colon + 1), params)
	};
}

/** The first colon outside double quotes; if a quote was never closed, the first colon. */
function findColon(bytes: Uint8Array): number {
	let quoted = false;
	for (let i = 0; i < bytes.length; i++) {
		if (bytes[i] === DQUOTE) quoted = !quoted;
		else if (bytes[i] === COLON && !quoted) return i;
	}
	return bytes.indexOf(COLON);
}

function addParam(params: Map<string, string[]>, text: string): void {
	const equals = text.indexOf('=');
	const name = equals < 0 ? '' : text.slice(0, equals).trim().toUpperCase();
	const values = splitUnquoted(text.slice(equals + 1), ',').map((value) => unquote(value.trim()));
	const key = name !== '' ? name : ENCODINGS.has(values[0]!.toUpperCase()) ? 'ENCODING' : 'TYPE';
	const filled = values.filter((value) => value !== '');
	const before = params.get(key);
	// A card may repeat a parameter as often as it is long: no copy each time.
	if (before) for (const value of filled) before.push(value);
	else params.set(key, filled);
}

function splitUnquoted(text: string, separator: string): string[] {
	if (!text.includes('"')) return text.split(separator);
	const parts: string[] = [];
	let quoted = false;
	let from = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '"') quoted = !quoted;
		else if (text[i] === separator && !quoted) {
			parts.push(text.slice(from, i));
			from = i + 1;
		}
	}
	parts.push(text.slice(from));
	return parts;
}

/** Without its quotes, and with the escapes of RFC 6868 undone: `^n` a line feed, `^'` a quote, `^^` a caret. */
function unquote(value: string): string {
	const bare = value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
	return bare.includes('^')
		? bare.replace(/\^(['n^])/g, (_, code: string) => ({ n: '\n', "'": '"' })[code] ?? '^')
		: bare;
}

function decodeTransfer(value: Uint8Array, params: Map<string, string[]>): Uint8Array {
	const encoding = params.get('ENCODING')?.[0]?.toUpperCase();
	if (encoding === 'QUOTED-PRINTABLE') return decodeQuotedPrintable(value);
	if (encoding === 'BASE64' || encoding === 'B') return decodeBase64(value);
	return value;
}

/** Bytes of `=XX`; a `=` that nothing sensible follows stays. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
	const decoded = new Uint8Array(bytes.length);
	let length = 0;
	for (let i = 0; i < bytes.length; i++) {
		const high = bytes[i] === 0x3d ? hexDigit(bytes[i + 1]) : -1;
		const low = high < 0 ? -1 : hexDigit(bytes[i + 2]);
		if (low >= 0) {
			decoded[length++] = high * 16 + low;
			i += 2;
		} else decoded[length++] = bytes[i]!;
	}
	return decoded.subarray(0, length);
}

function hexDigit(byte: number | undefined): number {
	if (byte === undefined) return -1;
	if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
	const letter = byte | 0x20;
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SEXTETS = new Map([...ALPHABET].map((character, value) => [character.charCodeAt(0), value]));

/** Skips what is not base64. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
	const decoded = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
	let length = 0;
	let buffer = 0;
	let bits = 0;
	for (const byte of bytes) {
		const sextet = SEXTETS.get(byte);
		if (sextet === undefined) continue;
		buffer = ((buffer << 6) | sextet) & 0xffffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			decoded[length++] = (buffer >> bits) & 0xff;
		}
	}
	return decoded.subarray(0, length);
}
