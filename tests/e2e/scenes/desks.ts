import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { LanguageCode } from '../../../src/lib/i18n/catalog.ts';
import { loadWords } from './words.ts';
import { expect } from '@playwright/test';
import { ONE, ONE_TYPED, type PhoneContent, type Scene } from './scene.ts';
import { heading, press } from './steps.ts';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/**
 * Phones with a book on them, made through the screens once per language and handed out ever again. The service worker
 * stays off: each phone would store the whole app anew, and what is offline has tests of its own.
 */
export class Desks {
	readonly #states = new Map<string, Promise<State>>();
	readonly #shared = new Map<string, Promise<BrowserContext>>();
	readonly #browser: Browser;
	readonly #options: BrowserContextOptions;

	constructor(browser: Browser, options: BrowserContextOptions) {
		this.#browser = browser;
		this.#options = { ...options, serviceWorkers: 'block', reducedMotion: 'reduce', colorScheme: 'light' };
	}

	/** A blank page of a phone on which the scene can be opened; close it with its `done`. */
	async page(scene: Scene, language: LanguageCode): Promise<{ page: Page; done: () => Promise<void> }> {
		if (scene.leavesTraces) {
			const context = await this.#context(scene.phone, language);
			return { page: await context.newPage(), done: () => context.close() };
		}
		const key = `${scene.phone} ${language}`;
		if (!this.#shared.has(key)) this.#shared.set(key, this.#context(scene.phone, language));
		const page = await (await this.#shared.get(key)!).newPage();
		return { page, done: () => page.close() };
	}

	async discard(): Promise<void> {
		for (const context of this.#shared.values()) await (await context).close();
	}

	async #context(phone: PhoneContent, language: LanguageCode): Promise<BrowserContext> {
		const storageState = await this.#state(phone, language);
		return this.#browser.newContext({ ...this.#options, storageState });
	}

	#state(phone: PhoneContent, language: LanguageCode): Promise<State> {
		const key = `${phone} ${language}`;
		if (!this.#states.has(key)) this.#states.set(key, this.#prepare(phone, language));
		return this.#states.get(key)!;
	}

	async #prepare(phone: PhoneContent, language: LanguageCode): Promise<State> {
		const context = await this.#browser.newContext({
			...this.#options,
			storageState: {
				cookies: [],
				origins: [
					{
						origin: this.#options.baseURL!,
						localStorage: [{ name: 'rapport.preferences', value: JSON.stringify({ language }) }]
					}
				]
			}
		});
		const page = await context.newPage();
		await page.goto('/');
		if (phone !== 'new') await beginBook(page, phone, language);
		const state = await context.storageState({ indexedDB: true });
		await context.close();
		return state;
	}
}

async function beginBook(page: Page, phone: 'own' | 'one' | 'demo', language: LanguageCode): Promise<void> {
	const t = await loadWords(language);
	if (phone === 'demo') {
		await press(page, new RegExp(t.start.demo));
		await heading(page, t.today.title);
		await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	} else {
		await press(page, new RegExp(t.start.own));
		await page.getByRole('dialog').getByRole('button', { name: t.start.begin, exact: true }).click();
		await heading(page, t.today.title);
	}
	if (phone === 'one') {
		await page.goto('/customers/new');
		await page.getByLabel(t.customer.form.familyName, { exact: true }).fill(ONE_TYPED.familyName);
		await page.getByLabel(t.customer.form.givenName, { exact: true }).fill(ONE_TYPED.givenName);
		await press(page, t.common.save);
		await heading(page, ONE);
	}
	// What is written when nothing else is to do must be in the copy.
	await page.waitForTimeout(500);
}
