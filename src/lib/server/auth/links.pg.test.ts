import { expect, test } from 'vitest';
import { firstLead, freshId, invited, PASSWORD, Phone, tokenOf } from '../../../../tests/pg/phone.ts';
import { ORIGIN, serve } from '../../../../tests/pg/served.ts';

const DAY = 24 * 60 * 60 * 1000;

function accept(phone: Phone, token: string, password = PASSWORD) {
	const { device, person } = phone;
	return phone.post('links/use', { type: 'invitation', token, name: 'Chen', password, person, device });
}
function reset(phone: Phone, token: string, password: string) {
	return phone.post('links/use', { type: 'reset', token, password, device: phone.device });
}

test('an invitation makes an account in the team of whoever invited, with the books they gave', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const book = freshId();
	await lead.post('books/attach', { book, name: 'Sales' });
	const link = await lead.post('team/invite', {
		email: ' Chen@Example.com ',
		role: 'member',
		books: [{ book, role: 'writer' }]
	});
	expect(link.status).toBe(200);
	expect(link.body.expiresAt).toBe(served.clock.now + 7 * DAY);
	expect((await lead.get('team')).body.invited).toMatchObject([{ email: 'chen@example.com' }]);

	const phone = new Phone(served);
	const used = await accept(phone, tokenOf(link.body.url));
	expect(used.status).toBe(200);
	expect(used.body).toMatchObject({
		user: { email: 'chen@example.com', role: 'member', person: phone.person },
		books: [{ id: book, name: 'Sales', role: 'writer' }]
	});
	expect((await lead.get('team')).body).toMatchObject({ invited: [], members: [{}, {}] });
});

test('programs that open links to preview them use nothing up: not by the page, not by looking', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { body } = await lead.post('team/invite', { email: 'chen@example.com', role: 'member', books: [] });
	const bot = new Phone(served);
	for (let i = 0; i < 3; i++) {
		const page = await served.fetch(new Request(body.url));
		expect([page.status, await page.text()]).toEqual([200, '<!doctype html>']);
		expect((await bot.get('links/use')).status).toBe(405);
		const looked = await bot.post('links/look', { token: tokenOf(body.url) });
		expect(looked.body).toEqual({
			type: 'invitation',
			email: 'chen@example.com',
			team: 'Team',
			expiresAt: body.expiresAt
		});
	}
	expect((await accept(new Phone(served), tokenOf(body.url))).status).toBe(200);
});

test('a link works once, also for two at the same moment', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { body } = await lead.post('team/invite', { email: 'chen@example.com', role: 'member', books: [] });
	const token = tokenOf(body.url);
	const both = await Promise.all([accept(new Phone(served), token), accept(new Phone(served), token)]);
	expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
	expect((await new Phone(served).post('links/look', { token })).body).toEqual({ error: 'link-used' });
	expect((await accept(new Phone(served), token)).body).toEqual({ error: 'link-used' });
});

test('what is refused uses nothing up: a short password, another type, a device of somebody else', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { body } = await lead.post('team/invite', { email: 'chen@example.com', role: 'member', books: [] });
	const token = tokenOf(body.url);
	const phone = new Phone(served);
	expect((await accept(phone, token, 'too short')).body).toEqual({ error: 'malformed' });
	expect((await accept(phone, token, 'x'.repeat(129))).body).toEqual({ error: 'malformed' });
	expect((await reset(phone, token, PASSWORD)).body).toEqual({ error: 'malformed' });
	const taken = { type: 'invitation', token, name: 'Chen', password: PASSWORD, person: freshId() };
	expect((await phone.post('links/use', { ...taken, device: lead.device })).body).toEqual({
		error: 'malformed'
	});
	expect((await accept(phone, token)).status).toBe(200);
});

test('an invitation ends after 7 days, a reset after 24 hours', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const user = (await lead.get('hello')).body.account.user.id;
	const invitation = await lead.post('team/invite', { email: 'c@example.com', role: 'member', books: [] });
	const resetting = await lead.post('team/reset', { user });
	served.clock.now += DAY;
	const late = await reset(lead, tokenOf(resetting.body.url), PASSWORD);
	expect([late.status, late.body]).toEqual([410, { error: 'link-expired' }]);
	served.clock.now += 6 * DAY;
	const later = await accept(new Phone(served), tokenOf(invitation.body.url));
	expect([later.status, later.body]).toEqual([410, { error: 'link-expired' }]);
});

