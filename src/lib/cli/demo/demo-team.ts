import { randomBytes } from 'node:crypto';
import { dayOf, type Day } from '../../domain/kernel/day.ts';
import { hashId, newId } from '../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Backend } from '../../server/backend.ts';
import { contentsOf, isEmpty, type Contents } from '../../server/backup/contents.ts';
import { makeTeam, type Colleague } from '../../server/demo/make-team.ts';
import { fillBook } from './fill-book.ts';

export type DemoLogin = { name: string; email: string; password: string };

const DEPARTMENT = 'Key accounts';
const MANAGERS = [
	{ name: 'Anna Keller', email: 'anna@example.com', role: 'lead', customers: 160, touchpoints: 1400 },
	{ name: '林志明', email: 'lin@example.com', role: 'member', customers: 140, touchpoints: 1200 }
] as const;

/**
 * Two managers of one department, each with a book of their own. The first leads the team and both books; the second sees
 * his own alone. Only where nobody works yet.
 */
export async function makeDemoTeam(backend: Backend): Promise<Result<DemoLogin[], Contents>> {
	const contents = await contentsOf(backend.db);
	if (!isEmpty(contents)) return err(contents);
	const managers = MANAGERS.map((manager, i) => {
		const book = newId(backend.now(), (length) => randomBytes(length));
		// Who owns a book of the seed.
		return {
			...manager,
			seed: i + 1,
			book,
			person: hashId(book, 'person', 'owner'),
			password: newPassword()
		};
	});
	const colleagues = managers.map(({ customers: _, touchpoints: __, seed: ___, book, ...manager }) => {
		const led = manager.role === 'lead' ? managers.map(({ book }) => book) : [book];
		return { ...manager, books: led.map((book) => ({ book, role: 'lead' as const })) } satisfies Colleague;
	});
	const books = managers.map(({ book, name }) => ({ id: book, name: `${DEPARTMENT} · ${name}` }));
	await makeTeam(backend, { name: 'Harbour Trading', books, colleagues });
	for (const manager of managers)
		await fillBook(backend, manager.book, {
			...manager,
			today: today(),
			people: managers.map(({ person: id, name }) => ({ id, name, department: DEPARTMENT }))
		});
	return ok(managers.map(({ name, email, password }) => ({ name, email, password })));
}

/** 72 bits, to be typed from the terminal into a phone. */
function newPassword(): string {
	return randomBytes(9).toString('hex').match(/.{6}/g)!.join('-');
}

function today(): Day {
	const now = new Date();
	return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}
