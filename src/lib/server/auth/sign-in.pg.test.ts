import { expect, test, vi } from 'vitest';
import { firstLead, invited, PASSWORD, Phone } from '../../../../tests/pg/phone.ts';
import { serve } from '../../../../tests/pg/served.ts';

const DAY = 24 * 60 * 60 * 1000;

test('a phone signs in with e-mail and password, and out again', async () => {
	const served = await serve();
	await firstLead(served);
	const phone = new Phone(served);
	const signedIn = await phone.signIn(' LEAD@example.com ');
	expect(signedIn.status).toBe(200);
	expect(signedIn.body).toMatchObject({ user: { email: 'lead@example.com' }, device: phone.device.id });
	const { cookie } = phone;
	expect((await phone.post('account/sign-out', {})).body).toEqual({});
	expect(phone.cookie).toBe('');
	phone.cookie = cookie;
	expect((await phone.get('team')).body).toEqual({ error: 'signed-out' });
	expect((await phone.get('hello')).body.account).toBeNull();
});

test('the cookie is for this host alone, out of reach of scripts, over HTTPS, and lasts 180 days', async () => {
	const served = await serve();
	await firstLead(served);
	const signedIn = await new Phone(served).signIn('lead@example.com');
	const [cookie, ...more] = signedIn.headers.getSetCookie();
	expect(more).toEqual([]);
	expect(cookie).toMatch(/^__Host-rapport=[^;]+;/);
	expect(cookie!.split('; ').slice(1).sort()).toEqual([
		'HttpOnly',
		`Max-Age=${180 * 24 * 60 * 60}`,
		'Path=/',
		'SameSite=Strict',
		'Secure'
	]);
	expect(signedIn.headers.get('cache-control')).toBe('no-store');
});

test('a session lasts through weeks without network, and begins anew with each day of use', async () => {
	const served = await serve();
	const phone = await firstLead(served);
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
	try {
		for (let i = 0; i < 3; i++) {
			vi.setSystemTime(Date.now() + 179 * DAY);
			const answer = await phone.get('team');
			expect([answer.status, answer.headers.getSetCookie().length]).toEqual([200, 1]);
		}
		expect((await phone.get('team')).headers.getSetCookie()).toEqual([]);
		vi.setSystemTime(Date.now() + 181 * DAY);
		expect((await phone.get('team')).body).toEqual({ error: 'signed-out' });
	} finally {
		vi.useRealTimers();
	}
});

test('a session that was looked up before is renewed like any other, and ends where somebody else ends it', async () => {
	const served = await serve();
	const phone = await firstLead(served);
	const { db } = served.backend;
	for (let n = 0; n < 2; n++) expect((await phone.get('team')).headers.getSetCookie()).toEqual([]);
	const left = (days: number) => new Date(Date.now() + days * DAY);
	await db
		.updateTable('login_session')
		.set({ expires_at: left(178) })
		.execute();
	expect((await phone.get('team')).headers.getSetCookie()).toHaveLength(1);
	const { expires_at: renewed } = await db
		.selectFrom('login_session')
		.select('expires_at')
		.executeTakeFirstOrThrow();
	expect(renewed.getTime()).toBeGreaterThan(left(179).getTime());
	await db.updateTable('member').set({ is_active: false }).execute();
	expect((await phone.get('team')).body).toEqual({ error: 'signed-out' });
	await db.updateTable('member').set({ is_active: true }).execute();
	expect((await phone.get('team')).status).toBe(200);
	await db.deleteFrom('login_session').execute();
	expect((await phone.get('team')).body).toEqual({ error: 'signed-out' });
});

test('a wrong password and an unknown address get the same answer', async () => {
	const served = await serve();
	await firstLead(served);
	const wrong = await new Phone(served).signIn('lead@example.com', 'not the password');
	const unknown = await new Phone(served).signIn('nobody@example.com', 'not the password');
	expect([wrong.status, wrong.text]).toEqual([401, '{"error":"wrong-password"}']);
	expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
	expect(await served.backend.db.selectFrom('device').select('id').execute()).toHaveLength(1);
});

test('a cookie that was made up or changed opens nothing', async () => {
	const served = await serve();
	const phone = await firstLead(served);
	const { cookie } = phone;
	for (const forged of [
		'__Host-rapport=x',
		cookie.slice(0, -3),
		cookie.replace('=', '=x'),
		`rapport${cookie.slice(14)}`
	]) {
		phone.cookie = forged;
		expect((await phone.get('team')).body).toEqual({ error: 'signed-out' });
	}
});

