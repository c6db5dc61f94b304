import { decodeText, guessEncoding, guessLegacy, utf8Census, type Encoding } from '../text/encoding.ts';
import type { Card } from './cards.ts';
import { splitEscaped, unescapeText, type Version } from './escaping.ts';
import { labelOfApple, labelOfTypes } from './labels.ts';
import type { Property } from './property.ts';

/** A property with its value as text, still escaped. */
export type DecodedProperty = {
	line: number;
	name: string;
	group: string;
	params: Map<string, string[]>;
	raw: string;
};

export type DecodedCard = {
	line: number;
	version: Version;
	properties: DecodedProperty[];
	/** True when bytes could not be decoded. */
	broken: boolean;
	/** X-ABLabel by group. */
	labels: Map<string, string>;
};

/** The encoding of all text in the file that no CHARSET speaks for. */
export function encodingOfCards(cards: readonly Card[], region: string): Encoding {
	const undeclared: Uint8Array[] = [];
	let size = 0;
	for (const card of cards) {
		for (const { params, value } of card.properties) {
			if (params.has('CHARSET') || !hasHighByte(value) || size > 1 << 20) continue;
			undeclared.push(value);
			size += value.length + 1;
		}
	}
	const pool = new Uint8Array(size).fill(0x0a);
	let at = 0;
	for (const value of undeclared) {
		pool.set(value, at);
		at += value.length + 1;
	}
	return guessEncoding(pool, region);
}

export function decodeCard(card: Card, encoding: Encoding, region: string): DecodedCard {
	const decoded: DecodedCard = {
		line: card.line,
		version: card.version,
		properties: [],
		broken: false,
		labels: new Map()
	};
	for (const { line, name, group, params, value } of card.properties) {
		const raw = decodeValue({ params, value }, encoding, region);
		if (raw.includes('\ufffd')) decoded.broken = true;
		if (name === 'X-ABLABEL' && group !== '') {
			decoded.labels.set(group, labelOfApple(unescapeText(raw, card.version)));
		} else decoded.properties.push({ line, name, group, params, raw });
	}
	return decoded;
}

function decodeValue(
	{ params, value }: Pick<Property, 'params' | 'value'>,
	encoding: Encoding,
	region: string
): string {
	if (!hasHighByte(value)) return decodeText(value, 'utf-8')!;
	const charset = params.get('CHARSET')?.[0];
	const declared = charset === undefined ? null : decodeText(value, charset.trim());
	const { invalid, wide } = utf8Census(value);
	if (declared !== null && !(invalid > 0 && /^utf-?8$/i.test(charset!))) return declared;
	// Files are glued together from several phones: a value that is UTF-8 beyond chance is UTF-8 whatever the others are.
	if (invalid === 0 && (encoding === 'utf-8' || wide > 1)) return decodeText(value, 'utf-8')!;
	return decodeText(value, encoding === 'utf-8' ? guessLegacy(value, region) : encoding)!;
}

function hasHighByte(bytes: Uint8Array): boolean {
	for (const byte of bytes) if (byte > 0x7f) return true;
	return false;
}

/** The whole value as text. */
export function textOf(property: DecodedProperty, version: Version): string {
	return unescapeText(property.raw, version);
}

/** The parts of a value such as N or ADR, each as text. */
export function partsOf(property: DecodedProperty, version: Version): string[] {
	return splitEscaped(property.raw, ';').map((part) => unescapeText(part, version));
}

export function labelOf(property: DecodedProperty, card: DecodedCard): string | undefined {
	return card.labels.get(property.group) ?? labelOfTypes(property.params.get('TYPE') ?? []);
}
