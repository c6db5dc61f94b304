import { expect, test, vi } from 'vitest';
import { firstLead, Phone } from '../../../../tests/pg/phone.ts';
import { serve } from '../../../../tests/pg/served.ts';

test('behind a trusted proxy each client is counted by itself, and what it claims of itself is not', async () => {
	vi.stubEnv('TRUSTED_PROXIES', '10.0.0.0/8');
	const served = await serve();
	await firstLead(served);
	const proxy = new Phone(served, '10.0.0.1');
	const guess = (forwarded: string) =>
		proxy.post(
			'account/sign-in',
			{ email: 'lead@example.com', password: 'a wrong password', device: proxy.device },
			{ 'x-forwarded-for': forwarded }
		);
	const statuses = [];
	for (let i = 0; i < 6; i++) statuses.push((await guess(`192.0.2.${i}, 203.0.113.66`)).status);
	expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
	expect((await guess('203.0.113.66, 203.0.113.67')).status).toBe(401);
});
