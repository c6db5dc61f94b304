import { gunzipSync } from 'node:zlib';
import { expect, type Page, type Request, type Route } from '@playwright/test';
import type { LanguageCode } from '../../../src/lib/i18n/catalog.ts';
import { newId, type Id } from '../../../src/lib/domain/kernel/id.ts';
import type { Value } from '../../../src/lib/domain/row/row.ts';
import { applyPush, type Pusher } from '../../../src/lib/server/sync/apply-push.ts';
import { readChanges } from '../../../src/lib/server/sync/read-changes.ts';
import { FIRST_STAMP, nextStamp } from '../../../src/lib/sync/core/stamp.ts';
import type { PullRequest, PushRequest } from '../../../src/lib/sync/protocol/messages.ts';
import { MemoryBookStore } from '../../../src/lib/sync/testing/memory-book-store.ts';
import { hintAtNothing, lookedAt, sharedTeam, TOKEN } from './backend.ts';
import { press } from './steps.ts';
import type { Words } from './words.ts';

/** What a request meets on its way: the server, nothing at all, or something that says this instead. */
type Between = 'server' | 'gone' | { status: number; body: object | string };

/** A backend of a team without PostgreSQL and without a process: the rules of the real one, on books in memory. */
export class PlayedTeam {
	readonly #store = new MemoryBookStore(() => 'epoch');
	readonly #said: ReturnType<typeof sharedTeam>;
	readonly #code: LanguageCode;
	/** As what the server takes what this phone sends; the phone itself was told that it may do anything. */
	role: Pusher['role'] = 'lead';
	between: Between = 'server';
	/** How far the server's clock is ahead of the phone's, in ms. */
	ahead = 0;
	/** The second page of a book that is fetched never comes. */
	stopsAfterFirstPage = false;
	/** Nobody else can share it any more. */
	bookIsTaken = false;
	#person: Id;
	#book: Id | null = null;
	#tom = { device: id(901), person: id(2), last: 0 };

	constructor(code: LanguageCode) {
		this.#code = code;
		this.#said = sharedTeam(code, Date.now());
		this.#person = this.#said.account.user.person;
	}

	async answer(page: Page): Promise<void> {
		await page.route('**/api/**', async (route) => {
			const { between } = this;
			if (between === 'gone') return route.abort('internetdisconnected');
			if (between === 'server') return this.#serve(route);
			const { status, body } = between;
			const isPage = typeof body === 'string';
			return route.fulfill({ status, ...(isPage ? { contentType: 'text/html', body } : { json: body }) });
		});
		await hintAtNothing(page);
	}

