import type { Occasion } from '../../occasion/occasion.ts';
import type { ContactDraft } from '../contact-draft.ts';
import { parseAppleChineseDate, parseVcardDate } from '../dates/vcard-date.ts';
import { parseWrittenDate } from '../dates/written-date.ts';
import type { DateReading } from '../dates/date-reading.ts';
import { addOccasion, takeDate } from '../draft-dates.ts';
import type { ImportContext } from '../import-context.ts';
import type { Report } from '../report.ts';
import { keepAsOwnField } from '../contact-draft.ts';
import { labelOf, textOf, type DecodedCard, type DecodedProperty } from './decoded-card.ts';

type Target = { draft: ContactDraft; card: DecodedCard; context: ImportContext; report: Report };

/** BDAY, X-ALTBDAY, ANNIVERSARY and its forerunners, X-ABDATE and X-RAPPORT-OCCASION: a birthday in two calendars is two occasions. */
export function addCardOccasion(property: DecodedProperty, target: Target): void {
	const { draft, card, context, report } = target;
	const text = textOf(property, card.version);
	const label = labelOf(property, card);
	const type = occasionType(property, label);
	const field = label ?? (type === 'other' ? 'occasion' : type);
	const calendar = property.params.get('CALSCALE')?.[0]?.toLowerCase() ?? 'gregorian';
	if (calendar !== 'gregorian' && calendar !== 'chinese') {
		report.warn({ type: 'calendar-unknown', line: property.line, calendar, text });
		keepAsOwnField(draft, `${field} (${calendar})`, text);
		return;
	}
	const reading = readCardDate(property, text, calendar, context);
	const date = takeDate(reading, { line: property.line, field, text }, draft, context, report);
	addOccasion(draft, type, date, { ...ownLabel(property, type, label), ...policies(property) });
}

function readCardDate(
	property: DecodedProperty,
	text: string,
	calendar: 'gregorian' | 'chinese',
	context: ImportContext
): DateReading {
	const omitYear = property.params.get('X-APPLE-OMIT-YEAR')?.[0];
	const exact =
		calendar === 'chinese'
			? parseAppleChineseDate(text)
			: parseVcardDate(text, omitYear === undefined ? undefined : Number(omitYear));
	if (exact.type !== 'unknown') return exact;
	// Some phones write what their user typed: 1980/3/15, 农历八月十五.
	return parseWrittenDate(text, {
		order: 'month-first',
		today: context.today,
		...(calendar === 'chinese' ? { calendar } : {})
	});
}

function occasionType({ name, params }: DecodedProperty, label: string | undefined): Occasion['type'] {
	const own = params.get('X-RAPPORT-TYPE')?.[0];
	if (own === 'birthday' || own === 'anniversary' || own === 'other') return own;
	if (name === 'BDAY' || name === 'X-ALTBDAY') return 'birthday';
	if (name.endsWith('ANNIVERSARY')) return 'anniversary';
	return label === 'anniversary' ? 'anniversary' : 'other';
}

function ownLabel(
	{ params }: DecodedProperty,
	type: Occasion['type'],
	label: string | undefined
): Partial<Occasion> {
	const own = params.get('X-RAPPORT-LABEL')?.[0] ?? (type === 'other' ? label : undefined);
	return own === undefined ? {} : { label: own };
}

/** The choices of this app, which its own files carry as parameters. */
function policies({ params }: DecodedProperty): Partial<Occasion> {
	const chosen = <T extends string>(name: string, values: readonly T[]) =>
		values.find((value) => value === params.get(name)?.[0]);
	const leapMonth = chosen('X-RAPPORT-LEAP-MONTH', ['leap-if-present', 'ordinary']);
	const shortMonth = chosen('X-RAPPORT-SHORT-MONTH', ['last-day', 'next-day']);
	const feb29 = chosen('X-RAPPORT-FEB29', ['feb-28', 'mar-1']);
	return {
		...(leapMonth ? { leapMonth } : {}),
		...(shortMonth ? { shortMonth } : {}),
		...(feb29 ? { feb29 } : {}),
		...(chosen('X-RAPPORT-CELEBRATED', ['no']) ? { celebrated: false } : {})
	};
}
