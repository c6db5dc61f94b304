import { expect, type Page } from '@playwright/test';
import { hintAtNothing, sharedTeam } from './backend.ts';
import { ONE, scene, type Scene } from './scene.ts';
import { begins, button, heading, press, sheet } from './steps.ts';
import { codeOf, type Words } from './words.ts';

/** An account and a second book are put on the phone. */
const TRACES = { leavesTraces: true } as const;

export const books: Scene[] = [
	shared('Today: one of several books', {}, async (page, t) => {
		await page.goto('/');
		await heading(page, t.today.title);
		await expect(page.getByText(t.frame.openBook)).toBeAttached();
	}),
	shared('Customers: only to read', { role: 'reader' }, async (page) => {
		await page.goto('/customers');
		await expect(page.getByRole('main').getByText(ONE)).toBeVisible();
	}),
	shared('More: several books', {}, openMore),
	shared('Books: the switch', {}, async (page, t) => {
		await openMore(page, t);
		await press(page, begins(t.sharing.books.elsewhere));
		await expect(sheet(page).getByRole('listitem')).toHaveCount(2);
	}),
	shared('Books: one on its way', { arriving: true }, async (page, t) => {
		await openMore(page, t);
		await press(page, begins(t.sharing.books.entry('2')));
		await expect(sheet(page).getByRole('listitem')).toHaveCount(2);
	}),
	shared('customer: only to read', { role: 'reader' }, async (page, t) => {
		await openOne(page);
		await expect(page.getByText(t.sharing.books.read.title)).toBeVisible();
	}),
	shared('customer: access has ended', { ended: true }, async (page, t) => {
		await openOne(page);
		await expect(page.getByText(t.sharing.books.lost.title)).toBeVisible();
	}),
	shared('Log: only to read', { role: 'reader' }, async (page, t) => {
		await page.goto('/log');
		await expect(page.getByText(t.sharing.books.read.title)).toBeVisible();
	}),
	shared('customer: a clash', { clashes: 1 }, async (page, t) => {
		await openOne(page);
		await expect(button(page, t.sharing.sync.clash.look)).toBeVisible();
	}),
	shared('customer: a clash, looked at', { clashes: 2 }, async (page, t) => {
		await openOne(page);
		await press(page, t.sharing.sync.clash.look);
		await expect(sheet(page).getByRole('article')).toHaveCount(2);
	})
];

type Sharing = { role?: 'reader'; arriving?: boolean; ended?: boolean; clashes?: number };

/** A scene of a phone whose book is shared, beside a colleague's. */
function shared(name: string, how: Sharing, open: Scene['open']): Scene {
	return scene(
		name,
		'one',
		async (page, t) => {
			await share(page, t, how);
			await open(page, t);
		},
		TRACES
	);
}

async function openMore(page: Page, t: Words): Promise<void> {
	await page.goto('/more');
	await expect(page.getByRole('list', { name: t.sharing.books.title })).toBeVisible();
}

async function openOne(page: Page): Promise<void> {
	await page.goto('/customers');
	await page.getByRole('main').getByRole('link').first().click();
	await heading(page, ONE);
}

/**
 * What a phone has stored that shares its book and was given a colleague's: put there as it would have been by syncing, for
 * these screens ask no server.
 */
