import { describe, expect, it } from 'vitest';
import type { Customer } from '../customer/customer.ts';
import type { Day } from '../kernel/day.ts';
import { hashId } from '../kernel/id.ts';
import { ImportReading, readImportFile, type ImportSetting } from './preview.ts';

const setting: ImportSetting = {
	id: hashId('import'),
	book: hashId('book'),
	me: hashId('me'),
	today: '2026-11-22' as Day,
	region: 'TW',
	nameOrder: 'given-first'
};
const card = (name: string, ...lines: string[]) =>
	['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
const file = (name: string, text: string) => ({
	name,
	content: readImportFile(new TextEncoder().encode(text), setting)
});
const phone = (typed: string) => (typed.startsWith('+') ? typed : undefined);
type Existing = { id: ReturnType<typeof hashId>; customer: Customer; deleted?: boolean };
const reading = (files: ReturnType<typeof file>[], existing: Existing[] = []) =>
	new ImportReading(files, existing, setting, phone);

/** The book after an import. */
const stored = (read: ImportReading): Existing[] => read.plan({ bringBackDeleted: false }).create;

const people = file(
	'people.vcf',
	card('Anna Keller', 'TEL:+886912345678') + card('王小明', 'TEL:0922333444')
);

describe('the preview of an import (I1)', () => {
	it('shows each contact with what would become of it, and stores nothing by itself', () => {
		const { preview } = reading([people]);
		expect(preview.rows).toEqual([
			{ name: 'Anna Keller', detail: '+886912345678', fate: 'new', adds: [], conflicts: [] },
			{ name: '王小明', detail: '0922333444', fate: 'new', adds: [], conflicts: [] }
		]);
		expect(preview.counts).toEqual({ new: 2, same: 0, update: 0, deleted: 0, repeated: 0, rejected: 0 });
	});
	it('puts the same file chosen twice together, across files', () => {
		const { preview } = reading([people, people]);
		expect(preview.counts).toMatchObject({ new: 2, repeated: 2 });
	});
	it('adds nothing from the same file again (I2)', () => {
		const again = reading([people], stored(reading([people])));
		expect(again.preview.counts).toMatchObject({ new: 0, same: 2 });
		expect(again.plan({ bringBackDeleted: false })).toEqual({
			create: [],
			update: [],
			bringBack: [],
			same: 2
		});
	});
	it('names the fields that somebody who is here gains', () => {
		const more = file(
			'more.vcf',
			card('Anna Keller', 'TEL:+886912345678', 'EMAIL:anna@example.com', 'ORG:Larch')
		);
		const read = reading([more], stored(reading([people])));
		expect(read.preview.rows[0]).toMatchObject({ fate: 'update', adds: ['company', 'emails'] });
		expect(read.plan({ bringBackDeleted: false }).update).toHaveLength(1);
	});
	it('keeps an unreadable file apart: the others are read', () => {
		const { preview } = reading([file('empty.vcf', ''), people]);
		expect(preview.files[0]).toEqual({ name: 'empty.vcf', content: { ok: false, error: { type: 'empty' } } });
		expect(preview.files[1]).toMatchObject({ content: { ok: true, value: { format: 'vcard', count: 2 } } });
		expect(preview.counts.new).toBe(2);
	});
	it('names whom a warning is about as lists will show them', () => {
		const odd = card('Keller, Anna', 'N:Keller;Anna;;;', 'BDAY:1980-02-30');
		const content = readImportFile(new TextEncoder().encode(odd), { ...setting, nameOrder: 'family-first' });
		expect(content.ok && content.value.warnings).toMatchObject([{ line: 5, name: 'Keller Anna' }]);
	});
	it('counts what was left out, with its reason (I4)', () => {
		const { preview } = reading([file('odd.csv', 'name,phone\nAnna,+886912345678\n,\nBob,1,2,3\n')]);
		expect(preview.counts.rejected).toBeGreaterThan(0);
	});
});

describe('what a yes stores', () => {
	it('carries who imported it, when, and from which import (F1, F4)', () => {
		const table = file('facts.csv', 'name,phone,hobby\nAnna,+886912345678,orchids\n');
		const { customer } = reading([table]).plan({ bringBackDeleted: false }).create[0]!;
		expect(customer.manager).toBe(setting.me);
		expect(Object.values(customer.facts ?? {})[0]?.from).toEqual({
			day: setting.today,
			person: setting.me,
			channel: 'import',
			import: setting.id
		});
	});
	it('puts a chosen tag on new and updated customers, and an empty one on none', () => {
		const existing = stored(reading([file('one.vcf', card('Anna Keller', 'TEL:+886912345678'))]));
		const more = card('Anna Keller', 'TEL:+886912345678', 'EMAIL:a@example.com') + card('Bo Lind');
		const read = reading([file('two.vcf', more)], existing);
		const { create, update } = read.plan({ tag: ' fair ', bringBackDeleted: false });
		expect(Object.values(create[0]!.customer.tags ?? {})).toEqual([{ text: 'fair' }]);
		expect(Object.values(update[0]!.customer.tags ?? {})).toEqual([{ text: 'fair' }]);
		expect(read.plan({ tag: ' ', bringBackDeleted: false }).create[0]!.customer.tags).toBeUndefined();
	});
	it('puts no second tag on people whom the file gives it in other letters', () => {
		const read = reading([file('one.vcf', card('Anna Keller', 'CATEGORIES:Fair,Old'))]);
		const { customer } = read.plan({ tag: 'fair', bringBackDeleted: false }).create[0]!;
		expect(Object.values(customer.tags ?? {})).toEqual([{ text: 'Fair' }, { text: 'Old' }]);
	});
	it('leaves deleted customers deleted, unless they are asked back', () => {
		const deleted = stored(reading([people])).map((one) => ({ ...one, deleted: true }));
		const read = reading([people], deleted);
		expect(read.preview.counts).toMatchObject({ new: 0, deleted: 2 });
		expect(read.plan({ bringBackDeleted: false })).toEqual({
			create: [],
			update: [],
			bringBack: [],
			same: 2
		});
		const { update, bringBack } = read.plan({ tag: 'fair', bringBackDeleted: true });
		expect(update).toEqual([]);
		expect(bringBack.map(({ id }) => id)).toEqual(deleted.map(({ id }) => id));
		expect(bringBack.map(({ customer }) => Object.values(customer.tags ?? {}))).toEqual([
			[{ text: 'fair' }],
			[{ text: 'fair' }]
		]);
	});
});
