import { expect, it } from 'vitest';
import { hashId } from '../domain/kernel/id.ts';
import type { BookStanding } from '../queries/book-standing.ts';
import type { Granted } from '../queries/shelf.ts';
import { openBookState } from './open-book-source.ts';

const book = hashId('book');
const granted = (role: Granted['role'], id = book): Granted => ({ id, name: 'Key accounts', role });
const standing = (more: Partial<BookStanding>): BookStanding => ({
	isMine: false,
	role: null,
	name: '',
	owner: 'Anna',
	...more
});

it.each<[string, Granted[] | null, BookStanding | null, string]>([
	['a phone without an account', null, null, 'write'],
	['a reader, before the book was read', [granted('reader')], null, 'read'],
	['a reader', [granted('reader')], standing({ role: 'reader' }), 'read'],
	[
		'whoever was let write since the account was asked',
		[granted('reader')],
		standing({ role: 'writer' }),
		'write'
	],
	['whoever may only read since', [granted('writer')], standing({ role: 'reader' }), 'read'],
	[
		'a colleague’s book that is no longer given',
		[granted('lead', hashId('own'))],
		standing({ role: 'writer' }),
		'ended'
	],
	['the last book, when it is no longer given', [], standing({ role: 'reader' }), 'ended'],
	[
		'one’s own book before it is attached (A-2)',
		[granted('lead', hashId('other'))],
		standing({ isMine: true }),
		'write'
	],
	['one’s own book that a restored server lacks (L-1)', [], standing({ isMine: true, role: 'lead' }), 'write']
])('what may be done by %s', (_, books, known, access) =>
	expect(openBookState(book, books, known).access).toBe(access)
);

it('is called as the team calls it, else as it calls itself', () => {
	expect(openBookState(book, [granted('lead')], standing({ name: 'Mine' })).name).toBe('Key accounts');
	expect(openBookState(book, [], standing({ name: 'Mine' })).name).toBe('Mine');
});
