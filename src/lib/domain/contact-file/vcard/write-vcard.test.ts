import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import { hashId, type Id } from '../../kernel/id.ts';
import { FACT_KINDS, type FactKind } from '../../fact/fact-kinds.ts';
import { TIERS } from '../../customer/tier.ts';
import { readContactFile } from '../contact-file.ts';
import { emptyDraft, TEXT_FIELDS, type ContactDraft } from '../contact-draft.ts';
import { draftToCustomer } from '../customer-from-draft.ts';
import { finishDraft } from '../finish-draft.ts';
import { newReport } from '../report.ts';
import { writeVcard } from './write-vcard.ts';

const today = '2026-01-10' as Day;
const manager = hashId('manager');
const stamp = { manager, provenance: { day: today, channel: 'import' }, phone: () => undefined };

const character = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom(...'abcXYZ 王小明歐陽ñé龘') },
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			'\n',
			';',
			',',
			':',
			'\\',
			'"',
			'^',
			"'",
			'=',
			'-',
			'.',
			'\t',
			'\u202e',
			'\u2067',
			'👩‍👩‍👧',
			'𠮷',
			'\u200d',
			'|'
		)
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }) }
);
/** Text as it is after import: trimmed, well formed, without control characters. */
const text = fc.array(character, { minLength: 1, maxLength: 60 }).map((parts) => `x${parts.join('')}x`);
const label = fc.option(fc.oneof(fc.constantFrom('mobile', 'home', 'work-fax', 'Mobile', '手机'), text), {
	nil: undefined
});
const date = fc
	.record(
		{
			calendar: fc.constantFrom('gregorian' as const, 'chinese' as const),
			year: fc.integer({ min: 1800, max: 2100 }),
			month: fc.integer({ min: 1, max: 12 }),
			day: fc.integer({ min: 1, max: 28 }),
			leap: fc.constant(true)
		},
		{ requiredKeys: ['calendar', 'month', 'day'] }
	)
	.map(({ leap, ...rest }) => (leap && rest.calendar === 'chinese' ? { ...rest, leap } : rest));
const occasion = fc.record(
	{
		type: fc.constantFrom('birthday' as const, 'anniversary' as const, 'other' as const),
		label: text,
		date,
		leapMonth: fc.constantFrom('leap-if-present' as const, 'ordinary' as const),
		shortMonth: fc.constantFrom('last-day' as const, 'next-day' as const),
		feb29: fc.constantFrom('feb-28' as const, 'mar-1' as const),
		celebrated: fc.boolean()
	},
	{ requiredKeys: ['type', 'date', 'celebrated'] }
);

const draft: fc.Arbitrary<ContactDraft> = fc
	.record({
		texts: fc.record(Object.fromEntries(TEXT_FIELDS.map((field) => [field, text])), {
			requiredKeys: ['sourceId', 'fullName']
		}),
		tier: fc.option(
			fc.record(
				{ value: fc.constantFrom(...TIERS), reason: text, until: fc.constant(today) },
				{ requiredKeys: ['value'] }
			),
			{ nil: undefined }
		),
		phones: fc.array(fc.record({ label, typed: text }), { maxLength: 3 }),
		emails: fc.array(fc.record({ label, address: text }), { maxLength: 3 }),
		addresses: fc.array(
			fc.record(
				{ label: text, text, street: text, city: text, region: text, postcode: text, country: text },
				{ requiredKeys: ['street'] }
			),
			{ maxLength: 2 }
		),
		links: fc.array(fc.record({ label, url: text }), { maxLength: 2 }),
		occasions: fc.array(occasion, { maxLength: 4 }),
		facts: fc.array(fc.record({ about: fc.constantFrom(...(Object.keys(FACT_KINDS) as FactKind[])), text }), {
			maxLength: 3
		}),
		tags: fc.array(fc.record({ text }), { maxLength: 3 }),
		ownFields: fc.array(fc.record({ label: text, value: text }), { maxLength: 3 })
	})
	.map(({ texts, tier, ...collections }) => {
		const raw = JSON.parse(
			JSON.stringify({ ...emptyDraft(1), ...texts, tier, ...collections })
		) as ContactDraft;
		const finished = finishDraft(raw, newReport(), true);
		if (!finished.ok) throw new Error('the generator makes contacts with names');
		return finished.value;
	});

