import { expect, test } from 'vitest';
import { firstLead, freshId, invited, tokenOf, type Phone } from '../../../../tests/pg/phone.ts';
import { serve } from '../../../../tests/pg/served.ts';
import { attachedBook, pull } from '../../../../tests/pg/synced-book.ts';

const idOf = async (phone: Phone) => (await phone.get('hello')).body.account.user.id as string;

test('A-2: who attaches a book leads it, and asking again answers the same', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const book = freshId();
	const first = await lead.post('books/attach', { book, name: 'Sales' });
	expect(first.body).toEqual({ id: book, name: 'Sales', role: 'lead', grant: expect.any(String) });
	expect((await lead.post('books/attach', { book, name: 'Another name' })).body).toEqual(first.body);
	expect((await lead.get('hello')).body.account.books).toEqual([first.body]);
});

test('A-2: a colleague’s book cannot be attached anew by somebody who has no grant for it', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com');
	const taken = await chen.post('books/attach', { book, name: 'Mine' });
	expect([taken.status, taken.text]).toEqual([409, '{"error":"book-taken"}']);
});

test('only leads invite, reset, remove and take back; only leads of a book give it', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'writer' }] });
	const wong = await invited(served, lead, 'wong@example.com', { role: 'lead' });
	const refused = [
		await chen.post('team/invite', { email: 'x@example.com', role: 'member', books: [] }),
		await chen.post('team/uninvite', { id: freshId() }),
		await chen.post('team/reset', { user: await idOf(lead) }),
		await chen.post('team/remove', { user: wong.user }),
		await chen.post('books/grant', { book, user: wong.user, role: 'reader' }),
		await wong.post('books/grant', { book, user: wong.user, role: 'lead' }),
		await wong.post('team/invite', {
			email: 'x@example.com',
			role: 'member',
			books: [{ book, role: 'reader' }]
		}),
		await chen.post('devices/revoke', { device: lead.device.id }),
		await lead.post('books/grant', { book, user: 'nobody', role: 'reader' }),
		await lead.post('devices/revoke', { device: freshId() })
	];
	for (const { status, text } of refused) expect([status, text]).toEqual([404, '{"error":"no-access"}']);
	expect((await chen.get('devices')).body.devices).toHaveLength(1);
	expect((await lead.get('devices')).body.devices).toHaveLength(3);
});

test('who is in the team already is not invited again', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const again = await lead.post('team/invite', { email: 'LEAD@example.com', role: 'member', books: [] });
	expect([again.status, again.body]).toEqual([409, { error: 'e-mail-taken' }]);
});

test('who is removed is signed out everywhere, cannot sign in or be reset, and keeps their name', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com', {
		role: 'lead',
		books: [{ book, role: 'writer' }]
	});
	const handedOut = await chen.post('team/invite', { email: 'x@example.com', role: 'member', books: [] });
	const reset = await lead.post('team/reset', { user: chen.user });
	expect((await lead.post('team/remove', { user: chen.user })).body).toEqual({});
	expect((await pull(chen, book)).status).toBe(401);
	expect((await chen.signIn('chen@example.com')).body).toEqual({ error: 'wrong-password' });
	for (const { body } of [handedOut, reset])
		expect((await chen.post('links/look', { token: tokenOf(body.url) })).body).toEqual({
			error: 'link-unknown'
		});
	const { members, books } = (await lead.get('team')).body;
	expect(members).toContainEqual(
		expect.objectContaining({ user: chen.user, isActive: false, name: 'chen@example.com' })
	);
	expect(books).toMatchObject([{ id: book, members: [{ role: 'lead' }] }]);
	expect((await lead.post('team/reset', { user: chen.user })).status).toBe(404);
});

test('who comes back is who they were, with a new password and none of the old books', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'writer' }] });
	const before = (await chen.get('hello')).body.account;
	await lead.post('team/remove', { user: chen.user });
	const back = await invited(served, lead, 'chen@example.com');
	const { account } = (await back.get('hello')).body;
	expect(account.user).toEqual(before.user);
	expect(account.books).toEqual([]);
	expect((await lead.get('team')).body.members).toHaveLength(2);
});

test('the last lead of the team, and of a book, stays', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	await invited(served, lead, 'chen@example.com');
	const me = await idOf(lead);
	const refused = [
		await lead.post('team/remove', { user: me }),
		await lead.post('books/grant', { book, user: me, role: null }),
		await lead.post('books/grant', { book, user: me, role: 'reader' })
	];
	for (const { status, body } of refused) expect([status, body]).toEqual([409, { error: 'last-lead' }]);
});

test('a book that only who is removed leads goes to whoever removes them, others stay with their leads', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const chen = await invited(served, lead, 'chen@example.com');
	const wong = await invited(served, lead, 'wong@example.com');
	const [own, read, shared] = [
		await attachedBook(chen, 'Own'),
		await attachedBook(chen, 'Read'),
		await attachedBook(chen, 'Shared')
	];
	await chen.post('books/grant', { book: read.book, user: await idOf(lead), role: 'reader' });
	await chen.post('books/grant', { book: shared.book, user: wong.user, role: 'lead' });
	expect((await lead.post('team/remove', { user: chen.user })).body).toEqual({});
	const { books } = (await lead.get('hello')).body.account;
	expect(books.map(({ name, role }: { name: string; role: string }) => [name, role]).sort()).toEqual([
		['Own', 'lead'],
		['Read', 'lead']
	]);
	expect((await wong.get('hello')).body.account.books).toMatchObject([{ name: 'Shared', role: 'lead' }]);
	expect((await pull(lead, own.book)).status).toBe(200);
});

test('a lead who leaves on their own and alone leads a book is told to hand it on first', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	await attachedBook(lead);
	await invited(served, lead, 'chen@example.com', { role: 'lead' });
	const refused = await lead.post('team/remove', { user: await idOf(lead) });
	expect([refused.status, refused.body]).toEqual([409, { error: 'last-lead' }]);
});

test('two leads of a book who end each other’s lead at the same moment: one remains', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'lead' }] });
	const me = await idOf(lead);
	await Promise.all([
		lead.post('books/grant', { book, user: chen.user, role: null }),
		chen.post('books/grant', { book, user: me, role: null })
	]);
	const leads = await served.backend.db
		.selectFrom('book_grant')
		.select('user_id')
		.where('until', 'is', null)
		.execute();
	expect(leads).toHaveLength(1);
});

test('two leads of the team who remove each other at the same moment: one remains', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const chen = await invited(served, lead, 'chen@example.com', { role: 'lead' });
	const me = await idOf(lead);
	await Promise.all([lead.post('team/remove', { user: chen.user }), chen.post('team/remove', { user: me })]);
	const active = await served.backend.db
		.selectFrom('member')
		.select('user_id')
		.where('is_active', '=', true)
		.execute();
	expect(active).toHaveLength(1);
});
