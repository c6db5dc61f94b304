import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { nodeProgram } from '../../src/lib/cli/project.js';

export const BUILD = 'build';
/** Well formed, and nobody's: the screen must open and say that it does not know this one. */
const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000';

/** The address of every screen that is there in production, read from the route files, so that none is forgotten. */
export function screens(): string[] {
	return filesBelow('src/routes')
		.filter((file) => file.endsWith('+page.svelte') && !file.includes('(dev)'))
		.map((file) => file.replace(/\/?\+page\.svelte$/, '').replaceAll(/\([^)]+\)\/?/g, ''))
		.map((path) => `/${path.replaceAll(/\[[^\]]+\]/g, UNKNOWN_ID)}`);
}

/** Waits until the screen is drawn and has asked for all it wants. */
export async function settled(page: Page, screen: string): Promise<void> {
	await expect(page.getByRole('heading').or(page.getByRole('button')).first(), screen).toBeVisible();
	await page.waitForLoadState('networkidle');
}

/** Waits until the worker has stored the app and answers for this page. */
export async function offlineProof(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The paths of all files below a folder, from it, with forward slashes. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** Serves a built folder that is not the project's own. */
export async function serveCopy(folder: string, port: number): Promise<{ stop(): Promise<void> }> {
	const server = spawn(nodeProgram(), [join(folder, 'index.js')], {
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = once(server, 'exit');
	await Promise.race([
		once(server.stdout, 'data'),
		ended.then(() => Promise.reject(new Error('It did not start.')))
	]);
	return {
		async stop() {
			server.kill('SIGKILL');
			await ended;
		}
	};
}
