import { describe, expect, test } from 'vitest';
import { clearSentinel, emptiedPhone, readSentinel, writeSentinel, type Sentinel } from './sentinel.ts';

const held: Sentinel = {
	database: 'rapport',
	book: 'b',
	customers: 3,
	touchpoints: 0,
	changedAt: 1_700_000_000_000
};

const empty = { database: 'rapport', isEmpty: true };

function memory(): Storage {
	const map = new Map<string, string>();
	return {
		getItem: (key) => map.get(key) ?? null,
		setItem: (key, value) => void map.set(key, value),
		removeItem: (key) => void map.delete(key),
		clear: () => map.clear(),
		key: () => null,
		length: 0
	};
}

const denied = (): Storage => {
	throw new DOMException('denied', 'SecurityError');
};

describe('an emptied phone does not pose as new (D-5)', () => {
	test('rows were here and the database is empty: it says what was held', () => {
		expect(emptiedPhone(held, empty)).toEqual(held);
		expect(emptiedPhone({ ...held, customers: 0, touchpoints: 1 }, empty)?.touchpoints).toBe(1);
	});

	test('nothing is said when the rows are here, none ever were, or this phone is new', () => {
		expect(emptiedPhone(held, { ...empty, isEmpty: false })).toBeUndefined();
		expect(emptiedPhone({ ...held, customers: 0 }, empty)).toBeUndefined();
		expect(emptiedPhone(undefined, empty)).toBeUndefined();
	});

	test('A-3 what another account kept in its own database is not missing in this one', () => {
		expect(emptiedPhone(held, { ...empty, database: 'rapport-2' })).toBeUndefined();
	});

	test('what is written is read again, and gone when cleared', () => {
		const store = memory();
		expect(writeSentinel(held, () => store)).toBe(true);
		expect(readSentinel(() => store)).toEqual(held);
		expect(clearSentinel(() => store)).toBe(true);
		expect(readSentinel(() => store)).toBeUndefined();
	});

	test.each(['', '{', 'null', '7', '[]', '{"customers":3}', JSON.stringify({ ...held, customers: -1 })])(
		'a damaged record %j counts as none',
		(text) => {
			const store = memory();
			store.setItem('rapport.sentinel', text);
			expect(readSentinel(() => store)).toBeUndefined();
		}
	);

	test('a browser that denies storage is borne', () => {
		expect(readSentinel(denied)).toBeUndefined();
		expect(writeSentinel(held, denied)).toBe(false);
		expect(clearSentinel(denied)).toBe(false);
	});
});
