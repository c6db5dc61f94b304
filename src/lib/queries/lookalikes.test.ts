import { describe, expect, it } from 'vitest';
import type { Customer } from '../domain/customer/customer.ts';
import { deskEntry } from '../domain/desk/desk-entry.ts';
import { hashId } from '../domain/kernel/id.ts';
import { plainReadings } from '../domain/name/readings/readings.ts';
import { foldText } from '../domain/search/fold.ts';
import { DeskTable } from '../db/desk-index/desk-table.ts';
import { placesOfTier } from './customers-of-tier.ts';
import { lookalikes } from './lookalikes.ts';

function table(...customers: Partial<Customer>[]): DeskTable {
	const made = new DeskTable();
	made.finish();
	made.apply(
		customers.map((customer, i) => {
			const id = hashId('customer', String(i));
			return {
				id,
				entry: deskEntry({
					id,
					customer: { manager: hashId('me'), ...customer },
					followUps: [],
					celebrations: [],
					touchpoints: [],
					book: { nameOrder: 'given-first' },
					readings: plainReadings
				})
			};
		})
	);
	return made;
}
const phone = (typed: string, e164?: string) => ({ phones: { [hashId(typed)]: { typed, e164 } } });

describe('who may already be in the book (F8)', () => {
	const desk = table(
		{ givenName: 'Ana', familyName: 'Ruiz', ...phone('0912-345-678', '+886912345678') },
		{ givenName: 'Zoë', familyName: 'Lam', ...phone('02 2345 6789'), tier: { value: 'gold' } },
		{ givenName: 'Otto', ...phone('1234', undefined) }
	);
	const names = (typed: { name?: string; phones?: string[] }, except?: string) =>
		lookalikes(desk, { name: '', phones: [], ...typed }, foldText, except as never).map(
			({ entry, by }) => `${entry.name} by ${by}`
		);

	it.each(['0912345678', '+886 912 345 678', '(0912) 345678', '00886912345678', '912345678'])(
		'the number %s is known in another format',
		(typed) => expect(names({ phones: [typed] })).toEqual(['Ana Ruiz by phone'])
	);
	it('a number kept without its country code is found by the whole one', () =>
		expect(names({ phones: ['+886 2 2345 6789'] })).toEqual(['Zoë Lam by phone']));
	it('the same name counts, whatever its case and marks; a part of it does not', () => {
		expect(names({ name: 'zoe LAM' })).toEqual(['Zoë Lam by name']);
		expect(names({ name: 'Zoe' })).toEqual([]);
	});
	it('an extension is nobody, nor is the customer itself', () => {
		expect(names({ phones: ['1234'] })).toEqual([]);
		expect(names({ phones: ['0912345678'] }, hashId('customer', '0'))).toEqual([]);
	});
	it('a tier is picked out by its place in the list', () =>
		expect(placesOfTier(desk, 'gold').map((place) => desk.at(place)?.name)).toEqual(['Zoë Lam']));
});
