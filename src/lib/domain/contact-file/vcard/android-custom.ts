import type { Occasion } from '../../occasion/occasion.ts';
import { keepAsOwnField } from '../contact-draft.ts';
import type { DateReading } from '../dates/date-reading.ts';
import { parseVcardDate } from '../dates/vcard-date.ts';
import { parseWrittenDate } from '../dates/written-date.ts';
import { addOccasion, takeDate } from '../draft-dates.ts';
import type { Target } from './card-to-draft.ts';
import { partsOf, type DecodedProperty } from './decoded-card.ts';

const EVENT_TYPES = new Map<string, Occasion['type']>([
	['1', 'anniversary'],
	['2', 'other'],
	['3', 'birthday']
]);
/** Data2 of a relation row, in the order of Android's contacts database. */
const RELATIONS =
	'assistant brother child domestic-partner father friend manager mother parent partner referred-by relative sister spouse'.split(
		' '
	);

/**
 * X-ANDROID-CUSTOM: a row of Android's contacts database, `type;value;subtype;label;…`. Events, nicknames and relations are
 * known; Xiaomi's lunar birthday is a row of its own type.
 */
export function addAndroidRow(property: DecodedProperty, target: Target): void {
	const { draft, card } = target;
	const [mime = '', value = '', subtype = '', label = ''] = partsOf(property, card.version);
	const kind = mime.slice(mime.lastIndexOf('/') + 1);
	if (value.trim() === '') return;
	if (kind === 'nickname') draft.nickname ??= value;
	else if (kind === 'relation') {
		const relation = label || RELATIONS[Number(subtype) - 1];
		draft.facts.push({ about: 'family', text: relation ? `${value} (${relation})` : value });
	} else if (kind === 'contact_event') {
		addEvent(parseVcardDate(value), EVENT_TYPES.get(subtype) ?? 'other', label, value, property.line, target);
	} else if (kind === 'lunarBirthday') addEvent(null, 'birthday', '', value, property.line, target);
	else keepAsOwnField(draft, kind || 'android', value);
}

function addEvent(
	exact: DateReading | null,
	type: Occasion['type'],
	label: string,
	text: string,
	line: number,
	{ draft, context, report }: Target
): void {
	const lunar = exact === null ? ({ calendar: 'chinese' } as const) : {};
	const reading =
		exact && exact.type !== 'unknown'
			? exact
			: parseWrittenDate(text, { order: 'month-first', today: context.today, ...lunar });
	const date = takeDate(
		reading,
		{ line, field: label || (type === 'other' ? 'occasion' : type), text },
		draft,
		context,
		report
	);
	addOccasion(draft, type, date, label !== '' ? { label } : {});
}
