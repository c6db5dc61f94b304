import type { Book } from '$lib/domain/book/book.ts';
import type { Customer } from '$lib/domain/customer/customer.ts';
import type { Day } from '$lib/domain/kernel/day.ts';
import { displayName } from '$lib/domain/name/display.ts';
import { LABELS, type Label } from '$lib/domain/contact-file/vcard/labels.ts';
import type { Provenance } from '$lib/domain/fact/fact.ts';
import type { Language } from '$lib/state/language.svelte.ts';

type Words = Pick<Language, 't' | 'format'>;

/** The name as it is shown, and words for a file without any. */
export function nameOf({ t }: Pick<Language, 't'>, customer: Customer, order: Book['nameOrder']): string {
	return displayName(customer, order) || t.customer.nameless;
}

/** A label in the reader's language where it is one of those that the app knows, else as it was written. */
export function labelText({ t }: Pick<Language, 't'>, label: string | undefined): string {
	return isKnownLabel(label) ? t.customer.labels[label] : (label ?? '');
}

export function isKnownLabel(label: string | undefined): label is Label {
	return LABELS.includes(label as Label);
}

/** Where and when something was learnt: "Visit, Thu 12 Mar". */
export function provenanceText(
	{ t, format }: Words,
	{ channel, day, place }: Provenance,
	today: Day
): string {
	const known: Record<string, string> = { ...t.touchpoint.channels, ...t.customer.provenance.channels };
	return t.customer.provenance.on(
		[known[channel] ?? channel, place].filter(Boolean).join(' · '),
		format.nearDay(day, today)
	);
}