test('an address that guesses is locked out of this account, and its owner elsewhere is not', async () => {
	const served = await serve();
	await firstLead(served);
	const guesser = new Phone(served, '203.0.113.66');
	for (let i = 0; i < 5; i++)
		expect((await guesser.signIn('lead@example.com', `guess number ${i}`)).status).toBe(401);
	const locked = await guesser.signIn('lead@example.com');
	expect([locked.status, locked.body]).toEqual([429, { error: 'too-many', retryAfterMs: 5000 }]);
	expect(locked.headers.get('retry-after')).toBe('5');
	expect((await new Phone(served, '203.0.113.67').signIn('lead@example.com')).status).toBe(200);
	served.clock.now += 5000;
	expect((await guesser.signIn('lead@example.com')).status).toBe(200);
});

test('X-Forwarded-For of whoever likes does not get around the lock', async () => {
	const served = await serve();
	await firstLead(served);
	const guesser = new Phone(served, '203.0.113.66');
	const guess = (i: number) =>
		guesser.post(
			'account/sign-in',
			{ email: 'lead@example.com', password: `guess number ${i}`, device: guesser.device },
			{ 'x-forwarded-for': `198.51.100.${i}` }
		);
	const statuses = [];
	for (let i = 0; i < 6; i++) statuses.push((await guess(i)).status);
	expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

test('a device of somebody else is not taken over, and the attempt leaves no session', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	await invited(served, lead, 'chen@example.com');
	const taken = { email: 'chen@example.com', password: PASSWORD, device: lead.device };
	const before = await served.backend.db.selectFrom('login_session').select('id').execute();
	const refused = await new Phone(served).post('account/sign-in', taken);
	expect([refused.status, refused.headers.getSetCookie()]).toEqual([400, []]);
	expect(await served.backend.db.selectFrom('login_session').select('id').execute()).toHaveLength(
		before.length
	);
	expect(
		(await lead.get('devices')).body.devices.filter(({ isThis }: { isThis: boolean }) => isThis)
	).toHaveLength(1);
});

test('logs and errors hold nothing that people typed', async () => {
	const served = await serve();
	const lead = await firstLead(served, 'canary-lead@example.com');
	await lead.signIn('canary-lead@example.com', 'canary password');
	await lead.post('account/sign-in', '{"email":"canary');
	const { db } = served.backend;
	const broken = vi.spyOn(db, 'selectFrom').mockImplementation(() => {
		throw new Error('canary in a message of the database');
	});
	const failed = await lead.post('team/invite', { email: 'canary@example.com', role: 'member', books: [] });
	broken.mockRestore();
	expect([failed.status, failed.text]).toEqual([500, '{"error":"unexpected"}']);
	expect(served.logged).toHaveLength(1);
	expect(served.logged.join()).toContain('/api/team/invite');
	expect(served.logged.join()).not.toContain('canary');
});

test('whoever knows their password changes it: their other devices are signed out, this one goes on', async () => {
	const served = await serve();
	const phone = await firstLead(served);
	const other = new Phone(served);
	await other.signIn('lead@example.com');
	const lost = new Phone(served);
	await lost.signIn('lead@example.com');
	await phone.post('devices/revoke', { device: lost.device.id });
	const change = { current: PASSWORD, password: 'another long password' };
	expect((await phone.post('account/password', change)).body).toEqual({});
	expect((await phone.get('team')).status).toBe(200);
	expect((await other.get('team')).body).toEqual({ error: 'signed-out' });
	expect((await lost.get('team')).body).toEqual({ error: 'revoked' });
	expect((await other.signIn('lead@example.com')).body).toEqual({ error: 'wrong-password' });
	expect((await other.signIn('lead@example.com', change.password)).status).toBe(200);
});

test('a phone that was left lying about does not change its password: guesses are counted as those of signing in', async () => {
	const served = await serve();
	const phone = await firstLead(served);
	const guess = () =>
		phone.post('account/password', { current: 'a guess', password: 'another long password' });
	for (let tries = 0; tries < 5; tries++) expect((await guess()).body).toEqual({ error: 'wrong-password' });
	const held = await guess();
	expect([held.status, held.body.error]).toEqual([429, 'too-many']);
	expect((await phone.post('account/password', { current: PASSWORD, password: 'short' })).status).toBe(400);
	expect(
		(await new Phone(served).post('account/password', { current: PASSWORD, password: PASSWORD })).body
	).toEqual({
		error: 'signed-out'
	});
	expect((await new Phone(served).signIn('lead@example.com')).status).toBe(200);
});
