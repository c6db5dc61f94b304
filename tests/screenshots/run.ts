import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { languageCodes, type LanguageCode } from '../../src/lib/i18n/catalog.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { CHROMIUM_FLAGS } from '../browser/flags.ts';
import { startApp } from '../e2e/app-server.ts';
import { scenes } from '../e2e/scenes/all.ts';
import { Desks } from '../e2e/scenes/desks.ts';
import { phoneOptions } from '../e2e/scenes/phone-options.ts';
import type { Scene } from '../e2e/scenes/scene.ts';
import { showTheme } from '../e2e/scenes/steps.ts';
import { loadWords } from '../e2e/scenes/words.ts';

const USAGE = `node tests/screenshots/run.ts FOLDER [--only WORDS] [--language CODE]…
node tests/screenshots/run.ts docs/images --readme`;

type Picture = { scene: Scene; language: LanguageCode; colorScheme: 'light' | 'dark'; file: string };

/** The pictures of the README. */
const README: Picture[] = [
	{ scene: named('Today'), language: 'en', colorScheme: 'light', file: 'today-light.png' },
	{ scene: named('customer'), language: 'en', colorScheme: 'dark', file: 'customer-dark.png' },
	{ scene: named('Log: a note'), language: 'zh-Hant', colorScheme: 'light', file: 'log-zh-hant.png' }
];

/** Photographs every scene of the built app, light and dark, in each language: FOLDER/en-light/Today.png … */
async function run(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: {
			only: { type: 'string', default: '' },
			language: { type: 'string', multiple: true },
			readme: { type: 'boolean', default: false }
		}
	});
	const [folder] = positionals;
	if (!folder) throw new Error(USAGE);
	const languages = languageCodes.filter((code) => !values.language || values.language.includes(code));
	const wanted = scenes.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()));
	const pictures = values.readme
		? README
		: languages.flatMap((code) => wanted.flatMap((one) => both(one, code)));

	const server = await startApp();
	const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
	const desks = new Desks(browser, phoneOptions(server.origin));
	try {
		for (const picture of pictures) await photograph(desks, picture, folder, values.readme);
	} finally {
		await desks.discard();
		await browser.close();
		await server.stop();
	}
}

async function photograph(desks: Desks, picture: Picture, folder: string, bare: boolean): Promise<void> {
	const { scene, language, colorScheme, file } = picture;
	const path = join(folder, file);
	mkdirSync(dirname(path), { recursive: true });
	const { page, done } = await desks.page(scene, language);
	try {
		await scene.open(page, await loadWords(language));
		await showTheme(page, colorScheme);
		// On one's own book nothing speaks of a demo.
		if (bare) await page.evaluate(() => document.querySelector('aside')?.remove());
		await page.screenshot({ path });
	} catch (error) {
		console.error(`${language}: the way to “${scene.name}” is blocked: ${String(error)}`);
		process.exitCode = 1;
	}
	await done();
}

function both(scene: Scene, language: LanguageCode): Picture[] {
	const name = `${scene.name.replaceAll(/[^\w]+/g, '-')}.png`;
	return (['light', 'dark'] as const).map((colorScheme) => {
		return { scene, language, colorScheme, file: join(`${language}-${colorScheme}`, name) };
	});
}

function named(name: string): Scene {
	const found = scenes.find((scene) => scene.name === name);
	if (!found) throw new Error(`There is no scene “${name}”.`);
	return found;
}

await run();
