import type { Report, Steps } from '../report.ts';
import type { Version } from './escaping.ts';
import { readLogicalLines } from './lines.ts';
import { parseProperty, type Property } from './property.ts';

/** One vCard: its properties between BEGIN and END; `isCut` where the END is missing. */
export type Card = { line: number; version: Version; properties: Property[]; isCut: boolean };

/**
 * Cuts a file into cards. A card without its END ends where the next begins; the card of an assistant inside another (AGENT)
 * is left out, not mixed into it.
 */
export function readCards(bytes: Uint8Array, report: Report, steps?: Steps): Card[] {
	const cards: Card[] = [];
	let open: Card | null = null;
	/** How many AGENT cards the current line is inside of. */
	let nested = 0;
	let agentNext = false;

	const close = (properly: boolean) => {
		if (!open) return;
		cards.push({ ...open, isCut: !properly });
		open = null;
		nested = 0;
	};
	for (const logical of readLogicalLines(bytes, steps)) {
		const property = parseProperty(logical);
		const boundary = property && isVcard(property) ? property.name : '';
		if (boundary === 'BEGIN') {
			if (open && (agentNext || nested > 0)) nested++;
			else {
				close(false);
				open = { line: logical.line, version: '3.0', properties: [], isCut: false };
			}
			agentNext = false;
		} else if (boundary === 'END') {
			if (nested > 0) nested--;
			else close(true);
		} else if (!open) report.count('text-outside-cards');
		else if (property && nested === 0) {
			agentNext = property.name === 'AGENT';
			if (agentNext) report.count('agent-not-imported');
			else if (property.name === 'VERSION') (open as Card).version = readVersion(property);
			else (open as Card).properties.push(property);
		}
	}
	close(false);
	return cards;
}

function isVcard({ name, value }: Property): boolean {
	return (name === 'BEGIN' || name === 'END') && ascii(value).trim().toUpperCase() === 'VCARD';
}

function readVersion({ value }: Property): Version {
	const text = ascii(value).trim();
	return text.startsWith('2') ? '2.1' : text.startsWith('4') ? '4.0' : '3.0';
}

function ascii(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes.subarray(0, 20));
}
