import { expect, test } from 'vitest';
import { firstLead, invited, Phone, tokenOf } from '../../../../tests/pg/phone.ts';
import { ORIGIN, serve } from '../../../../tests/pg/served.ts';
import { resetLead } from './reset-lead.ts';

test('the last lead gets a link on the machine itself, and signs in with a new password', async () => {
	const served = await serve();
	expect(await resetLead(served.backend, ORIGIN)).toEqual({ ok: false, error: { type: 'nobody' } });
	const lead = await firstLead(served);
	const link = await resetLead(served.backend, ORIGIN);
	if (!link.ok) throw new Error(link.error.type);
	expect(link.value).toMatchObject({ email: 'lead@example.com' });
	const reset = { type: 'reset', token: tokenOf(link.value.url), password: 'another long password' };
	expect((await lead.post('links/use', { ...reset, device: lead.device })).status).toBe(200);
	expect((await new Phone(served).signIn('lead@example.com', 'another long password')).status).toBe(200);
});

test('where there are more leads it asks which one, and never takes somebody else', async () => {
	const served = await serve();
	const lead = await firstLead(served);
	await invited(served, lead, 'chen@example.com', { role: 'lead' });
	await invited(served, lead, 'wong@example.com');
	const which = { ok: false, error: { type: 'which', emails: ['chen@example.com', 'lead@example.com'] } };
	expect(await resetLead(served.backend, ORIGIN)).toEqual(which);
	expect(await resetLead(served.backend, ORIGIN, 'wong@example.com')).toEqual(which);
	const chosen = await resetLead(served.backend, ORIGIN, ' Chen@example.com');
	expect(chosen).toMatchObject({ ok: true, value: { email: 'chen@example.com' } });
});
