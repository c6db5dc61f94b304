import type { Day } from '../../../domain/kernel/day.ts';
import type { Id } from '../../../domain/kernel/id.ts';
import { linkHref } from '../../../domain/customer/contact-links.ts';
import {
	isBlankOccasion,
	occasionOf,
	type OccasionForm,
	type OccasionProblem
} from '../../occasion/occasion-form.ts';
import type { CustomerForm } from './customer-form.ts';
import { ENTRY_KEYS, isBlankEntry, TEXTS, type EntryCollection } from './form-entries.ts';

/** Why a form cannot be saved. `at` names the field: `name`, a field of the form, or the id of a line in it. */
export type FormProblem =
	| { at: string; type: 'no-name' }
	| { at: string; type: 'too-long'; length: number; max: number }
	| { at: string; type: 'no-manager' }
	| { at: string; type: 'bad-link' }
	| { at: string; type: 'label-missing' }
	| { at: string; type: 'bad-date'; calendar: OccasionForm['calendar']; problem: OccasionProblem };

/** Longer is no name, and no line. */
const LONGEST_LINE = 1000;
/** Below what one field may hold in any script (64 KB of UTF-8). */
const LONGEST_TEXT = 20_000;

/**
 * Everything that keeps a form from being saved, in its order. What stands as it was `shown` is let pass: whoever
 * adds a phone number need not shorten an imported name first.
 */
export function checkForm(form: CustomerForm, today: Day, shown?: CustomerForm): FormProblem[] {
	const texts = TEXTS.filter((name) => form[name] !== shown?.[name]);
	return [
		...texts.flatMap((name) => tooLong(name, form[name], name === 'note' ? LONGEST_TEXT : LONGEST_LINE)),
		...COLLECTIONS.flatMap((name) =>
			touched<Line>(form[name], shown?.[name]).flatMap((entry) => checkEntry(name, entry))
		),
		...touched(form.occasions, shown?.occasions).flatMap((line) => checkOccasion(line, today)),
		...touched(form.facts, shown?.facts).flatMap(({ id, text }) => tooLong(id, text, LONGEST_TEXT)),
		...tooLong('tier', form.tier.reason, LONGEST_LINE),
		...(form.manager ? [] : [{ at: 'manager', type: 'no-manager' } as const])
	];
}

/** A line of any collection: which texts it has is told by `ENTRY_KEYS`. */
type Line = { id: Id } & Record<string, string>;

const COLLECTIONS = Object.keys(ENTRY_KEYS) as EntryCollection[];

function touched<L extends { id: string }>(lines: readonly L[], shown: readonly L[] = []): L[] {
	const before = new Set(shown.map((line) => JSON.stringify(line)));
	return lines.filter((line) => !before.has(JSON.stringify(line)));
}

function checkOccasion(line: OccasionForm, today: Day): FormProblem[] {
	if (isBlankOccasion(line)) return [];
	const typed = occasionOf(line, today);
	if (!typed.ok) return [{ at: line.id, type: 'bad-date', calendar: line.calendar, problem: typed.error }];
	return tooLong(line.id, line.label, LONGEST_LINE);
}

function checkEntry(name: EntryCollection, entry: Line): FormProblem[] {
	if (isBlankEntry(name, entry)) return [];
	const max = name === 'ownFields' ? LONGEST_TEXT : LONGEST_LINE;
	const long = ENTRY_KEYS[name].flatMap((key) => tooLong(entry.id, entry[key] ?? '', max));
	if (long.length) return long.slice(0, 1);
	if (name === 'links' && linkHref(entry.url ?? '') === null) return [{ at: entry.id, type: 'bad-link' }];
	if (name === 'ownFields' && !entry.label?.trim()) return [{ at: entry.id, type: 'label-missing' }];
	return [];
}

function tooLong(at: string, text: string, max: number): FormProblem[] {
	const { length } = text;
	return length > max ? [{ at, type: 'too-long', length, max }] : [];
}
