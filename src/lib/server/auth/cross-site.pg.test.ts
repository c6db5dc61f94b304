import { expect, test, vi } from 'vitest';
import { firstLead, freshId } from '../../../../tests/pg/phone.ts';
import { ORIGIN, serve } from '../../../../tests/pg/served.ts';

const refusals: [string, Record<string, string | null>][] = [
	['another origin', { origin: 'https://evil.example.net' }],
	['no origin', { origin: null }],
	['a form', { 'content-type': 'text/plain' }],
	['no type', { 'content-type': null }],
	['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
	['a sister host, as the browser says', { 'sec-fetch-site': 'same-site' }]
];

test.each(refusals)(
	'a write from %s is refused, signed in or not, and changes nothing',
	async (_, changed) => {
		const served = await serve();
		const lead = await firstLead(served);
		const book = freshId();
		for (const [path, body] of [
			['books/attach', { book, name: 'x' }],
			['account/sign-out', {}],
			['links/look', { token: 'x'.repeat(43) }]
		] as const) {
			const { status, text, headers } = await lead.post(path, body, changed);
			expect([status, text]).toEqual([403, '{"error":"cross-site"}']);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
		}
		expect(await served.backend.db.selectFrom('book').selectAll().execute()).toEqual([]);
		expect((await lead.get('team')).status).toBe(200);
	}
);

test('an address that is written in another way is guarded too', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	for (const path of [
		'/%61pi/account/sign-out',
		'//api/account/sign-out',
		'/API/account/sign-out',
		'/join'
	]) {
		const request = new Request(`${ORIGIN}${path}`, {
			method: 'POST',
			body: '{}',
			headers: { origin: 'null' }
		});
		expect((await lead.send(request)).status).toBe(403);
	}
	for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
		expect((await lead.send(new Request(`${ORIGIN}/api/team`, { method }))).status).toBe(403);
});

test('who opened another address than PUBLIC_URL is named in the terminal, once', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	try {
		for (let n = 0; n < 2; n++)
			await lead.post('account/sign-out', {}, { origin: 'https://phones.example.net' });
		expect(said.mock.calls).toEqual([[expect.stringContaining('PUBLIC_URL=https://phones.example.net')]]);
	} finally {
		said.mockRestore();
	}
});