	/** The book on this phone is shared from now on, and all of it is with the team. */
	async shareBook(page: Page, t: Words): Promise<void> {
		const { account } = t.sharing;
		await this.answer(page);
		await page.goto(`/join#${TOKEN}`);
		await page.getByLabel(account.teamName, { exact: true }).fill(this.#said.team.team.name);
		await page.getByLabel(account.name, { exact: true }).fill(this.#said.account.user.name);
		await page.getByLabel(account.email, { exact: true }).fill(this.#said.account.user.email);
		await page.getByLabel(account.password, { exact: true }).fill('four words in a row');
		await press(page, account.join.setUp.button);
		await expect(page).toHaveURL(/\/team$/);
		if (this.bookIsTaken) return;
		await page.goto('/sync');
		await expect(page.getByText(t.sharing.sync.shared.done)).toBeVisible();
	}

	/** A book of so many customers, for whoever signs in. */
	async fill(customers: number): Promise<void> {
		this.#open(this.#said.account.books[0]!.id);
		for (let n = 0; n < customers; n += 100) {
			const ids = Array.from({ length: Math.min(100, customers - n) }, mint);
			await this.#push(
				ids.map((one, i) => ({
					id: one,
					kind: 'customer',
					fields: { familyName: `N${n + i}`, manager: this.#person }
				}))
			);
		}
	}

	/** A colleague writes into a field of the only customer without having seen what was written here since. */
	async colleagueWrites(field: string, value: Value, was: Value): Promise<void> {
		const { rows } = await this.#store.changes(this.#book!, 0, Infinity);
		const customer = rows.find(({ kind }) => kind === 'customer')!;
		if (!this.#tom.last) {
			const { name } = this.#said.team.members[1]!;
			await this.#push([{ id: this.#tom.person, kind: 'person', fields: { name } }]);
		}
		await this.#push([
			{ id: customer.id, base: customer.rev, fields: { [field]: value }, was: { [field]: was } }
		]);
	}

	async #push(
		ops: {
			id: Id;
			kind?: string;
			base?: number;
			fields: { [field: string]: Value };
			was?: { [field: string]: Value };
		}[]
	): Promise<void> {
		const now = Date.now();
		let at = nextStamp(FIRST_STAMP, now);
		const request: PushRequest = {
			protocol: 1,
			book: this.#book!,
			epoch: 'epoch',
			now,
			ops: ops.map(({ id, kind, base = 0, fields, was = {} }) => ({
				no: ++this.#tom.last,
				tx: this.#tom.last,
				id,
				base,
				...(kind && { create: { kind, root: id } }),
				fields,
				was,
				at: (at = nextStamp(at, now))
			}))
		};
		const reply = await applyPush(this.#store, request, { ...this.#tom, role: 'writer' }, now);
		if (reply.type !== 'pushed' || reply.verdicts.some(({ verdict }) => verdict === 'rejected'))
			throw new Error(`The colleague was refused: ${JSON.stringify(reply)}`);
	}

	#open(book: Id): void {
		this.#book = book;
		this.#store.addBook(book);
	}

	async #serve(route: Route): Promise<void> {
		const request = route.request();
		const json = await this.#reply(new URL(request.url()).pathname, request);
		// A page that never comes.
		if (json) await route.fulfill({ status: 'error' in json ? 409 : 200, json });
	}

	async #reply(path: string, request: Request): Promise<object | null> {
		const { hello, team, devices, link } = this.#said;
		const now = Date.now() + this.ahead;
		const author = { device: this.#account.device, person: this.#person, role: this.role };
		switch (path) {
			case '/api/hello':
				return { ...hello, account: this.#account };
			case '/api/links/look':
				return lookedAt('set-up', this.#code, now);
			case '/api/links/use':
				this.#person = bodyOf<{ person: Id }>(request).person;
				return { ...this.#account, books: [] };
			case '/api/account/sign-in':
				return this.#account;
			case '/api/books/attach':
				if (this.bookIsTaken) return { error: 'book-taken' };
				this.#open(bodyOf<{ book: Id }>(request).book);
				return { id: this.#book, name: '', role: 'lead', grant: GRANT };
			case '/api/sync/push':
				return applyPush(this.#store, bodyOf<PushRequest>(request), author, now);
			case '/api/sync/pull': {
				const asked = bodyOf<PullRequest>(request);
				if (this.stopsAfterFirstPage && asked.after > 0) return null;
				const reply = await readChanges(this.#store, asked, { ...author, role: 'lead', grant: GRANT }, now);
				return this.stopsAfterFirstPage && reply.type === 'pulled'
					? { ...reply, head: reply.head + 1 }
					: reply;
			}
			case '/api/team':
				return team;
			case '/api/devices':
				return devices;
			case '/api/team/invite':
				return link;
			default:
				return {};
		}
	}

	get #account() {
		const { account } = this.#said;
		const books = this.#book ? [{ ...account.books[0]!, id: this.#book, grant: GRANT }] : [];
		return { ...account, user: { ...account.user, person: this.#person }, books };
	}
}

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}` as Id;
const GRANT = id(301);
const mint = () => newId(Date.now(), (length) => crypto.getRandomValues(new Uint8Array(length)));

function bodyOf<T>(request: Request): T {
	const sent = request.postDataBuffer()!;
	const isPacked = request.headers()['content-encoding'] === 'gzip';
	return JSON.parse((isPacked ? gunzipSync(sent) : sent).toString()) as T;
}