/** As sets: export and import keep every element, not their order. */
function content({ line: _, ...contact }: ContactDraft) {
	return Object.fromEntries(
		Object.entries(contact).map(([key, value]) => [
			key,
			Array.isArray(value) ? value.map((v) => JSON.stringify(sorted(v))).sort() : value
		])
	);
}
function sorted(value: unknown): unknown {
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([k, v]) => [k, sorted(v)])
	);
}
function read(vcf: string) {
	const file = readContactFile(new TextEncoder().encode(vcf), { region: 'CN', today });
	if (!file.ok) throw new Error(file.error.type);
	return file.value;
}

describe('vCard export', () => {
	it('gives back every field of any customer when it is read again (I3, F2)', () => {
		fc.assert(
			fc.property(fc.array(draft, { minLength: 1, maxLength: 3 }), (drafts) => {
				drafts.forEach((one, index) => (one.sourceId += String(index)));
				const vcf = writeVcard(
					drafts.map((one, index) => ({ id: hashId(String(index)), customer: draftToCustomer(one, stamp) }))
				);
				const back = read(vcf);
				expect(back.rejected).toEqual([]);
				const kept = drafts.map((one) => withoutTwins(one));
				expect(back.contacts.map(content)).toEqual(kept.map(content));
			}),
			{ numRuns: 100 }
		);
	});

	it('folds lines at 75 bytes, never inside a character', () => {
		const note = '顧客喜歡喝茶👩‍👩‍👧'.repeat(40);
		const vcf = writeVcard([{ id: hashId('a'), customer: { fullName: 'A', note, manager } }]);
		for (const line of vcf.split('\r\n')) {
			expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
			expect(line).not.toContain('\ufffd');
		}
		expect(read(vcf).contacts[0]?.note).toBe(note);
	});

	it('writes birthdays as phones read them', () => {
		const celebrated = true;
		const vcf = writeVcard([
			{
				id: hashId('a'),
				customer: {
					familyName: '王',
					givenName: '小明',
					manager,
					occasions: {
						[hashId('1')]: {
							type: 'birthday',
							date: { calendar: 'gregorian', year: 1980, month: 9, day: 23 },
							celebrated
						},
						[hashId('2')]: {
							type: 'birthday',
							date: { calendar: 'chinese', year: 1980, month: 8, day: 15 },
							celebrated
						}
					}
				}
			}
		]);
		expect(vcf).toContain('\r\nBDAY:19800923\r\n');
		expect(vcf).toContain('\r\nX-ALTBDAY;CALSCALE=chinese:007700570815\r\n');
		expect(vcf).toContain('\r\nFN;X-RAPPORT-NAME=derived:王小明\r\n');
		expect(vcf).toContain(`\r\nUID:urn:uuid:${hashId('a')}\r\n`);
	});

	it('keeps a whole name whole that looks as if it had parts, and parts that look whole', () => {
		const customers = [
			{ fullName: '王小明', manager },
			{ givenName: '王小明', manager },
			{ company: '大同', manager },
			{ nickname: '小王', manager }
		];
		const back = read(
			writeVcard(customers.map((customer, index) => ({ id: hashId(`${index}`) as Id, customer })))
		);
		expect(
			back.contacts.map(({ fullName, givenName, company, nickname }) => ({
				fullName,
				givenName,
				company,
				nickname
			}))
		).toEqual([{ fullName: '王小明' }, { givenName: '王小明' }, { company: '大同' }, { nickname: '小王' }]);
	});
});

/** Two phones with the same digits are one in a customer, the first. */
function withoutTwins(one: ContactDraft): ContactDraft {
	const customer = draftToCustomer(one, stamp);
	return {
		...one,
		phones: Object.values(customer.phones ?? {}),
		emails: Object.values(customer.emails ?? {}),
		links: Object.values(customer.links ?? {}),
		occasions: Object.values(customer.occasions ?? {}),
		addresses: Object.values(customer.addresses ?? {})
	};
}
