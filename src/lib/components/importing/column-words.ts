import type { ColumnMeaning } from '$lib/domain/contact-file/table/column-meaning.ts';
import type { Chapters } from '$lib/i18n/catalog.ts';
import type { Language } from '$lib/state/language.svelte.ts';
import { labelText } from '../customer/customer-words.ts';

type Words = Pick<Language, 't'> & { chapter(name: 'importing'): Chapters['importing'] };

/** What a column was understood as, in full: "Phone · Mobile", "Address · City". */
export function meaningText(meaning: ColumnMeaning, words: Words): string {
	return [thingOf(meaning, words), ...detailsOf(meaning, words)].filter(Boolean).join(' · ');
}

function thingOf(meaning: ColumnMeaning, words: Words): string {
	const { meanings, own } = words.chapter('importing').columns;
	switch (meaning.as) {
		case 'text':
			return meaning.field === 'sourceId' ? meanings.sourceId : words.t.customer.form[meaning.field];
		case 'date':
			if (meaning.type === 'other') return meanings.date;
			return meaning.type === 'birthday' && meaning.calendar === 'chinese'
				? meanings.lunarBirthday
				: meanings[meaning.type];
		case 'fact':
			return words.t.touchpoint.facts[meaning.about];
		case 'own':
			return own;
		case 'label':
			return thingOfSlot(meaning.slot, words);
		default:
			return meanings[meaning.as];
	}
}

/** What the column beside it holds, which this one names: slots are called `phone1`, `website2` … */
function thingOfSlot(slot: string, words: Words): string {
	const { meanings, own } = words.chapter('importing').columns;
	const things: Record<string, string> = {
		phone: meanings.phone,
		email: meanings.email,
		address: meanings.address,
		website: meanings.link,
		event: meanings.date,
		relation: words.t.touchpoint.facts.family
	};
	return things[slot.replace(/\d+$/, '')] ?? own;
}

function detailsOf(meaning: ColumnMeaning, words: Words): string[] {
	const { form, occasion } = words.t.customer;
	switch (meaning.as) {
		case 'phone':
		case 'email':
		case 'link':
			return [labelText(words, meaning.label)];
		case 'address':
			return [meaning.part === 'text' ? '' : form[meaning.part], labelText(words, meaning.label)];
		case 'date':
			return meaning.calendar === 'gregorian' ? [occasion.calendars.gregorian] : [];
		case 'label':
			return [form.label];
		default:
			return [];
	}
}
