import type { Steps } from '../report.ts';
import { COMMON_HAN } from './common-han.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252';
export type LegacyEncoding = 'gb18030' | 'big5' | 'windows-1252';

const decoders = new Map<string, TextDecoder>();

/** Decodes with U+FFFD for what cannot be decoded; null when the label is unknown here. Labels as in the Encoding Standard. */
export function decodeText(bytes: Uint8Array, label: string): string | null {
	let decoder = decoders.get(label);
	if (!decoder) {
		try {
			decoder = new TextDecoder(label, { ignoreBOM: true });
		} catch {
			return null;
		}
		decoders.set(label, decoder);
	}
	return decoder.decode(bytes);
}

/** A byte order mark, or UTF-16 that shows by where its zero bytes stand. `start` is the first byte of text. */
export function detectUnicode(bytes: Uint8Array): { encoding: Encoding; start: number } | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', start: 3 };
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', start: 2 };
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', start: 2 };
	// Line ends, digits and separators are ASCII in every contact file: in UTF-16 they leave a zero byte, always on one side.
	const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 8192));
	const zeros = [0, 0];
	for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]!++;
	const [even, odd] = zeros as [number, number];
	// A name with a zero byte in it is not enough.
	const enough = sample.length / 10;
	if (odd > enough && even * 20 < odd) return { encoding: 'utf-16le', start: 0 };
	if (even > enough && odd * 20 < even) return { encoding: 'utf-16be', start: 0 };
	return null;
}

/** Counts the multi-byte characters of strict UTF-8 and the places where the bytes are not UTF-8. */
export function utf8Census(
	bytes: Uint8Array,
	steps?: Steps
): { multibyte: number; wide: number; invalid: number } {
	let multibyte = 0;
	let wide = 0;
	let invalid = 0;
	let i = 0;
	while (i < bytes.length) {
		const length = utf8Length(bytes, i);
		if (length > 1) multibyte++;
		if (length > 2) wide++;
		if (length === 0) invalid++;
		i += length || 1;
	}
	if (steps) steps.count += bytes.length;
	return { multibyte, wide, invalid };
}

/** Bytes of the UTF-8 character at `i`; 0 when there is none (overlong forms and surrogates included). */
function utf8Length(bytes: Uint8Array, i: number): number {
	const lead = bytes[i]!;
	if (lead < 0x80) return 1;
	const second = bytes[i + 1] ?? 0;
	if (lead >= 0xc2 && lead <= 0xdf) return isTail(second) ? 2 : 0;
	if (lead >= 0xe0 && lead <= 0xef) {
		const low = lead === 0xe0 ? 0xa0 : 0x80;
		const high = lead === 0xed ? 0x9f : 0xbf;
		return second >= low && second <= high && isTail(bytes[i + 2]) ? 3 : 0;
	}
	if (lead >= 0xf0 && lead <= 0xf4) {
		const low = lead === 0xf0 ? 0x90 : 0x80;
		const high = lead === 0xf4 ? 0x8f : 0xbf;
		return second >= low && second <= high && isTail(bytes[i + 2]) && isTail(bytes[i + 3]) ? 4 : 0;
	}
	return 0;
}

function isTail(byte: number | undefined): boolean {
	return byte !== undefined && (byte & 0xc0) === 0x80;
}

/**
 * UTF-8, or the likeliest legacy encoding. A few broken bytes among much good UTF-8 are damage, not another encoding:
 * GBK text passes for UTF-8 by chance in a third of its two-byte pairs at most, never ten to one.
 */
export function guessEncoding(bytes: Uint8Array, region: string, steps?: Steps): Encoding {
	const { multibyte, invalid } = utf8Census(bytes, steps);
	return invalid === 0 || multibyte >= 10 * invalid ? 'utf-8' : guessLegacy(bytes, region);
}

const SAMPLE = 32 * 1024;

/** The encoding in which the text reads most like Chinese, or like a Western language; the region only breaks ties. */
export function guessLegacy(bytes: Uint8Array, region: string): LegacyEncoding {
	const sample = sampleOfHighBytes(bytes);
	const tie = region === 'TW' || region === 'HK' || region === 'MO' ? 'big5' : 'gb18030';
	const scores: [LegacyEncoding, number][] = [
		['gb18030', scoreAsChinese(sample, 'gb18030')],
		['big5', scoreAsChinese(sample, 'big5')],
		['windows-1252', scoreAsWestern(sample)]
	];
	for (const score of scores) if (score[0] === tie) score[1] += 0.2;
	return scores.reduce((best, score) => (score[1] > best[1] ? score : best))[0];
}

/** The lines with bytes above 0x7f, as far as the sample reaches: ASCII says nothing about the encoding. */
function sampleOfHighBytes(bytes: Uint8Array): Uint8Array {
	const sample = new Uint8Array(SAMPLE);
	let filled = 0;
	let start = 0;
	let high = false;
	for (let i = 0; i <= bytes.length && filled < SAMPLE; i++) {
		if (i < bytes.length && bytes[i] !== 0x0a) {
			if (bytes[i]! > 0x7f) high = true;
			continue;
		}
		if (high) {
			const line = bytes.subarray(start, Math.min(i + 1, start + SAMPLE - filled));
			sample.set(line, filled);
			filled += line.length;
		}
		start = i + 1;
		high = false;
	}
	return sample.subarray(0, filled);
}

/**
 * Points per character beyond ASCII: 4 for one that names, addresses and headings are made of, 1 for another Han character
 * or Chinese punctuation; minus for what only turns up when the bytes are read in the wrong encoding.
 */
function scoreAsChinese(sample: Uint8Array, encoding: LegacyEncoding): number {
	let points = 0;
	let characters = 0;
	for (const character of decodeText(sample, encoding) ?? '') {
		const code = character.codePointAt(0)!;
		if (code < 0x80) continue;
		characters++;
		if (COMMON_HAN.has(character)) points += 4;
		else if (code >= 0x4e00 && code <= 0x9fff) points += 1;
		else if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff00 && code <= 0xffef && code !== 0xfffd))
			points += 1;
		else if (code === 0xfffd) points -= 12;
		else if (code >= 0xe000 && code <= 0xf8ff) points -= 8;
		else points -= 4;
	}
	return characters === 0 ? 0 : points / characters;
}

/** Accented letters stand alone among plain ones in Western text; Chinese bytes read as Windows-1252 stand in runs. */
function scoreAsWestern(sample: Uint8Array): number {
	const text = decodeText(sample, 'windows-1252') ?? '';
	let points = 0;
	let characters = 0;
	for (let i = 0; i < text.length;) {
		let end = i;
		while (end < text.length && text.charCodeAt(end) >= 0x80) end++;
		const run = end - i;
		characters += run;
		for (; i < end; i++) points += run >= 3 ? -3 : run === 2 ? 0.5 : isWestern(text.charCodeAt(i)) ? 4 : -4;
		i++;
	}
	return characters === 0 ? 0 : points / characters;
}

function isWestern(code: number): boolean {
	// Letters, and quotes, dashes and the euro sign from the upper half of Windows-1252.
	return (
		(code >= 0xc0 && code !== 0xd7 && code !== 0xf7) ||
		(code >= 0x2013 && code <= 0x20ac) ||
		code === 0xb0 ||
		code === 0xa0
	);
}