async function share(page: Page, t: Words, { role, arriving, ended, clashes = 0 }: Sharing): Promise<void> {
	await hintAtNothing(page);
	await page.goto('/more');
	await heading(page, t.frame.more);
	const { account, team } = sharedTeam(codeOf(t), Date.now());
	const [own, key] = account.books;
	const tom = team.members[1]!;
	const id = (n: number) => `01900000-0000-7000-8000-${String(700 + n).padStart(12, '0')}`;
	await page.evaluate(
		async ({ account, own, key, tom, names, ids, values, how }) => {
			const database = await new Promise<IDBDatabase>((opened, failed) => {
				const asked = indexedDB.open('rapport-local');
				asked.onsuccess = () => opened(asked.result);
				asked.onerror = () => failed(asked.error);
			});
			const stores = ['meta', 'rows', 'clashes', 'outbox'];
			const transaction = database.transaction(stores, 'readwrite');
			const ask = <T>(request: IDBRequest<T>) =>
				new Promise<T>((done, failed) => {
					request.onsuccess = () => done(request.result);
					request.onerror = () => failed(request.error);
				});
			const [meta, rows] = [transaction.objectStore('meta'), transaction.objectStore('rows')];
			const home = ((await ask(meta.get('home'))) as { value: string }).value;
			const all = (await ask(rows.getAll())) as {
				book: string;
				id: string;
				kind: string;
				body: Record<string, unknown>;
			}[];
			const book = all.find((row) => row.id === home)!;
			const owner = how.ended || how.role ? tom.person : String(book.body.owner);
			const row = (inBook: string, id: string, kind: string, root: string, body: object) =>
				rows.put({ book: inBook, id, kind, root, rev: 1, seq: 1, body });
			const standing = (role: string, isArriving = false) => ({
				epoch: 'e1',
				grant: ids[0],
				role,
				cursor: 1,
				syncedAt: Date.now(),
				lastNo: 0,
				startingOver: null,
				spent: { ids: [], head: 0 },
				attaching: null,
				isArriving,
				refused: 0,
				offset: 0
			});
			meta.put({ key: `shared:${home}`, value: standing(how.role ?? 'lead') });
			meta.put({ key: `shared:${key.id}`, value: standing('writer', how.arriving) });
			// A colleague's book is one whose owner is somebody else. The phone is of nobody who is signed in: nothing is synced.
			rows.put({ ...book, body: { ...book.body, owner } });
			meta.put({ key: 'account', value: { user: 'nobody', person: book.body.owner } });
			row(home, tom.person, 'person', tom.person, { name: tom.name });
			row(key.id, key.id, 'book', key.id, { ...book.body, owner: tom.person });
			row(key.id, tom.person, 'person', tom.person, { name: tom.name });
			for (const [i, name] of names.entries())
				row(key.id, ids[10 + i]!, 'customer', ids[10 + i]!, { manager: tom.person, givenName: name });
			const clash = (
				inBook: string,
				id: string,
				of: string,
				[field, base, kept, lost]: (typeof values)[0]
			) => {
				const at = (hours: number) =>
					`${(Date.now() - hours * 3_600_000).toString(16).padStart(12, '0')}000000`;
				row(inBook, id, 'history', of, {
					of,
					field,
					value: lost,
					at: at(2),
					by: book.body.owner,
					clash: {
						base,
						kept: { value: kept, by: tom.person, at: at(1) },
						lost: { value: lost, by: book.body.owner, at: at(2) }
					}
				});
				transaction.objectStore('clashes').put({ book: inBook, id, of });
			};
			if (!how.arriving) clash(key.id, ids[5]!, ids[10]!, ['givenName', null, names[0]!, tom.name]);
			const customer = all.find(({ kind }) => kind === 'customer');
			for (let n = 0; customer && n < how.clashes; n++) {
				const [field, , kept] = values[n]!;
				customer.body = { ...customer.body, [field]: kept };
				rows.put(customer);
				clash(home, ids[1 + n]!, customer.id, values[n]!);
			}
			await new Promise((done) => (transaction.oncomplete = done));
			database.close();
			const mine = { ...own, id: home, role: how.role ?? own.role };
			const books = how.ended ? [key] : [mine, key];
			localStorage.setItem('rapport.account', JSON.stringify({ account: { ...account, books } }));
		},
		{
			account,
			own: own!,
			key: key!,
			tom: { person: tom.person as string, name: tom.name },
			names: [ONE, ...team.members.slice(2).map(({ name }) => name)],
			ids: Array.from({ length: 20 }, (_, n) => id(n)),
			values: [
				['note', t.typed.plan, t.typed.note, t.typed.hobby],
				['company', null, team.team.name, account.books[1]!.name]
			] as [string, string | null, string, string][],
			how: { role, arriving: arriving ?? false, ended: ended ?? false, clashes }
		}
	);
}
