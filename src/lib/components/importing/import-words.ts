import type { FileError, Reason, Warning } from '$lib/domain/contact-file/report.ts';
import type { Encoding } from '$lib/domain/contact-file/text/encoding.ts';
import type { Chapters } from '$lib/i18n/catalog.ts';
import type { Format } from '$lib/i18n/format.ts';
import type { ReadFailure } from '$lib/state/import-session.svelte.ts';

type Words = { chapter(name: 'importing'): Chapters['importing']; readonly format: Format };
/** What happened, what is safe, what to do. */
export type Explanation = { title: string; safe: string; advice: string };

const ENCODINGS: Record<Encoding, string> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16',
	gb18030: 'GB18030',
	big5: 'Big5',
	'windows-1252': 'Windows-1252'
};

export function encodingName(encoding: Encoding): string {
	return ENCODINGS[encoding];
}

export function explainFile(error: FileError, words: Words): Explanation {
	const { failures } = words.chapter('importing');
	switch (error.type) {
		case 'empty':
			return failures.empty;
		case 'too-large':
			return failures.tooLarge(words.format.bytes(error.bytes), words.format.bytes(error.limit));
		case 'compressed':
			return failures.compressed(error.container);
		case 'spreadsheet':
			return failures.spreadsheet;
		case 'not-contacts':
			return failures.notContacts(error.found);
		case 'no-known-columns':
			return failures.noColumns;
	}
}

/** Null for a reading that the person stopped: that is no failure. */
export function explainReading(failure: ReadFailure, words: Words): Explanation | null {
	if (failure.type === 'cancelled') return null;
	return failure.type === 'timed-out'
		? words.chapter('importing').failures.timedOut
		: words.chapter('importing').failures.failed;
}

export function reasonText(reason: Reason, words: Words): string {
	const { reasons } = words.chapter('importing');
	switch (reason.type) {
		case 'no-name':
			return reasons.noName;
		case 'name-too-long':
			return reasons.nameTooLong(words.format.number(reason.length));
		case 'too-many-cells':
			return reasons.tooManyCells(words.format.number(reason.found), words.format.number(reason.expected));
		case 'too-many-values':
			return reasons.tooManyValues(words.format.number(reason.count));
	}
}

/** What an import did: "3 new, 1 updated, 2 brought back". */
export function outcomeText(
	{ created, updated, broughtBack = 0 }: { created: number; updated: number; broughtBack?: number },
	words: Words
): string {
	const number = (n: number) => words.format.number(n);
	const { done } = words.chapter('importing');
	return done(number(created), number(updated), broughtBack ? number(broughtBack) : '');
}

export function fieldName(field: string, words: Words): string {
	const { fields } = words.chapter('importing');
	return field in fields ? fields[field as keyof typeof fields] : field;
}

/** `examples`: whom it concerns, what stood there, and on which line, as far as it is known; `more` says how many there are beside. */
export type WarningLine = { text: string; examples: string[][]; more: string };

const MOST_EXAMPLES = 3;

/** One line a kind of warning, with a few examples. */
export function warningLines(warnings: readonly Warning[], words: Words): WarningLine[] {
	const groups = new Map<string, Warning[]>();
	for (const warning of warnings) {
		// Each column and each encoding has a line of its own.
		const own = { 'date-order-assumed': 'column', 'encoding-guessed': 'encoding' }[warning.type as string];
		const key = own ? warning.type + String(warning[own as keyof Warning]) : warning.type;
		const group = groups.get(key);
		if (group) group.push(warning);
		else groups.set(key, [warning]);
	}
	return [...groups.values()].map((group) => ({
		text: warningText(group[0]!, countOf(group), words),
		...examplesOf(group, words)
	}));
}

function countOf(group: readonly Warning[]): number {
	return group.reduce((sum, warning) => sum + ('count' in warning ? warning.count : 1), 0);
}

function examplesOf(group: readonly Warning[], words: Words): Omit<WarningLine, 'text'> {
	const say = words.chapter('importing');
	const placed = group.filter((warning) => 'line' in warning);
	const examples = placed
		.slice(0, MOST_EXAMPLES)
		.map((warning) =>
			[
				warning.name ?? '',
				'text' in warning ? warning.text : '',
				say.line(words.format.number(warning.line))
			].filter(Boolean)
		);
	const rest = placed.length - examples.length;
	return { examples, more: rest ? say.warning.andMore(rest, words.format.number(rest)) : '' };
}

function warningText(warning: Warning, n: number, words: Words): string {
	const say = words.chapter('importing').warning;
	const shown = words.format.number(n);
	switch (warning.type) {
		case 'photo-not-imported':
			return say.photos(n, shown);
		case 'group-not-imported':
			return say.groups(n, shown);
		case 'agent-not-imported':
			return say.agents(n, shown);
		case 'text-outside-cards':
			return say.textOutside(n, shown);
		case 'date-not-understood':
			return say.dateUnknown(n, shown);
		case 'date-impossible':
			return say.dateImpossible(n, shown);
		case 'date-order-assumed':
			return say.dateOrder(warning.column, warning.order);
		case 'date-from-serial':
			return say.dateSerial(n, shown);
		case 'lunar-year-unclear':
			return say.lunarYear(n, shown);
		case 'calendar-unknown':
			return say.calendarUnknown(n, shown);
		case 'control-characters-removed':
			return say.controls(n, shown);
		case 'value-cut':
			return say.cut(n, shown);
		case 'name-taken-from':
			return say.nameFrom(n, shown);
		case 'card-not-closed':
			return say.cardOpen(n, shown);
		case 'row-padded':
			return say.rowPadded(n, shown);
		case 'quote-not-closed':
			return say.quoteOpen(n, shown);
		case 'broken-characters':
			return say.broken(n, shown);
		case 'phone-damaged':
			return say.phoneDamaged(n, shown);
		case 'id-repeated':
			return say.idRepeated(n, shown);
		case 'encoding-guessed':
			return say.encodingGuessed(encodingName(warning.encoding));
	}
}
