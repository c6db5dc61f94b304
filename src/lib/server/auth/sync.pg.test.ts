import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { firstLead, freshId, invited, Phone } from '../../../../tests/pg/phone.ts';
import { PROTOCOL } from '../../sync/protocol/version.ts';
import { serve } from '../../../../tests/pg/served.ts';
import { attachedBook, pull, pulledNames, push, pushOf } from '../../../../tests/pg/synced-book.ts';

test('what one phone pushes the other pulls', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book, grant } = await attachedBook(lead);
	const pushed = await push(lead, book, ['Chen', 'Wong']);
	expect(pushed.status).toBe(200);
	expect(pushed.headers.get('cache-control')).toBe('no-store');
	expect(pushed.body).toMatchObject({
		type: 'pushed',
		last: 2,
		verdicts: [{ verdict: 'ok' }, { verdict: 'ok' }]
	});
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'writer' }] });
	const pulled = await pull(chen, book);
	expect(pulled.body).toMatchObject({ type: 'pulled', role: 'writer', through: 2, head: 2 });
	expect(pulled.body.grant).not.toBe(grant);
	expect(pulledNames(pulled)).toEqual(['Chen', 'Wong']);
});

test('B-4: a book that is unknown, another team’s, or taken away is the same answer, byte for byte', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'writer' }] });
	expect((await pull(chen, book)).status).toBe(200);
	await lead.post('books/grant', { book, user: chen.user, role: null });
	const unknown = freshId();
	for (const ask of [pull, (phone: Phone, id: typeof book) => push(phone, id, ['x'])]) {
		const answers = [await ask(chen, book), await ask(chen, unknown)];
		for (const { status, text } of answers) expect([status, text]).toEqual([404, '{"error":"no-access"}']);
		const [taken, never] = answers.map(({ headers }) => JSON.stringify([...headers]));
		expect(taken).toBe(never);
	}
	expect((await chen.get('hello')).body.account.books).toEqual([]);
});

test('A-3: a phone that belongs to somebody else gets and leaves nothing, in a book of both of them too', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'writer' }] });
	const { epoch, account } = (await lead.get('hello')).body;
	const request = { protocol: PROTOCOL, book, epoch, person: account.user.person };
	const pushed = await chen.post('sync/push', { ...pushOf(book, epoch, ['x']), person: request.person });
	const pulled = await chen.post('sync/pull', { ...request, grant: null, after: 0 });
	for (const { status, text } of [pushed, pulled])
		expect([status, text]).toEqual([404, '{"error":"no-access"}']);
	expect((await lead.post('sync/pull', { ...request, grant: null, after: 0 })).body.rows).toEqual([]);
});

test('B-4: another role goes on under the same grant; an end and a new beginning is a new grant, which starts afresh', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	await push(lead, book, ['Chen']);
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'reader' }] });
	const grantTo = (role: string | null) => lead.post('books/grant', { book, user: chen.user, role });
	const first = (await pull(chen, book)).body;
	await grantTo('writer');
	const second = (await pull(chen, book, first.grant, first.through)).body;
	expect(second).toMatchObject({ grant: first.grant, role: 'writer', rows: [] });
	await grantTo(null);
	await grantTo('writer');
	const third = await pull(chen, book, first.grant, first.through);
	expect(third.body.grant).not.toBe(first.grant);
	expect(pulledNames(third)).toEqual(['Chen']);
});

test('P-3: what a reader writes is rejected with a verdict, and changes nothing', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const reader = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'reader' }] });
	const pushed = await push(reader, book, ['not mine to write']);
	expect([pushed.status, pushed.body.verdicts]).toEqual([
		200,
		[{ no: 1, verdict: 'rejected', code: 'read-only' }]
	]);
	expect(pulledNames(await pull(lead, book))).toEqual([]);
});

test('a revoked device is told so by every endpoint, and comes back only by signing in', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'writer' }] });
	const { cookie } = chen;
	expect((await lead.post('devices/revoke', { device: chen.device.id })).body).toEqual({});
	for (const answer of [await pull(chen, book), await push(chen, book, ['x']), await chen.get('team')])
		expect([answer.status, answer.text]).toEqual([401, '{"error":"revoked"}']);
	const listed = (await lead.get('devices')).body.devices;
	expect(listed).toHaveLength(2);
	expect(listed).toContainEqual(
		expect.objectContaining({ id: chen.device.id, isRevoked: true, isThis: false })
	);
	expect((await chen.signIn('chen@example.com')).status).toBe(200);
	expect((await pull(chen, book)).status).toBe(200);
	chen.cookie = cookie;
	expect((await pull(chen, book)).body).toEqual({ error: 'signed-out' });
});

test('an app that is too old is told so, whatever shape its request has', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	for (const path of ['sync/push', 'sync/pull']) {
		const old = await lead.post(path, { protocol: 0, changes: ['of another time'] });
		expect([old.status, old.body]).toEqual([426, { error: 'too-old' }]);
	}
});

test('a push may come packed; one that is too large, however packed, or malformed is refused', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const { epoch } = (await lead.get('hello')).body;
	const packed = gzipSync(JSON.stringify(pushOf(book, epoch, ['Chen'])));
	const gzip = { 'content-encoding': 'gzip' };
	expect((await lead.post('sync/push', new Uint8Array(packed), gzip)).body).toMatchObject({ type: 'pushed' });
	const bomb = new Uint8Array(gzipSync(' '.repeat(20 * 1024 * 1024)));
	for (const large of [
		await lead.post('sync/push', bomb, gzip),
		await lead.post('sync/push', ' '.repeat(1024 * 1024 + 1))
	])
		expect([large.status, large.body]).toEqual([413, { error: 'too-large' }]);
	for (const body of ['', '{', '[]', '{"protocol":1}']) {
		const bad = await lead.post('sync/push', body);
		expect([bad.status, bad.body]).toEqual([400, { error: 'malformed' }]);
	}
});

test('the last sync of a device is noted, and not more often than once a minute', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const lastSync = async () => (await lead.get('devices')).body.devices[0].lastSyncAt;
	const start = served.clock.now;
	expect(await lastSync()).toBeNull();
	await pull(lead, book);
	served.clock.now += 59_000;
	await pull(lead, book);
	expect(await lastSync()).toBe(start);
	served.clock.now += 1000;
	await pull(lead, book);
	expect(await lastSync()).toBe(start + 60_000);
});

test('nobody who is not signed in learns anything of sync, team or devices', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const stranger = new Phone(served);
	const answers = [
		await pull(stranger, book),
		await stranger.post('sync/push', 'not even JSON'),
		await stranger.get('team'),
		await stranger.get('devices'),
		await stranger.post('books/attach', { book, name: 'x' })
	];
	for (const { status, text } of answers) expect([status, text]).toEqual([401, '{"error":"signed-out"}']);
});
