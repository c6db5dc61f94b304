import { expect, test } from 'vitest';
import { Phone } from '../../../../tests/pg/phone.ts';
import { serve } from '../../../../tests/pg/served.ts';
import { pull, pulledNames } from '../../../../tests/pg/synced-book.ts';
import { digestOf, addDigests } from '../../sync/core/digest.ts';
import { makeDemoTeam } from './demo-team.ts';

test('both managers sign in, each with the books they may see: 300 customers and a year of touchpoints', async () => {
	const served = await serve();
	const made = await makeDemoTeam(served.backend);
	if (!made.ok) throw new Error('it is not empty');
	const [anna, lin] = await Promise.all(
		made.value.map(async ({ email, password }) => {
			expect(email).toMatch(/@example\.com$/);
			const phone = new Phone(served);
			const { status, body } = await phone.signIn(email, password);
			expect(status).toBe(200);
			return { phone, books: body.books as { id: never; name: string; role: string; grant: never }[] };
		})
	);
	expect(lin!.books.map(({ name, role }) => [name, role])).toEqual([['Key accounts · 林志明', 'lead']]);
	expect(anna!.books.map(({ name }) => name).sort()).toEqual([
		'Key accounts · Anna Keller',
		'Key accounts · 林志明'
	]);
	const { id, grant } = lin!.books[0]!;
	const page = await pull(lin!.phone, id, grant);
	const people = page.body.rows.filter(({ kind }: { kind: string }) => kind === 'person');
	expect(pulledNames({ ...page, body: { rows: people } })).toEqual(['Anna Keller', '林志明']);
	expect(people[1].doc.department).toBe('Key accounts');
	expect(people[1].id).toBe(page.body.rows[0].doc.owner);

	const kinds = await served.backend.db
		.selectFrom('book_row')
		.select(({ fn }) => ['kind', fn.countAll<number>().as('rows')])
		.groupBy('kind')
		.execute();
	expect(kinds).toContainEqual({ kind: 'customer', rows: 300 });
	expect(kinds).toContainEqual({ kind: 'touchpoint', rows: 2600 });
	for (const book of await served.backend.db.selectFrom('book').selectAll().execute()) {
		const rows = await served.backend.db
			.selectFrom('book_row')
			.select(['id', 'rev', 'life'])
			.where('book', '=', book.id)
			.execute();
		const all = rows.map(digestOf).reduce(addDigests, { live: 0, digest: 0n });
		expect(all.live).toBe(book.live);
		expect(BigInt.asUintN(64, all.digest)).toBe(BigInt(book.digest));
		expect(book.seq).toBe(rows.length);
	}
});

test('a database in which somebody works is left alone', async () => {
	const { backend } = await serve();
	await makeDemoTeam(backend);
	const before = await backend.db.selectFrom('login_user').select('email').execute();
	expect(await makeDemoTeam(backend)).toMatchObject({ ok: false, error: { people: 2, customers: 300 } });
	expect(await backend.db.selectFrom('login_user').select('email').execute()).toEqual(before);
});
