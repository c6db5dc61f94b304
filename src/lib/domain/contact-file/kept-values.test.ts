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
		for (const numbers of [
			['C-4711', 'C-4712'],
			['4711', '4712'],
			['1', '7']
		] as const)
			expect(kept(...numbers)).toEqual(numbers.map((number) => `${label}: ${number}`));
	}
);
