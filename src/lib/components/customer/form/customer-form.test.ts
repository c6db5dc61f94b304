import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import type { Day } from '../../../domain/kernel/day.ts';
import { hashId, type Id } from '../../../domain/kernel/id.ts';
import { factId } from '../../../domain/fact/learn-fact.ts';
import { occasionForm } from '../../occasion/occasion-form.ts';
import { customerOf, formOf, sameForm, type CustomerForm } from './customer-form.ts';
import { entryOf, withTags } from './form-entries.ts';

const me = hashId('me');
const line = (name: string) => hashId('line', name);
const day = '2026-03-12' as Day;
const from = { day, person: me, channel: 'edit' };
const e164 = (typed: string) => (typed.startsWith('09') ? `+886${typed.slice(1)}` : undefined);

function save(form: CustomerForm, shown?: Customer) {
	return customerOf(form, { shown, from, e164 });
}
function saved(form: CustomerForm, shown?: Customer): Customer {
	const result = save(form, shown);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
const blank = () => formOf({ manager: me });

const full: Customer = {
	familyName: '王',
	givenName: ' 小明 ',
	fullName: 'imported\u0000whole',
	manager: me,
	tier: { value: 'gold', until: day },
	note: 'two\nlines',
	phones: { [line('p')]: { label: 'mobile', typed: '0912345678', e164: '+886912345678' } },
	emails: { [line('e')]: { address: 'a@example.com' } },
	addresses: { [line('a')]: { text: '1 Main St', city: 'Taipei' } },
	links: { [line('l')]: { url: 'javascript:alert(1)' } },
	tags: { [line('t')]: { text: 'tea' } },
	ownFields: { [line('o')]: { label: 'Shoe size', value: '' } },
	occasions: {
		[line('b')]: {
			type: 'birthday',
			date: { calendar: 'chinese', month: 11, day: 20, leap: false },
			shortMonth: 'last-day',
			celebrated: true
		}
	},
	facts: {
		[factId('hobby', 'tea')]: { about: 'hobby', text: 'tea', from: { day, channel: 'import' } },
		[factId('spendingPower', '')]: {
			about: 'spendingPower',
			text: 'high',
			from: { day, channel: 'visit' }
		}
	},
	fieldOfALaterVersion: { kept: true }
};

describe('a customer file in its form', () => {
	it('comes back equal when nothing was touched, unknown and untidy fields included', () => {
		expect(saved(formOf(full), full)).toEqual(full);
	});

	it('comes back equal whatever its texts are', () => {
		const odd = fc.constantFrom('a', ' ', '\n', '\r', '\u0000', '\u202e', '王', '👩', '\ud800', '.');
		const text = fc.string({ unit: odd, minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(text, text, fc.array(fc.tuple(text, text), { maxLength: 3 }), (nickname, note, lines) => {
				const phones = lines.map(([label, typed], i) => [line(String(i)), { label, typed: `${typed}1` }]);
				const shown: Customer = { manager: me, company: 'Co', nickname, note };
				if (phones.length) shown.phones = Object.fromEntries(phones);
				return JSON.stringify(saved(formOf(shown), shown)) === JSON.stringify(shown);
			})
		);
	});

	it('survives a draft, which knows nothing but JSON', () => {
		const form = JSON.parse(JSON.stringify(formOf(full))) as CustomerForm;
		expect(saved(form, full)).toEqual(full);
	});

	it('is two fields for the short case', () => {
		const form = blank();
		form.familyName = '王小明';
		form.phones = [{ ...entryOf('phones', line('p')), typed: ' 0912345678 ' }];
		expect(saved(form)).toEqual({
			familyName: '王小明',
			manager: me,
			phones: { [line('p')]: { typed: '0912345678', e164: '+886912345678' } }
		});
	});

	it('keeps a phone number that cannot be read as it was typed, and forgets what the old one was', () => {
		const form = formOf(full);
		form.phones[0]!.typed = 'ask reception';
		expect(saved(form, full).phones).toEqual({ [line('p')]: { label: 'mobile', typed: 'ask reception' } });
	});

	it('leaves out blank lines, drops control characters, and clears what was emptied', () => {
		const form = formOf(full);
		form.company = 'A\u0000cme ';
		form.note = '  ';
		form.emails[0]!.address = '';
		form.occasions.push(occasionForm(line('new')));
		const customer = saved(form, full);
		expect(customer.company).toBe('Acme');
		expect(customer).not.toHaveProperty('note');
		expect(customer).not.toHaveProperty('emails');
		expect(Object.keys(customer.occasions ?? {})).toEqual([line('b')]);
	});

	it('learns a fact in other words anew, from this day and person (F3, F4)', () => {
		const form = formOf(full);
		form.facts[0]!.text = 'green tea';
		form.facts[1]!.text = 'middle';
		const facts = saved(form, full).facts!;
		expect(Object.values(facts)).toEqual([
			{ about: 'hobby', text: 'green tea', from },
			{ about: 'spendingPower', text: 'middle', from }
		]);
		expect(facts).toHaveProperty(factId('spendingPower', 'middle'));
	});

	it('learns anew what is of another kind now (F3)', () => {
		const form = formOf(full);
		form.facts[0]!.about = 'preference';
		const facts = saved(form, full).facts!;
		expect(facts[factId('preference', 'tea')]).toEqual({ about: 'preference', text: 'tea', from });
		expect(facts).not.toHaveProperty(factId('hobby', 'tea'));
	});

	it('keeps two facts of a kind that a customer has one of, whichever is edited', () => {
		const two: Customer = {
			manager: me,
			company: 'Co',
			facts: {
				[line('second')]: { about: 'invoice', text: 'three copies', from: { day, channel: 'import' } },
				[factId('invoice', '')]: { about: 'invoice', text: 'by post', from: { day, channel: 'import' } }
			}
		};
		const texts = (form: CustomerForm) => Object.values(saved(form, two).facts!).map(({ text }) => text);
		for (const [edited, kept] of [
			['second', 'by post'],
			['by post', 'three copies']
		] as const) {
			const form = formOf(two);
			form.facts.find(({ text }) => text !== kept)!.text = `${edited}, stamped`;
			expect(texts(form).sort()).toEqual([kept, `${edited}, stamped`].sort());
		}
		const both = formOf(two);
		for (const fact of both.facts) fact.text += '!';
		expect(texts(both).sort()).toEqual(['by post!', 'three copies!']);
	});

	it('takes several tags from one line, and none twice', () => {
		const tags = withTags([entryOf('tags', line('t'), { text: 'tea' })], 'fair 2026， tea;;vip、', () =>
			line('new')
		);
		expect(tags.map(({ text }) => text)).toEqual(['tea', 'fair 2026', 'vip']);
	});

	it('is another one with a tag that is still being typed', () => {
		expect(sameForm({ ...formOf(full), newTag: 'ja' }, formOf(full))).toBe(false);
	});

	it('says the same with blank lines in it, and another thing with a word more', () => {
		const form = formOf(full);
		form.emails.push({ ...entryOf('emails', line('e2')), label: 'work' });
		form.facts.push({ id: line('f'), about: 'habit', text: ' ' });
		form.occasions.push(occasionForm(line('o2')));
		expect(sameForm(form, formOf(full))).toBe(true);
		form.facts[2]!.text = 'walks';
		expect(sameForm(form, formOf(full))).toBe(false);
	});

	it('reads years as Taiwan counts them, where it is said', () => {
		const form = { ...blank(), company: 'Co' };
		form.occasions = [{ ...occasionForm(line('b')), year: '民國 73 年', month: '2', day: '3' }];
		expect(Object.values(saved(form).occasions!)[0]!.date.year).toBe(1984);
	});

	it('keeps emoji and bidi marks of a name', () => {
		const form = blank();
		form.givenName = '👩‍👩‍👧 \u202eevil\u202c';
		expect(saved(form).givenName).toBe('👩‍👩‍👧 \u202eevil\u202c');
	});
});

describe('what a form cannot be saved with', () => {
	const named = () => ({ ...blank(), company: 'Co' });
	const problems = (form: CustomerForm, shown?: Customer) => {
		const result = save(form, shown);
		return result.ok ? [] : result.error;
	};

	it('no name at all, blanks and control characters included', () => {
		expect(problems({ ...blank(), givenName: ' \u0000 ' })).toEqual([{ at: 'name', type: 'no-name' }]);
	});

	it('a name of 10,000 letters; but one that was imported may stay', () => {
		const long = { ...named(), familyName: 'x'.repeat(10_000) };
		expect(problems(long)).toEqual([{ at: 'familyName', type: 'too-long', length: 10_000, max: 1000 }]);
		expect(problems(long, { manager: me, familyName: long.familyName })).toEqual([]);
	});

	it('no direct manager (F1)', () => {
		expect(problems({ ...named(), manager: '' as Id })).toEqual([{ at: 'manager', type: 'no-manager' }]);
	});

	it('a link that would run something; a page without https is fine', () => {
		const links = (url: string) => [{ ...entryOf('links', line('l')), url }];
		expect(problems({ ...named(), links: links('javascript:alert(1)') })).toEqual([
			{ at: line('l'), type: 'bad-link' }
		]);
		expect(problems({ ...named(), links: links('example.com') })).toEqual([]);
	});

	it('dates that no calendar has, each with its reason', () => {
		const birthday = (fields: object) => ({
			...named(),
			occasions: [{ ...occasionForm(line('b')), ...fields }]
		});
		const reason = (fields: object) =>
			problems(birthday(fields)).map((problem) => 'problem' in problem && problem.problem.type);
		expect(reason({ month: '2', day: '30' })).toEqual(['day-beyond-month']);
		expect(reason({ calendar: 'chinese', year: '2023', month: '3', leap: true, day: '1' })).toEqual([
			'no-such-leap-month'
		]);
		expect(reason({ month: '2' })).toEqual(['date-missing']);
		expect(reason({ month: '2', day: '3', year: 'last' })).toEqual(['year-unreadable']);
		expect(reason({ month: '2', day: '3', year: '１９８０年' })).toEqual([]);
		expect(reason({ month: '2', day: '3', year: '73' })).toEqual(['year-unreadable']);
		expect(reason({ type: 'other', month: '2', day: '3' })).toEqual(['label-missing']);
	});
});
