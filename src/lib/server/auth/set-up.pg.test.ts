import { expect, test } from 'vitest';
import { firstLead, PASSWORD, Phone, tokenOf } from '../../../../tests/pg/phone.ts';
import { ORIGIN, serve, type Served } from '../../../../tests/pg/served.ts';
import { setUpLink } from './set-up-link.ts';

const printed = async ({ backend }: Served) => tokenOf((await setUpLink(backend, ORIGIN))!.url);

function setUp(phone: Phone, token: string) {
	const { device, person } = phone;
	const first = { name: 'Lead', email: 'Lead@Example.com', password: PASSWORD, team: 'Team' };
	return phone.post('links/use', { type: 'set-up', token, ...first, person, device });
}

test('a server that nobody has set up says so, to whoever asks', async () => {
	const phone = new Phone(await serve());
	const hello = await phone.get('hello');
	expect(hello.status).toBe(200);
	expect(hello.body).toMatchObject({ rapport: 1, isSetUp: false, account: null });
});

test('the set-up link makes the first account, which leads the team and is signed in', async () => {
	const served = await serve();
	const phone = new Phone(served);
	const used = await setUp(phone, await printed(served));
	expect(used.status).toBe(200);
	expect(used.body).toMatchObject({
		user: { name: 'Lead', email: 'lead@example.com', person: phone.person, role: 'lead' },
		team: { name: 'Team' },
		device: phone.device.id,
		books: []
	});
	expect((await phone.get('hello')).body).toMatchObject({ isSetUp: true, account: used.body });
	expect((await phone.get('team')).body.members).toHaveLength(1);
});

test('afterwards no set-up link is made, and one that is left over does nothing', async () => {
	const served = await serve();
	const { db } = served.backend;
	const token = await printed(served);
	await setUp(new Phone(served), token);
	expect(await setUpLink(served.backend, ORIGIN)).toBeNull();
	// As if another process had printed it at the same moment.
	await db.updateTable('link').set({ used_at: null }).execute();
	const late = await setUp(new Phone(served), token);
	expect([late.status, late.body]).toEqual([410, { error: 'link-used' }]);
});

test('two who use the set-up link at the same moment: one is the first lead, the other is told that it was used', async () => {
	const served = await serve();
	const token = await printed(served);
	const both = await Promise.all([setUp(new Phone(served), token), setUp(new Phone(served), token)]);
	expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
	expect(both.find(({ status }) => status === 410)!.body).toEqual({ error: 'link-used' });
	expect(await served.backend.db.selectFrom('login_user').select('id').execute()).toHaveLength(1);
	expect(await served.backend.db.selectFrom('team').select('id').execute()).toHaveLength(1);
});

test('each start prints another link, and the one before stops working', async () => {
	const served = await serve();
	const before = await printed(served);
	const now = await printed(served);
	expect((await setUp(new Phone(served), before)).body).toEqual({ error: 'link-unknown' });
	expect((await setUp(new Phone(served), now)).status).toBe(200);
});

test('a set-up link ends after seven days', async () => {
	const served = await serve();
	const token = await printed(served);
	served.clock.now += 7 * 24 * 60 * 60 * 1000;
	const late = await setUp(new Phone(served), token);
	expect([late.status, late.body]).toEqual([410, { error: 'link-expired' }]);
});

test('sign-up is closed: there is no other way to an account', async () => {
	const served = await serve();
	await firstLead(served);
	const stranger = new Phone(served);
	const body = { name: 'X', email: 'x@example.com', password: PASSWORD };
	for (const path of ['auth/sign-up/email', 'account/sign-up', 'sign-up/email'])
		expect((await stranger.post(path, body)).status).toBe(404);
	expect((await setUp(stranger, 'A'.repeat(43))).body).toEqual({ error: 'link-unknown' });
	expect(await served.backend.db.selectFrom('login_user').select('id').execute()).toHaveLength(1);
});
