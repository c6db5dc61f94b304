import { describe, expect, it } from 'vitest';
import { hashId } from '../../../domain/kernel/id.ts';
import { foldText } from '../../../domain/search/fold.ts';
import { formOf } from './customer-form.ts';
import { presetOf } from './preset.ts';
import { restoredForm } from './restored-form.ts';
import { SECTIONS, hasContent } from './sections.ts';

const me = hashId('me');
const line = hashId('line');

describe('what was searched for becomes the beginning of a file', () => {
	it.each([
		['王小明', { familyName: '王', givenName: '小明' }],
		['欧阳志远', { familyName: '欧阳', givenName: '志远' }],
		['  Ana  María Ruiz ', { givenName: 'Ana María', familyName: 'Ruiz' }],
		['Zoë', { givenName: 'Zoë' }],
		['+886 912 345', { phone: '+886 912 345' }],
		[' ', {}]
	])('%s', (typed, preset) => expect(presetOf(typed, foldText)).toEqual(preset));
});

describe('a draft taken over', () => {
	const blank = formOf({ manager: me });

	it('is what was typed', () => {
		const form = formOf({
			manager: me,
			givenName: 'Ana',
			tier: { value: 'gold', reason: 'why' },
			phones: { [line]: { typed: '0912' } },
			occasions: {
				[line]: {
					type: 'other',
					label: 'x',
					date: { calendar: 'chinese', month: 4, day: 1, leap: true },
					celebrated: false
				}
			},
			facts: {
				[line]: { about: 'habit', text: 'tea', from: { day: '2026-01-01' as never, channel: 'edit' } }
			}
		});
		expect(restoredForm(blank, JSON.parse(JSON.stringify(form)))).toEqual(form);
	});

	it('leaves out what another version wrote otherwise', () => {
		const kept = {
			givenName: 'Ana',
			familyName: 7,
			phones: [{ id: line, typed: '0912', label: null, later: 1 }, { id: 'no id' }, 'text'],
			facts: [{ id: line, about: 'unheard', text: 'x' }],
			occasions: 'none',
			tier: []
		};
		expect(restoredForm(blank, kept)).toEqual({
			...blank,
			givenName: 'Ana',
			phones: [{ id: line, typed: '0912', label: '' }]
		});
		expect(restoredForm(blank, null)).toEqual(blank);
	});
});

describe('the parts of the form', () => {
	it('are all folded away in the short case, and those of a file are not', () => {
		const open = (form: ReturnType<typeof formOf>) => SECTIONS.filter((section) => hasContent(form, section));
		expect(open(formOf({ manager: me, givenName: 'Ana' }))).toEqual([]);
		expect(
			open(
				formOf({
					manager: me,
					role: 'buyer',
					nickname: 'A',
					note: 'x',
					emails: { [line]: { address: 'a@b' } }
				})
			)
		).toEqual(['emails', 'work', 'names', 'note']);
	});
});
