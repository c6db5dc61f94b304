import {
	expect,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	type Page
} from '@playwright/test';
import type { TeamServer } from './team-server.ts';

export const PASSWORD = 'a long enough password';

const LINE = /^(Saved|Synced|Signed out|\d+ needs? attention|This phone’s clock)/;

/** What stands in the outbox of the phone, by number: below zero what needs attention. */
type Waiting = { no: number; code?: string };
type WireRow = { id: string; kind: string; doc: Record<string, unknown> };

/** A phone of somebody of the team, on the real server. */
export class SharedPhone {
	readonly page: Page;
	readonly context: BrowserContext;

	private constructor(page: Page) {
		this.page = page;
		this.context = page.context();
	}

	/** A new phone with nothing on it. `prepare` comes before its first page. */
	static async take(
		browser: Browser,
		options: BrowserContextOptions,
		prepare: (context: BrowserContext) => Promise<void> = async () => {}
	): Promise<SharedPhone> {
		const context = await browser.newContext(options);
		await prepare(context);
		return new SharedPhone(await context.newPage());
	}

	/** The first account of all, and a book of its own, which begins by itself. */
	async setUp(server: TeamServer, name: string, email: string): Promise<void> {
		await this.page.goto(server.setUpLink!);
		// The link is taken out of the address, and outlives a reload all the same.
		await expect(this.page).toHaveURL(/\/join$/);
		await this.page.reload();
		await this.page.getByLabel('Team').fill('Northgate');
		await this.#enter(name, email);
		await this.page.getByRole('button', { name: 'Set up the team' }).tap();
		await expect(this.page.getByRole('heading', { name: 'Team and sharing' })).toBeVisible();
		await expect(this.page.getByRole('list', { name: 'Books' }).getByText('Leads the book')).toBeVisible();
		await this.isSynced();
	}

	async join(link: string, name: string): Promise<void> {
		await this.page.goto(link);
		await this.#enter(name);
		await this.page.getByRole('button', { name: 'Join the team' }).tap();
	}

	/** Until the book stands that is shared with whoever signs in. */
	async signIn(email: string, password = PASSWORD): Promise<void> {
		await this.page.goto('/sign-in');
		await this.page.getByLabel('E-mail').fill(email);
		await this.trySignIn(password);
		await expect(this.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible({
			timeout: 60_000
		});
	}

	async trySignIn(password: string): Promise<void> {
		await this.page.getByLabel('Password', { exact: true }).fill(password);
		await this.page.getByRole('button', { name: 'Sign in', exact: true }).tap();
	}

	async addCustomer(familyName: string): Promise<void> {
		await this.page.goto('/customers/new');
		await this.page.getByRole('textbox', { name: 'Family name', exact: true }).fill(familyName);
		await this.page.getByRole('button', { name: 'Save', exact: true }).tap();
		await expect(this.page.getByRole('heading', { level: 1, name: familyName })).toBeVisible();
	}

	/** In the list, which draws only what is on the screen: the team's book grows from test to test. */
	async finds(...familyNames: string[]): Promise<void> {
		await this.page.goto('/customers');
		for (const name of familyNames) {
			await this.page.getByRole('searchbox').fill(name);
			await expect(this.page.getByRole('main').getByText(name).first()).toBeVisible();
		}
	}

	/** The one quiet line of every screen. */
	async lineSays(text: string | RegExp): Promise<void> {
		await expect(this.page.getByRole('link', { name: text })).toBeVisible();
	}

	async isSynced(): Promise<void> {
		await this.lineSays(/^Synced|clock is wrong/);
	}

	/** Presses the quiet line. */
	async openQueue(): Promise<void> {
		await this.page.getByRole('link', { name: LINE }).tap();
		await expect(this.page.getByRole('heading', { level: 1, name: 'Saved and sent' })).toBeVisible();
	}

	/** What happened, what is safe, what to do: all of it is on the screen. */
	async reads(...texts: (string | RegExp)[]): Promise<void> {
		for (const text of texts) await expect(this.page.getByText(text).first()).toBeVisible();
	}

	async outbox(): Promise<Waiting[]> {
		return (await this.#stored<Waiting>('outbox')).map(({ no, code }) => ({ no, ...(code && { code }) }));
	}

	/** What the phone may do in its shared book, as far as it has heard. */
	async role(): Promise<string | null | undefined> {
		type StoredMeta = { key: string; value: { role?: string | null } };
		const meta = await this.#stored<StoredMeta>('meta');
		return meta.find(({ key }) => key.startsWith('shared:'))?.value.role;
	}

	/** Until the server has the name that colleagues see: it is written once the book is here, and sent after that. */
	async isIntroduced(name: string): Promise<void> {
		type StoredPerson = { kind: string; rev: number; body: { name?: string } };
		await expect
			.poll(async () => {
				const rows = await this.#stored<StoredPerson>('rows');
				return rows.some(({ kind, rev, body }) => kind === 'person' && rev > 0 && body.name === name);
			})
			.toBe(true);
	}

	/** All that the phone has in one table. */
	#stored<T>(table: string): Promise<T[]> {
		return this.page.evaluate(async (table) => {
			const held = JSON.parse(localStorage.getItem('rapport.databases') ?? '{}') as { current?: string };
			const result = <T>(request: IDBRequest<T>) =>
				new Promise<T>((done, fail) => {
					request.onsuccess = () => done(request.result);
					request.onerror = () => fail(request.error as DOMException);
				});
			const db = await result(indexedDB.open(held.current ?? 'rapport-local'));
			const all = (await result(db.transaction(table).objectStore(table).getAll())) as T[];
			db.close();
			return all;
		}, table);
	}

	/** Asks the backend as a page of the app would. */
	ask<T>(path: string, body?: object): Promise<T> {
		return this.page.evaluate(
			async ([path, body]) => {
				const headers = { 'content-type': 'application/json' };
				const answer = await fetch(path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {});
				if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
				return (await answer.json()) as T;
			},
			[path, body] as const
		);
	}

	/** All rows of a book, as the server has them. */
	async rowsOnServer(book: string): Promise<WireRow[]> {
		const rows: WireRow[] = [];
		for (let after = 0, head = 1; after < head;) {
			const request = { protocol: 1, book, epoch: null, grant: null, after };
			const page = await this.ask<{ rows: WireRow[]; through: number; head: number }>(
				'/api/sync/pull',
				request
			);
			rows.push(...page.rows);
			({ through: after, head } = page);
		}
		return rows;
	}

	close(): Promise<void> {
		return this.context.close();
	}

	async #enter(name: string, email?: string): Promise<void> {
		await this.page.getByLabel('Your name').fill(name);
		if (email) await this.page.getByLabel('E-mail').fill(email);
		await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	}
}
