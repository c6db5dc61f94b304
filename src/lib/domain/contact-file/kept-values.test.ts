import { expect, it } from 'vitest';
import type { Day } from '../kernel/day.ts';
import { readContactFile } from './contact-file.ts';

function contactsOf(text: string) {
	const file = readContactFile(new TextEncoder().encode(text), {
		region: 'TW',
		today: '2026-01-10' as Day
	});
	if (!file.ok) throw new Error(file.error.type);
	expect(file.value.rejected).toEqual([]);
	return file.value.contacts;
}
const ownFields = (text: string) =>
	contactsOf(text).flatMap((contact) => contact.ownFields.map(({ label, value }) => `${label}: ${value}`));

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\n');

it('keeps what stands under no heading under the place of its column, also at the end', () => {
	expect(ownFields('name,,phone,★,\nAnn,since 2001,111111,x,y\nBob,,222222,,\n')).toEqual([
		'#2: since 2001',
		'★: x',
		'#5: y'
	]);
});

it.each(['No.', '序号', '#', ''])(
	'leaves out what counts the rows, and keeps other numbers: "%s"',
	(head) => {
		const kept = (first: string, second: string) =>
			ownFields(`${head},name,phone\n${first},Ann,111111\n${second},Bob,222222\n`);
		const label = head || '#1';
		expect(kept('1', '2')).toEqual([]);
		expect(kept('0', '1')).toEqual([]);
		for (const [first, second] of ['C-4711 C-4712', '4711 4712', '1 7'].map((pair) => pair.split(' ')))
			expect(kept(first!, second!)).toEqual([`${label}: ${first}`, `${label}: ${second}`]);
	}
);

it('keeps the department of a second company, and does not give it to the first', () => {
	const text = card('FN:Ann Lee', 'ORG:Larch', 'ORG:Birch;Legal', 'ORG:Larch;Sales', 'ORG:Larch;Fairs');
	expect(contactsOf(text)).toMatchObject([{ company: 'Larch', department: 'Sales' }]);
	expect(ownFields(text)).toEqual(['company: Birch', 'department: Legal', 'department: Fairs']);
});

it('keeps the second organization of a table', () => {
	const header = 'Name,Organization 1 - Name,Organization 2 - Name,Organization 2 - Title';
	expect(ownFields(`${header}\nAnn Lee,Larch,Birch,Director\n`)).toEqual([
		'company: Birch',
		'role: Director'
	]);
});

it('keeps a second name whole, without mixing it into the first', () => {
	const text = card('N:Lee;;;;', 'N:Day;Ann;;Dr.;', 'N:Lee;;;;');
	expect(contactsOf(text)[0]).toMatchObject({ familyName: 'Lee' });
	expect(contactsOf(text)[0]).not.toHaveProperty('givenName');
	expect(ownFields(text)).toEqual(['name: Day Ann Dr.']);
});

it('keeps a printed address that says more than its parts', () => {
	const adr = 'ADR;TYPE=home:;;Main St 1;Town;;12345;';
	const label = (text: string) => ownFields(card('FN:Ann', adr, `LABEL;TYPE=home:${text}`));
	expect(label('MAIN ST. 1\\n12345 Town')).toEqual([]);
	expect(label('Main St 1\\nback door\\nTown')).toEqual(['address: Main St 1\nback door\nTown']);
});

it.each([
	['Main St 1\nTown', false],
	['c/o Smith\nMain St 1\nTown', true],
	['Main St 14\nTown', true]
])('keeps a formatted address beside its parts if it says more: %j', (text, isMore) => {
	const header = 'Name,Address 1 - Formatted,Address 1 - Street,Address 1 - City';
	expect(ownFields(`${header}\nAnn,"${text}",Main St 1,Town\n`)).toEqual(isMore ? [`address: ${text}`] : []);
});

it('reads an address in Chinese as its parts, in whatever order they are printed', () => {
	const printed = (text: string) => ownFields(`姓名,地址,街道,城市\n王小明,${text},信義路五段7號,台北市\n`);
	expect(printed('台北市信義路五段7號')).toEqual([]);
	expect(printed('台北市信義路五段7號3樓')).toEqual(['address: 台北市信義路五段7號3樓']);
});
