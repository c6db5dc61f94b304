import { describe, expect, it } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import { Language } from '../../state/language.svelte.ts';
import { changeText, refusalText } from './change-words.ts';
import { fieldName } from './field-words.ts';
import { pastOfFields } from './past-of-fields.ts';
import { valueText } from './value-words.ts';

const language = await Language.open('en');
await language.openChapter('sharing');
const me = hashId('me');

describe('what a change says of itself', () => {
	const change = { no: 1, customer: null, at: 0 };
	it.each([
		['customer', 'create', ['familyName'], 'Customer added'],
		['customer', 'change', ['phones.x', 'phones.y', 'note'], 'Customer: Phone and Note'],
		['customer', 'change', ['phones.x', 'note'], 'Customer: Phone and Note'],
		['customer', 'change', ['a', 'b', 'c', 'd'], 'Customer changed'],
		['follow-up', 'delete', [], 'Follow-up deleted'],
		['kind-of-tomorrow', 'restore', [], 'Record restored']
	] as const)('%s, %s of %j', (kind, act, fields, text) =>
		expect(changeText(language, { ...change, kind, act, fields })).toBe(text)
	);

	it('says why the server refused, and the code of a later version as it is', () => {
		// Those of `server/sync/apply-push`; what has no code is named by its verdict.
		for (const code of ['read-only', 'history', 'other-row', 'invalid', 'out_of_reach'])
			expect(refusalText(language, code)).not.toContain(code);
		expect(refusalText(language, 'other')).toContain('other');
	});
});

describe('a field and its value in words (C-3)', () => {
	it.each([
		['familyName', 'Family name'],
		['phones.x', 'Phone'],
		['tier', 'Tier'],
		['familyReading', 'Reading'],
		['fieldOfTomorrow', 'Other details']
	])('%s is called %s', (key, name) => expect(fieldName(language, key)).toBe(name));

	it.each([
		['note', null, 'Empty'],
		['note', 'Likes tea', 'Likes tea'],
		['day', '2026-11-20', '20 Nov 2026'],
		['outcome', 'good', 'Went well'],
		['promised', true, 'Yes'],
		['life', 'deleted', 'Deleted'],
		['manager', me, 'Ines'],
		['phones.x', { label: 'mobile', typed: '0912 345 678' }, '0912 345 678'],
		['addresses.x', { street: 'Kai 3', city: 'Hamburg' }, 'Kai 3, Hamburg'],
		['facts.x', { about: 'hobby', text: 'Sails', from: { day: '2026-01-01', channel: 'call' } }, 'Sails'],
		['ownFields.x', { label: 'Shoe size', value: '42' }, 'Shoe size: 42'],
		['tier', { value: 'gold', reason: 'Big order' }, 'Gold · Big order'],
		[
			'occasions.x',
			{ type: 'birthday', date: { calendar: 'gregorian', month: 11, day: 24 }, celebrated: true },
			'Birthday · 24 November'
		],
		['fieldOfTomorrow', { deep: [1] }, '{"deep":[1]}']
	])('%s: %j', (field, value, text) =>
		expect(valueText(language, field, value, [{ id: me, name: 'Ines' }])).toBe(text)
	);
});

it('the past of a record is told by field, the newest first, beside what stands now', () => {
	const past = (field: string, value: string, until: number) => ({ field, value, until, by: null });
	const doc = { note: 'c', tags: { x: { text: 'VIP' } } };
	const told = pastOfFields(doc, [past('note', 'a', 1), past('tags.x', 'old', 3), past('note', 'b', 2)]);
	expect(told.map(({ field, now }) => [field, now])).toEqual([
		['tags.x', { text: 'VIP' }],
		['note', 'c']
	]);
	expect(told[1]!.earlier.map(({ value }) => value)).toEqual(['b', 'a']);
});
