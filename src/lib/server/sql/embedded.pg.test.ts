import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { reachableFolder } from '../../../../tests/pg/start-postgres.ts';
import { openDatabase } from './database.ts';
import { startEmbedded, type Embedded } from './embedded.ts';

const POLL = { timeout: 60_000 };

let parent: string;
let folder: string;
beforeAll(async () => {
	parent = mkdtempSync(join(await reachableFolder(), 'rapport-embedded-'));
	// A temporary folder is its owner's alone.
	chmodSync(parent, 0o711);
	folder = join(parent, 'state', 'rapport');
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('what was written is there after a stop and a start, and the stop leaves no process', async () => {
	const first = await start();
	await query(first, `create table kept (n int)`);
	await query(first, `insert into kept values (7)`);
	const pid = runningPid()!;
	await first.stop();
	expect([runningPid(), isAlive(pid)]).toEqual([null, false]);
	const second = await start();
	expect(await query(second, `select n from kept`)).toEqual([{ n: 7 }]);
	await second.stop();
});

test('it listens to this machine alone, with a password that only its owner reads, and waits for the disk', async () => {
	const embedded = await start();
	const settings = `select name, setting from pg_settings where name in
		('listen_addresses', 'unix_socket_directories', 'fsync', 'server_encoding', 'lc_collate', 'data_checksums')`;
	expect(
		Object.fromEntries((await query(embedded, settings)).map(({ name, setting }) => [name, setting]))
	).toEqual({
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		fsync: 'on',
		server_encoding: 'UTF8',
		data_checksums: 'on'
	});
	expect(statSync(join(folder, 'postgres/rapport-password')).mode & 0o777).toBe(0o600);
	const url = new URL(embedded.url);
	expect(url.password.length).toBeGreaterThanOrEqual(32);
	url.password = 'another';
	await expect(query({ ...embedded, url: url.href }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
	await embedded.stop();
});

test('a server whose Rapport was killed is joined by the next start, and stopped by its end', async () => {
	const code = `import { startEmbedded } from ${JSON.stringify(fileURLToPath(new URL('./embedded.ts', import.meta.url)))};
		await startEmbedded(${JSON.stringify(folder)}); console.log('up'); setInterval(() => {}, 1000);`;
	const killed = spawn(process.execPath, ['--input-type=module', '-e', code], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(killed.stdout, 'data');
	const pid = runningPid()!;
	killed.kill('SIGKILL');
	await once(killed, 'exit');
	expect(isAlive(pid)).toBe(true);
	const next = await start();
	expect(runningPid()).toBe(pid);
	await next.stop();
	expect([runningPid(), isAlive(pid)]).toEqual([null, false]);
});

test('a server that was killed itself comes back on the same port, with all it had acknowledged', async () => {
	const embedded = await start();
	await query(embedded, `create table acknowledged as select 1 as n`);
	const killed = runningPid()!;
	process.kill(killed, 'SIGKILL');
	await expect
		.poll(() => query(embedded, `select n from acknowledged`).catch(() => []), POLL)
		.toEqual([{ n: 1 }]);
	expect(runningPid()).not.toBe(killed);
	await embedded.stop();
	expect(runningPid()).toBe(null);
});

test('a stop right after the server was killed leaves none running', async () => {
	const embedded = await start();
	const killed = runningPid()!;
	process.kill(killed, 'SIGKILL');
	await expect.poll(() => isAlive(killed), POLL).toBe(false);
	await embedded.stop();
	const pid = runningPid();
	expect(pid === null || !isAlive(pid)).toBe(true);
	await (await start()).stop();
	expect(runningPid()).toBe(null);
});

test('a number in the lock file that belongs to another program by now is no obstacle', async () => {
	const lines = [process.pid, join(folder, 'postgres'), 1, 5432, '', '127.0.0.1', '1 1', 'ready'];
	writeFileSync(join(folder, 'postgres/postmaster.pid'), lines.join('\n'));
	const embedded = await start();
	expect(runningPid()).not.toBe(process.pid);
	await embedded.stop();
});

test('two that start at once on an empty folder share one server, which runs until both have left', async () => {
	const shared = join(parent, 'shared');
	const [one, other] = await Promise.all([start(shared), start(shared)]);
	expect(one.url).toBe(other.url);
	const pid = runningPid(shared)!;
	await one.stop();
	expect(await query(other, `select 1 as n`)).toEqual([{ n: 1 }]);
	await Promise.all([other.stop(), other.stop()]);
	expect([runningPid(shared), isAlive(pid)]).toEqual([null, false]);
});

test('files of another major version are refused and left as they are', async () => {
	const old = join(parent, 'old');
	mkdirSync(join(old, 'postgres'), { recursive: true });
	writeFileSync(join(old, 'postgres/PG_VERSION'), '15\n');
	expect(await startEmbedded(old)).toMatchObject({
		ok: false,
		error: { type: 'other-major', found: '15', wanted: '18' }
	});
	expect(readFileSync(join(old, 'postgres/PG_VERSION'), 'utf8')).toBe('15\n');
});

test('a folder that the database cannot reach, or that is a file, is refused by name', async () => {
	const file = join(parent, 'file');
	writeFileSync(file, '');
	expect(await startEmbedded(file)).toMatchObject({
		ok: false,
		error: { type: 'folder-unusable', folder: file }
	});
	const closed = join(parent, 'closed');
	mkdirSync(closed, { mode: 0o700 });
	const below = await startEmbedded(join(closed, 'data'));
	// Only root lends the database to another user, who cannot follow into root's own folders.
	const isRoot = process.getuid?.() === 0;
	if (isRoot) expect(below).toMatchObject({ ok: false, error: { type: 'folder-out-of-reach' } });
	else if (below.ok) await below.value.stop();
	expect(below.ok).toBe(!isRoot);
});

async function start(where = folder): Promise<Embedded> {
	const started = await startEmbedded(where);
	if (!started.ok) throw new Error(JSON.stringify(started.error));
	onTestFinished(() => started.value.stop());
	return started.value;
}

async function query({ url }: Embedded, statement: string): Promise<Record<string, unknown>[]> {
	const db = openDatabase(url, { connections: 1 });
	try {
		return (await sql<Record<string, unknown>>`${sql.raw(statement)}`.execute(db)).rows;
	} finally {
		await db.destroy();
	}
}

function runningPid(where = folder): number | null {
	try {
		return Number.parseInt(readFileSync(join(where, 'postgres/postmaster.pid'), 'utf8'));
	} catch {
		return null;
	}
}

/** Ended, or ended and not yet taken note of by its parent. */
function isAlive(pid: number): boolean {
	try {
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return process.platform !== 'linux' && process.kill(pid, 0);
	}
}
