import { defineConfig } from '@playwright/test';
import { findChromium, findWindowless } from './tests/browser/find-chromium.ts';
import { CHROMIUM_FLAGS } from './tests/browser/flags.ts';

// Asked for first: afterwards a Chromium counts as chosen.
const windowless = findWindowless();
/** What looks at every screen in every look; it writes nothing and needs no worker. */
const LOOKS = /looks\.spec\.ts$/;

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.spec.ts',
	globalSetup: './tests/browser/build-first.ts',
	forbidOnly: Boolean(process.env.CI),
	// A test that passes at the second attempt has found something.
	retries: 0,
	timeout: 120_000,
	// Two, as on the smallest machine this is made for, whatever the machine: as fair everywhere.
	workers: 2,
	globalTimeout: 60 * 60_000,
	expect: { timeout: 20_000 },
	reporter: [['list']],
	projects: [
		{
			name: 'looks',
			testMatch: LOOKS,
			use: { launchOptions: { executablePath: windowless, args: CHROMIUM_FLAGS } }
		},
		{ name: 'app', testIgnore: LOOKS }
	],
	use: {
		browserName: 'chromium',
		headless: true,
		launchOptions: { executablePath: findChromium(), args: CHROMIUM_FLAGS },
		viewport: { width: 390, height: 844 },
		isMobile: true,
		hasTouch: true,
		locale: 'en-GB',
		timezoneId: 'Asia/Taipei',
		screenshot: 'only-on-failure'
	}
});
