import type { Occasion, OccasionDate } from '../occasion/occasion.ts';
import { keepAsOwnField, type ContactDraft } from './contact-draft.ts';
import type { DateReading } from './dates/date-reading.ts';
import type { ImportContext } from './import-context.ts';
import type { Report } from './report.ts';

/** Where a date stands in the file, and what was written there. */
export type DateSource = { line: number; field: string; text: string };

/**
 * The date of a reading that the calendar really has. Otherwise the text is kept as an own field and the reason is reported:
 * a bad date never costs the contact, and never the text.
 */
export function takeDate(
	reading: DateReading,
	source: DateSource,
	draft: ContactDraft,
	context: ImportContext,
	report: Report
): OccasionDate | null {
	if (source.text.trim() === '') return null;
	const real = reading.type === 'date' && (context.isRealDate?.(reading.date) ?? true);
	if (reading.type === 'date' && real) {
		if (reading.yearUnclear) {
			report.warn({ type: 'lunar-year-unclear', line: source.line, text: source.text });
			keepAsOwnField(draft, source.field, source.text);
		}
		return reading.date;
	}
	const type = reading.type === 'unknown' ? 'date-not-understood' : 'date-impossible';
	report.warn({ type, ...source });
	keepAsOwnField(draft, source.field, source.text);
	return null;
}

export function addOccasion(
	draft: ContactDraft,
	type: Occasion['type'],
	date: OccasionDate | null,
	more: Partial<Occasion> = {}
): void {
	if (date) draft.occasions.push({ type, date, celebrated: true, ...more });
}
