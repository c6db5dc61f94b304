import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled } from './install.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rapport-install-'));
	mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lock = (packages: object) =>
	writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
const installed = (packages: object) =>
	writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

test('a fresh clone has nothing installed', () => {
	lock({ '': { name: 'rapport' }, 'node_modules/a': { version: '1.0.0' } });
	expect(isInstalled(folder)).toBe(false);
});

test('what the lock file names is installed, whoever installed it', () => {
	lock({ '': { name: 'rapport' }, 'node_modules/a': { version: '1.0.0' } });
	installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/extra': { version: '9.0.0' } });
	expect(isInstalled(folder)).toBe(true);
});

test.each([
	['another version', { 'node_modules/a': { version: '1.0.1' } }],
	['a missing package', {}]
])('%s makes it install again', (_, packages) => {
	lock({ '': {}, 'node_modules/a': { version: '1.0.0' } });
	installed(packages);
	expect(isInstalled(folder)).toBe(false);
});

test('a package for another kind of machine is not missed', () => {
	lock({ '': {}, 'node_modules/mac-only': { version: '1.0.0', optional: true } });
	installed({});
	expect(isInstalled(folder)).toBe(true);
});
