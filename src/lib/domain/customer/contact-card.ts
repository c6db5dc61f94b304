import type { Customer } from './customer.ts';

/**
 * What a person gives away of themselves on a card: names, work, and how to reach them. Notes, what was learnt, days and tags are
 * what we know of them, and stay here.
 */
export function contactCard(customer: Customer): Customer {
	const { familyName, givenName, middleName, namePrefix, nameSuffix, fullName } = customer;
	const { nickname, familyReading, givenReading, company, department, role } = customer;
	const { manager, sourceId, phones, emails, addresses, links } = customer;
	return {
		...{ familyName, givenName, middleName, namePrefix, nameSuffix, fullName },
		...{ nickname, familyReading, givenReading, company, department, role },
		...{ manager, sourceId, phones, emails, addresses, links }
	};
}
