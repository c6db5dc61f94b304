import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withBuildLock } from './build-lock.js';
import { stampOf } from './build.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rapport-build-'));
	mkdirSync(join(folder, 'src'));
	write('src/a.ts', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

test('the same sources give the same stamp', () => {
	expect(stampOf(folder)).toBe(stampOf(folder));
});

test.each([
	['src/a.ts', 'two'],
	['src/b.ts', 'one'],
	['svelte.config.js', 'x'],
	['package-lock.json', '{}']
])('a change of %s changes the stamp', (path, text) => {
	const before = stampOf(folder);
	write(path, text);
	expect(stampOf(folder)).not.toBe(before);
});

test('a moved line between two files changes the stamp', () => {
	write('src/b.ts', 'two');
	const before = stampOf(folder);
	write('src/a.ts', 'onetwo');
	write('src/b.ts', '');
	expect(stampOf(folder)).not.toBe(before);
});

test('a test is no part of the app', () => {
	const before = stampOf(folder);
	write('src/a.test.ts', 'anything');
	expect(stampOf(folder)).toBe(before);
});

test('of two builds the second waits until the first is done', async () => {
	const lock = join(folder, 'lock');
	const order: string[] = [];
	const build = (name: string) =>
		withBuildLock(lock, async () => {
			order.push(`${name} begins`);
			await wait(30);
			order.push(`${name} ends`);
		});
	await Promise.all([build('first'), build('second')]);
	expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
	expect(existsSync(lock)).toBe(false);
});

test('the lock of a builder that is gone holds nobody up', async () => {
	const lock = join(folder, 'lock');
	// Above the largest process id that Linux gives out.
	writeFileSync(lock, String(2 ** 22 + 1));
	expect(await withBuildLock(lock, async () => 'built')).toBe('built');
});

test('a build that fails leaves no lock behind', async () => {
	const lock = join(folder, 'lock');
	await expect(withBuildLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(existsSync(lock)).toBe(false);
});
