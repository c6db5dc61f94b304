import { expect, it } from 'vitest';
import { readContactFile } from '../domain/contact-file/contact-file.ts';
import type { Day } from '../domain/kernel/day.ts';
import { vcardOfPicked } from './contact-picker.ts';

it('hands picked contacts to the reader of vCards without losing a letter', () => {
	const text = vcardOfPicked([
		{ name: ['Keller; Anna, "A\\B"'], tel: ['+886 912 345 678', '02-1234'], email: ['a@example.com'] },
		{ name: [], tel: ['0922'], email: [] }
	]);
	const read = readContactFile(new TextEncoder().encode(text), { region: 'TW', today: '2026-11-22' as Day });
	expect(read.ok && read.value.contacts).toMatchObject([
		{
			fullName: 'Keller; Anna, "A\\B"',
			phones: [{ typed: '+886 912 345 678' }, { typed: '02-1234' }],
			emails: [{ address: 'a@example.com' }]
		},
		{ phones: [{ typed: '0922' }] }
	]);
});
