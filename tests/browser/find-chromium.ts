import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { unpackBundledChromium } from './bundled-chromium.ts';

/** Older ones lack what the app is tested for (Trusted Types of today, storage buckets, container units). */
const OLDEST_MAJOR = 120;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Path of a Chromium that starts on this machine: the system's, else one that Playwright installed, else the one that
 * comes from npm. `RAPPORT_CHROMIUM` overrules: a path, or `bundled`.
 */
export function findChromium(): string {
	const chosen = process.env.RAPPORT_CHROMIUM;
	const found = chosen && chosen !== 'bundled' ? chosen : search(chosen === 'bundled');
	// The workers of Playwright read its configuration again: they inherit the answer instead of searching anew.
	process.env.RAPPORT_CHROMIUM = found;
	return found;
}

/**
 * A Chromium without windows, for the hundreds of pages that are only looked at: the one from npm, which opens them in
 * two thirds of the time. Where it does not start, or another was asked for, the one that `findChromium` finds.
 */
export function findWindowless(): string {
	process.env.RAPPORT_WINDOWLESS ??= process.env.RAPPORT_CHROMIUM ? findChromium() : windowless();
	return process.env.RAPPORT_WINDOWLESS;
}

function windowless(): string {
	try {
		const bundled = unpackBundledChromium();
		if (starts(bundled)) return bundled;
	} catch {
		// It was packed for other machines than this one.
	}
	return findChromium();
}

function search(bundledOnly: boolean): string {
	if (!bundledOnly) {
		const installed = [...onPath(), chromium.executablePath()].find(starts);
		if (installed) return installed;
	}
	const bundled = unpackBundledChromium();
	if (starts(bundled)) return bundled;
	throw new Error(
		'No browser for the browser tests: there is no Chromium on the path, none of Playwright, and the one from npm does ' +
			`not start on this machine (${process.platform} ${process.arch}).\n` +
			'Install one ("apt-get install chromium" or "npx playwright install chromium"), or name one: RAPPORT_CHROMIUM=/path npm test'
	);
}

function onPath(): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
		.filter((file) => existsSync(file))
		.filter((file) => !isSnap(file));
}

/** A snap sees neither the folder for temporary files nor hidden ones, and Ubuntu's stub only advertises the snap. */
function isSnap(file: string): boolean {
	return /[\\/]snap[\\/]?/.test(realpathSync(file));
}

function starts(file: string): boolean {
	if (!existsSync(file)) return false;
	try {
		const version = execFileSync(file, ['--version', '--no-sandbox'], {
			encoding: 'utf8',
			timeout: 20_000,
			stdio: ['ignore', 'pipe', 'ignore']
		});
		return Number(/(\d+)\.\d+\.\d+/.exec(version)?.[1]) >= OLDEST_MAJOR;
	} catch {
		return false;
	}
}
