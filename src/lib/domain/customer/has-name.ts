import type { Customer } from './customer.ts';

/** Whether a customer has one name of any sort to be found by. */
export function hasName(customer: Partial<Customer>): boolean {
	const { familyName, givenName, fullName, nickname, company } = customer;
	return [familyName, givenName, fullName, nickname, company].some((part) => part?.trim());
}
