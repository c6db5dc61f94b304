import type { DeskEntry } from '../domain/desk/desk-entry.ts';
import type { Id } from '../domain/kernel/id.ts';
import { phoneDigits } from '../domain/phone/digits.ts';
import { FIELD, PHONE } from '../domain/search/separators.ts';
import type { DeskTable } from '../db/desk-index/desk-table.ts';
import { findCustomers } from './find-customers.ts';

/** Fewer digits are an extension, and many people share it. */
const FEWEST_DIGITS = 7;
const MOST = 3;

export type Lookalike = { entry: DeskEntry; by: 'phone' | 'name' };

/**
 * Who may already be the customer that is being typed (F8): the same phone digits in whatever format, or the same name
 * when it is folded. Those with the same number come first.
 */
export function lookalikes(
	table: DeskTable,
	typed: { name: string; phones: readonly string[] },
	fold: (text: string) => string,
	except?: Id
): Lookalike[] {
	const found = new Map<Id, Lookalike>();
	const add = (entry: DeskEntry, by: Lookalike['by']) => {
		if (entry.id !== except && !found.has(entry.id)) found.set(entry.id, { entry, by });
	};
	for (const phone of typed.phones) {
		const digits = significantDigits(phoneDigits(phone));
		if (digits.length < FEWEST_DIGITS) continue;
		for (const entry of findCustomers(table, phone, fold, 20) ?? [])
			if (phonesOf(entry.text).some((other) => isSameNumber(digits, other))) add(entry, 'phone');
	}
	const name = fold(typed.name);
	if (name)
		for (const entry of findCustomers(table, typed.name, fold, 20) ?? [])
			if (fold(entry.name) === name) add(entry, 'name');
	return [...found.values()].slice(0, MOST);
}

/** Without the zeros that are dialled before a number, at home or abroad. */
function significantDigits(digits: string): string {
	return digits.replace(/^0+/, '');
}

function phonesOf(text: string): string[] {
	return text
		.split(PHONE)
		.slice(1)
		.map((phone) => significantDigits(phone.split(FIELD, 1)[0]!));
}

/** One of them may stand with its country code and the other without. */
function isSameNumber(a: string, b: string): boolean {
	return b.length >= FEWEST_DIGITS && (a.endsWith(b) || b.endsWith(a));
}
