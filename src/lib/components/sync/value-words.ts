import { isDay } from '../../domain/kernel/day.ts';
import { isId, type Id } from '../../domain/kernel/id.ts';
import type { Money } from '../../domain/money/money.ts';
import type { Occasion } from '../../domain/occasion/occasion.ts';
import type { Value } from '../../domain/row/row.ts';
import { occasionDate, occasionName } from '../occasion/occasion-words.ts';
import type { Language } from '../../state/language.svelte.ts';

type People = readonly { id: Id; name: string }[];

/** What a composite value (W-6) is known by, the first that it has. */
const TEXTS = ['typed', 'address', 'url', 'value', 'text', 'label'] as const;
const ADDRESS = ['street', 'city', 'region', 'postcode', 'country'] as const;

/**
 * A field's value as somebody would read it aloud. It may come from a later version of the app: what is not known is
 * shown as it is rather than left out.
 */
export function valueText(language: Language, field: string, value: Value, people: People = []): string {
	const { values } = language.chapter('sharing').sync;
	if (value === null || value === '') return values.empty;
	if (field === 'life') return value === 'deleted' ? values.deleted : values.live;
	if (typeof value === 'boolean') return value ? language.t.common.yes : language.t.common.no;
	if (typeof value === 'number') return language.format.number(value);
	if (typeof value === 'string') return textOf(language, field, value, people);
	return Array.isArray(value)
		? value.map((part) => valueText(language, field, part, people)).join(', ')
		: compositeText(language, field, value);
}

function textOf(language: Language, field: string, value: string, people: People): string {
	const { touchpoint, followUp } = language.t;
	const known: Record<string, Record<string, string>> = {
		channel: touchpoint.channels,
		outcome: touchpoint.outcomes,
		direction: { out: touchpoint.form.out, in: touchpoint.form.in },
		state: followUp.states
	};
	const choices = known[field];
	if (choices && Object.hasOwn(choices, value)) return choices[value]!;
	if (isDay(value)) return language.format.dayWithYear(value);
	if (isId(value)) return people.find(({ id }) => id === value)?.name ?? '–';
	return value;
}

function compositeText(language: Language, field: string, value: { [key: string]: Value }): string {
	if (field === 'tier') {
		const tiers = language.t.customer.tiers as Record<string, string>;
		return [tiers[String(value.value)] ?? String(value.value), value.reason].filter(Boolean).join(' · ');
	}
	if (typeof value.minor === 'number' && typeof value.currency === 'string')
		return language.format.money(value as unknown as Money);
	if (isOccasion(value)) return `${occasionName(language, value)} · ${occasionDate(language, value.date)}`;
	if (field.startsWith('ownFields')) return [value.label, value.value].filter(Boolean).join(': ');
	const parts = ADDRESS.map((part) => value[part]).filter(Boolean);
	const text = TEXTS.map((name) => value[name]).find((part) => typeof part === 'string' && part !== '');
	if (field.startsWith('addresses') && parts.length && !value.text) return parts.join(', ');
	return typeof text === 'string' ? text : JSON.stringify(value);
}

function isOccasion(value: unknown): value is Occasion {
	const date = (value as Partial<Occasion>).date as Partial<Occasion['date']> | undefined;
	return typeof date?.month === 'number' && typeof date.day === 'number';
}
