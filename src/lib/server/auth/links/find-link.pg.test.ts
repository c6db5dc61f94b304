import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../../tests/pg/fresh-database.ts';
import { randomBytes } from '../random-bytes.ts';
import { claimLink, findLink } from './find-link.ts';
import { makeLink } from './make-link.ts';

const making = { origin: 'https://desk.example.com', now: 1000, random: randomBytes };

test('of two who use a link at the same moment the second waits, and then finds it used', async () => {
	const db = await freshDatabase();
	const { url } = await makeLink(db, { type: 'set-up' }, making);
	const token = new URL(url).hash.slice(1);
	let second: Promise<unknown> | undefined;
	await db.transaction().execute(async (tx) => {
		expect((await claimLink(tx, token, 2000)).ok).toBe(true);
		second = db.transaction().execute((other) => claimLink(other, token, 2000));
		// It cannot go on before this one ends.
		expect(await Promise.race([second, new Promise((wake) => setTimeout(wake, 300, 'waits'))])).toBe('waits');
	});
	expect(await second).toEqual({ ok: false, error: { type: 'link-used' } });
});

test('a use that is taken back leaves the link as it was', async () => {
	const db = await freshDatabase();
	const { url } = await makeLink(db, { type: 'set-up' }, making);
	const token = new URL(url).hash.slice(1);
	const failed = db.transaction().execute(async (tx) => {
		await claimLink(tx, token, 2000);
		throw new Error('taken back');
	});
	await expect(failed).rejects.toThrow('taken back');
	expect((await findLink(db, token, 2000)).ok).toBe(true);
});
