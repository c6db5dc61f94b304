import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyDatabase } from '../../../../tests/pg/fresh-database.ts';
import { reachableFolder } from '../../../../tests/pg/start-postgres.ts';
import { migrations } from './migrations/all.ts';
import { openConfigured } from './open-database.ts';

test('a database of our own is made, migrated once, and stopped when it is closed', async () => {
	const folder = mkdtempSync(join(await reachableFolder(), 'rapport-open-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const lock = join(folder, 'postgres/postmaster.pid');
	for (const migrated of [migrations.map(({ name }) => name), []]) {
		const opened = await openConfigured({ type: 'embedded', folder });
		if (!opened.ok) throw new Error(opened.error.type);
		onTestFinished(() => opened.value.close());
		expect([opened.value.migrated, existsSync(lock)]).toEqual([migrated, true]);
		await opened.value.close();
		expect(existsSync(lock)).toBe(false);
	}
});

test('a database that does not answer, or is not there, is refused with its code', async () => {
	const url = new URL(await emptyDatabase());
	url.pathname = '/no_such_database';
	expect(await openConfigured({ type: 'url', url: url.href })).toMatchObject({
		ok: false,
		error: { type: 'not-connected', code: '3D000' }
	});
	expect(await openConfigured({ type: 'url', url: 'postgres://u:p@127.0.0.1:1/x' })).toMatchObject({
		ok: false,
		error: { type: 'not-connected', code: 'ECONNREFUSED' }
	});
});
