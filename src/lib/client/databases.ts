import { LOCAL } from './open-phone.ts';

const KEY = 'rapport.databases';

type Databases = { current: string; of: { [user: string]: string } };

/** The database that this phone opens: one per account, and one of nobody's. */
export function currentDatabase(): string {
	return read().current;
}

/** From the next start on, the phone opens this database, an account's. */
export function openNextFor(user: string, name: string): void {
	write({ current: name, of: { ...read().of, [user]: name } });
}

/** The database of an account, as far as this browser remembers. */
export function databaseOf(user: string): string | undefined {
	return read().of[user];
}

/** Names beside the first that no account's database is known to have. */
export function* spareDatabases(of: Databases['of'] = read().of): Generator<string, never> {
	const taken = new Set(Object.values(of));
	for (let n = 2; ; n++) if (!taken.has(`${LOCAL}-${n}`)) yield `${LOCAL}-${n}`;
}

/** The database in use is removed: its name is free again, and the next start opens one of nobody's, not what another kept. */
export function forgetCurrent(): void {
	const { of: all, current } = read();
	const of = Object.fromEntries(Object.entries(all).filter(([, name]) => name !== current));
	const isKept = Object.values(of).includes(LOCAL);
	write({ current: isKept ? spareDatabases(of).next().value : LOCAL, of });
}

function read(): Databases {
	try {
		const held = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Databases>;
		return { current: held.current ?? LOCAL, of: held.of ?? {} };
	} catch {
		return { current: LOCAL, of: {} };
	}
}

function write(databases: Databases): void {
	try {
		localStorage.setItem(KEY, JSON.stringify(databases));
	} catch {
		// A browser that stores nothing has one database.
	}
}