test('links begin with the address of the owner, whatever the request claims as its Host', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const request = new Request('http://evil.example.net/api/team/invite', {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			origin: ORIGIN,
			host: 'evil.example.net',
			'x-forwarded-host': 'evil.example.net'
		},
		body: JSON.stringify({ email: 'chen@example.com', role: 'member', books: [] })
	});
	const link = await lead.send(request);
	expect(link.body.url).toMatch(/^https:\/\/desk\.example\.com\/join#[\w-]{43}$/);
});

test('an invitation taken back is unknown, and a second one to the same address replaces the first', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const inviting = { email: 'chen@example.com', role: 'member', books: [] };
	const first = await lead.post('team/invite', inviting);
	const second = await lead.post('team/invite', inviting);
	const { invited: open } = (await lead.get('team')).body;
	expect(open).toHaveLength(1);
	expect((await accept(new Phone(served), tokenOf(first.body.url))).body).toEqual({ error: 'link-unknown' });
	expect((await lead.post('team/uninvite', { id: open[0].id })).body).toEqual({});
	expect((await lead.post('team/uninvite', { id: open[0].id })).body).toEqual({ error: 'no-access' });
	expect((await accept(new Phone(served), tokenOf(second.body.url))).body).toEqual({ error: 'link-unknown' });
});

test('an invitation gives no more than its maker could give when it is used', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const book = freshId();
	await lead.post('books/attach', { book, name: 'Sales' });
	const other = await invited(served, lead, 'wong@example.com', {
		role: 'lead',
		books: [{ book, role: 'lead' }]
	});
	const link = await other.post('team/invite', {
		email: 'chen@example.com',
		role: 'member',
		books: [{ book, role: 'lead' }]
	});
	await lead.post('books/grant', { book, user: other.user, role: 'reader' });
	expect((await accept(new Phone(served), tokenOf(link.body.url))).body.books).toEqual([]);
});

test('a reset sets a new password, ends every other session, and works once', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const chen = await invited(served, lead, 'chen@example.com');
	const old = new Phone(served);
	await old.signIn('chen@example.com');
	expect((await old.get('team')).status).toBe(200);
	const link = await lead.post('team/reset', { user: chen.user });
	const token = tokenOf(link.body.url);

	const used = await reset(chen, token, 'another long password');
	expect([used.status, used.body.user.email]).toEqual([200, 'chen@example.com']);
	expect((await chen.get('team')).status).toBe(200);
	expect((await old.get('team')).body).toEqual({ error: 'signed-out' });
	expect((await old.signIn('chen@example.com')).body).toEqual({ error: 'wrong-password' });
	expect((await reset(old, token, 'a third long password')).body).toEqual({ error: 'link-used' });
	expect((await old.signIn('chen@example.com', 'another long password')).status).toBe(200);
});

test('B-3: a lost phone that was revoked is still told so after a reset', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const lost = await invited(served, lead, 'chen@example.com');
	await lead.post('devices/revoke', { device: lost.device.id });
	const link = await lead.post('team/reset', { user: lost.user });
	await reset(new Phone(served), tokenOf(link.body.url), 'another long password');
	expect((await lost.get('team')).body).toEqual({ error: 'revoked' });
});

test('nobody becomes a colleague by naming them: a person that is taken is not given again', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { body } = await lead.post('team/invite', { email: 'chen@example.com', role: 'member', books: [] });
	const phone = new Phone(served);
	const use = { type: 'invitation', token: tokenOf(body.url), name: 'Chen', password: PASSWORD };
	const used = await phone.post('links/use', { ...use, person: lead.person, device: phone.device });
	expect(used.status).toBe(200);
	expect(used.body.user.person).not.toBe(lead.person);
});

test('only the hash of a token is stored', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const { body } = await lead.post('team/invite', { email: 'chen@example.com', role: 'member', books: [] });
	const links = await served.backend.db.selectFrom('link').selectAll().execute();
	expect(JSON.stringify(links)).not.toContain(tokenOf(body.url));
});
