import { describe } from 'vitest';
import { planWrite, type Change } from '../../src/lib/db/write-plan.ts';
import { hashId } from '../../src/lib/domain/kernel/id.ts';
import { MemoryPhoneStore } from '../../src/lib/sync/testing/memory-phone-store.ts';
import {
	BOOK,
	phoneStoreContract,
	type PhoneUnderTest
} from '../../src/lib/sync/testing/phone-store-contract.ts';

describe('a phone in memory', () => {
	phoneStoreContract(() => {
		const store = new MemoryPhoneStore<Change>((changes, rows, clock, { book, now }) => {
			const newTx = () => hashId('tx', String(clock.opNo));
			return planWrite(changes, rows, clock, { book, now, newTx, check: () => [], isShared: true });
		});
		const phone: PhoneUnderTest = {
			store,
			write: (changes) => store.write(BOOK, changes, 1000),
			rows: () => store.rows(BOOK),
			attention: () => store.attention(BOOK),
			reopen: () => Promise.resolve(phone)
		};
		return Promise.resolve(phone);
	});
});
