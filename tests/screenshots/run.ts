import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { languageCodes } from '../../src/lib/i18n/catalog.ts';
import { findChromium } from '../browser/find-chromium.ts';
import { CHROMIUM_FLAGS } from '../browser/flags.ts';
import { startApp } from '../e2e/app-server.ts';
import { scenes } from '../e2e/scenes/all.ts';
import { Desks } from '../e2e/scenes/desks.ts';
import { phoneOptions } from '../e2e/scenes/phone-options.ts';
import { showTheme } from '../e2e/scenes/steps.ts';
import { loadWords } from '../e2e/scenes/words.ts';

const USAGE = 'node tests/screenshots/run.ts FOLDER [--only WORDS] [--language CODE]…';

/** Photographs every scene of the built app, light and dark, in each language: FOLDER/en-light/today.png … */
async function photographAll(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { only: { type: 'string', default: '' }, language: { type: 'string', multiple: true } }
	});
	const [folder] = positionals;
	if (!folder) throw new Error(USAGE);
	const languages = languageCodes.filter((code) => !values.language || values.language.includes(code));
	const wanted = scenes.filter(({ name }) => name.toLowerCase().includes(values.only.toLowerCase()));

	const server = await startApp();
	const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
	const desks = new Desks(browser, phoneOptions(server.origin));
	for (const language of languages)
		for (const scene of wanted) {
			const { page, done } = await desks.page(scene, language);
			try {
				await scene.open(page, await loadWords(language));
			} catch (error) {
				console.error(`${language}: the way to “${scene.name}” is blocked: ${String(error)}`);
				process.exitCode = 1;
			}
			for (const colorScheme of ['light', 'dark'] as const) {
				const into = join(folder, `${language}-${colorScheme}`);
				mkdirSync(into, { recursive: true });
				await showTheme(page, colorScheme);
				await page.screenshot({ path: join(into, `${scene.name.replaceAll(/[^\w]+/g, '-')}.png`) });
			}
			await done();
		}
	await desks.discard();
	await browser.close();
	await server.stop();
}

await photographAll();
