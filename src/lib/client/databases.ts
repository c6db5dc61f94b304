import { LOCAL } from './open-phone.ts';

const KEY = 'rapport.databases';

type Databases = { current: string; of: { [user: string]: string } };

/** The database that this phone opens: one per account, and one of nobody's. */
export function currentDatabase(): string {
	return read().current;
}

/** From the next start on, the phone opens the database of an account; `name` where it has none yet. */
export function openNextFor(user: string, name: string): void {
	const { of } = read();
	write({ current: of[user] ?? name, of: { ...of, [user]: of[user] ?? name } });
}

/** A name that no account's database has. */
export function freshDatabase(): string {
	const taken = new Set([LOCAL, ...Object.values(read().of)]);
	for (let n = 2; ; n++) if (!taken.has(`${LOCAL}-${n}`)) return `${LOCAL}-${n}`;
}

/** The database in use is removed: its name is free again, and the next start opens one of nobody's. */
export function forgetCurrent(): void {
	const { of, current } = read();
	write({
		current: LOCAL,
		of: Object.fromEntries(Object.entries(of).filter(([, name]) => name !== current))
	});
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
