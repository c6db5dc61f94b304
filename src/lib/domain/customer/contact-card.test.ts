import { expect, it } from 'vitest';
import { writeVcard } from '../contact-file/vcard/write-vcard.ts';
import type { Day } from '../kernel/day.ts';
import { hashId } from '../kernel/id.ts';
import { contactCard } from './contact-card.ts';
import type { Customer } from './customer.ts';

it('gives away how to reach somebody, and nothing that we know of them', () => {
	const day = '2026-03-12' as Day;
	const secret = 'not theirs to read';
	const customer: Customer = {
		familyName: 'Keller',
		givenName: 'Anna',
		company: 'Birch',
		manager: hashId('me'),
		note: secret,
		tier: { value: 'gold', reason: secret },
		phones: { [hashId('p')]: { typed: '0912 345 678' } },
		tags: { [hashId('t')]: { text: secret } },
		ownFields: { [hashId('o')]: { label: secret, value: secret } },
		facts: { [hashId('f')]: { about: 'habit', text: secret, from: { day, channel: 'visit' } } },
		occasions: {
			[hashId('b')]: {
				type: 'birthday',
				date: { calendar: 'gregorian', month: 5, day: 5 },
				celebrated: true,
				label: secret
			}
		},
		fieldOfALaterVersion: secret
	};
	const card = writeVcard([{ id: hashId('c'), customer: contactCard(customer) }]);
	expect(card).toContain('Keller;Anna');
	expect(card).toContain('0912 345 678');
	expect(card).not.toMatch(/not theirs|BDAY|X-RAPPORT-(?!NAME)/);
});
