import type { Occasion } from '../../occasion/occasion.ts';
import { appleChineseDate, vcardDate } from '../dates/vcard-date.ts';
import { escapeText, quoteParam } from './escaping.ts';
import { labelOfApple } from './labels.ts';
import type { Groups } from './write-vcard.ts';

/**
 * Birthdays as BDAY and as the X-ALTBDAY that iPhones know, the first anniversary as ANNIVERSARY, other labelled days as
 * X-ABDATE; what none of them can say as X-RAPPORT-OCCASION. The choices of this app go along as parameters.
 */
export function occasionLines(occasions: readonly Occasion[], groups: Groups): string[] {
	const used = new Set<string>();
	return occasions.flatMap((occasion) => {
		const { type, label, date } = occasion;
		const params = policyParams(occasion);
		const written = date.calendar === 'chinese' ? appleChineseDate(date) : vcardDate(date);
		const property = label === undefined ? standardProperty(occasion) : null;
		if (property && !used.has(property)) {
			used.add(property);
			return [`${property}${params}:${written}`];
		}
		if (type === 'other' && label !== undefined && date.calendar === 'gregorian' && isPlain(label)) {
			const group = groups.next();
			return [`${group}.X-ABDATE${params}:${written}`, `${group}.X-ABLabel:${escapeText(label)}`];
		}
		const own = label === undefined ? '' : `;X-RAPPORT-LABEL=${quoteParam(label)}`;
		return [`X-RAPPORT-OCCASION;X-RAPPORT-TYPE=${type};CALSCALE=${date.calendar}${own}${params}:${written}`];
	});
}

function standardProperty({ type, date }: Occasion): string | null {
	if (type === 'birthday') return date.calendar === 'chinese' ? 'X-ALTBDAY;CALSCALE=chinese' : 'BDAY';
	return type === 'anniversary' && date.calendar === 'gregorian' ? 'ANNIVERSARY' : null;
}

/** A label that comes back from X-ABLabel as it is and does not mean another type there. */
function isPlain(label: string): boolean {
	return label !== 'anniversary' && labelOfApple(label) === label;
}

function policyParams({ leapMonth, shortMonth, feb29, celebrated }: Occasion): string {
	return [
		leapMonth && `;X-RAPPORT-LEAP-MONTH=${leapMonth}`,
		shortMonth && `;X-RAPPORT-SHORT-MONTH=${shortMonth}`,
		feb29 && `;X-RAPPORT-FEB29=${feb29}`,
		!celebrated && ';X-RAPPORT-CELEBRATED=no'
	]
		.filter(Boolean)
		.join('');
}
