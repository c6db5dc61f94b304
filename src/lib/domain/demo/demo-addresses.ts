import type { Customer } from '../customer/customer.ts';
import { hashId, type Id } from '../kernel/id.ts';
import type { Person } from './cast.ts';
import type { DemoPhrases } from './phrases.ts';

/** Phones and e-mails that reach nobody: ranges kept free for fiction, or numbers that cannot be given out; RFC 2606 domains. */
export function demoAddresses(
	{ script, givenName, familyName }: Person,
	index: number,
	id: Id,
	{ mobile, work }: DemoPhrases
): Pick<Customer, 'phones' | 'emails'> {
	const two = String(index).padStart(2, '0');
	const phone = {
		// No subscriber number of these places begins with 0.
		hant: { label: work, typed: `02-0000-01${two}` },
		hans: { label: work, typed: `010-0000 01${two}` },
		// Ofcom keeps 07700 900000–900999 for drama.
		latin: { label: mobile, typed: `+44 7700 9001${two}`, e164: `+4477009001${two}` }
	}[script];
	const hasEmail = script === 'latin' || index % 3 === 0;
	const local = script === 'latin' ? `${givenName}.${familyName}`.toLowerCase() : `customer${two}`;
	const address = `${/^[a-z.]+$/.test(local) ? local : `customer${two}`}@example.com`;
	return {
		phones: { [hashId(id, 'phone')]: phone },
		...(hasEmail && { emails: { [hashId(id, 'email')]: { label: work, address } } })
	};
}
