import { expect, test } from 'vitest';
import { hashPassword } from 'better-auth/crypto';
import { firstLead, freshId, invited, PASSWORD, Phone, type Reply } from '../../../../tests/pg/phone.ts';
import { serve, type Served } from '../../../../tests/pg/served.ts';
import { attachedBook, pull, push } from '../../../../tests/pg/synced-book.ts';
import { randomBytes } from './random-bytes.ts';
import { foundTeam } from './team/found-team.ts';

/** A second team on the same server, and the phone of its lead. */
async function secondTeam(served: Served): Promise<Phone> {
	const phone = new Phone(served);
	const { db } = served.backend;
	const passwordHash = await hashPassword(PASSWORD);
	const lead = { name: 'Other lead', email: 'other@example.com', person: freshId() };
	await db
		.transaction()
		.execute((tx) =>
			foundTeam(
				{ tx, now: served.clock.now, random: randomBytes, passwordHash },
				{ team: 'Other team', lead }
			)
		);
	await phone.signIn(lead.email);
	return phone;
}

test('B-4: whatever one team asks for, nothing of the other is in an answer, in a header or in the log', async () => {
	const served = await serve();
	const lead = await firstLead(served, 'canary-lead@example.com');
	const { book, grant } = await attachedBook(lead, 'canary book');
	await push(lead, book, ['canary customer']);
	const chen = await invited(served, lead, 'canary-chen@example.com', { books: [{ book, role: 'writer' }] });
	await lead.post('team/invite', { email: 'canary-invited@example.com', role: 'member', books: [] });
	const { invited: open } = (await lead.get('team')).body;

	const other = await secondTeam(served);
	const replies: Reply[] = [
		await other.get('hello'),
		await other.get('team'),
		await other.get('devices'),
		await pull(other, book),
		await pull(other, book, grant, 1),
		await push(other, book, ['mine']),
		await other.post('books/attach', { book, name: 'mine' }),
		await other.post('books/grant', { book, user: chen.user, role: 'reader' }),
		await other.post('team/invite', { email: 'canary-chen@example.com', role: 'member', books: [] }),
		await other.post('team/invite', {
			email: 'new@example.com',
			role: 'member',
			books: [{ book, role: 'reader' }]
		}),
		await other.post('team/uninvite', { id: open[0].id }),
		await other.post('team/reset', { user: chen.user }),
		await other.post('team/remove', { user: chen.user }),
		await other.post('devices/revoke', { device: chen.device.id })
	];
	const told = replies.map(({ text, headers }) => text + JSON.stringify([...headers])).join('\n');
	const secrets = ['canary', grant, chen.user, chen.device.id, lead.person, chen.person, 'Team"', '"Lead"'];
	for (const secret of secrets) expect(told).not.toContain(secret);
	expect(replies.map(({ status }) => status)).toEqual([
		200, 200, 200, 404, 404, 404, 409, 404, 200, 404, 404, 404, 404, 404
	]);
	expect(served.logged).toEqual([]);
	expect((await pull(chen, book)).status).toBe(200);
	expect((await lead.get('team')).body.invited).toEqual(open);
});

test('B-4: what is not the asker’s and what does not exist are the same answer, byte for byte', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com');
	const other = await secondTeam(served);
	const ask = async (book: string, user: string, device: string) => {
		const role = 'reader';
		const replies = [
			await other.post('books/grant', { book, user, role }),
			await other.post('team/reset', { user }),
			await other.post('team/remove', { user }),
			await other.post('devices/revoke', { device }),
			await pull(other, book as never)
		];
		return replies.map(({ status, text, headers }) => [status, text, ...headers]);
	};
	expect(await ask(book, chen.user, chen.device.id)).toEqual(await ask(freshId(), 'nobody', freshId()));
});
