import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { readTrustedProxies } from './hooks/client-address.ts';

/** Where the shared books lie, and how phones reach us. */
export type Config = {
	database:
		| { type: 'url'; url: string }
		/** A PostgreSQL of our own, in this folder. */
		| { type: 'embedded'; folder: string }
		/** The app without a backend, as on a host of plain files. */
		| { type: 'none' };
	/** The address people use, without a slash at the end; unset on one's own machine. */
	publicUrl?: string;
};

export type Environment = Record<string, string | undefined>;

/** Reads `DATABASE_URL`, `DATA_DIR` and `PUBLIC_URL`, and sees that `TRUSTED_PROXIES` can be read; the error is a sentence for the terminal. */
export function readConfig(environment: Environment): Result<Config, string> {
	const { DATABASE_URL, DATA_DIR } = environment;
	const publicUrl = readPublicUrl(environment);
	if (!publicUrl.ok) return publicUrl;
	const proxies = readTrustedProxies(environment.TRUSTED_PROXIES);
	if (!proxies.ok) return err(badProxies(proxies.error));
	const rest = publicUrl.value === undefined ? {} : { publicUrl: publicUrl.value };
	if (DATABASE_URL === 'none') return ok({ database: { type: 'none' }, ...rest });
	if (DATABASE_URL) {
		// It may hold a password, so it is not repeated.
		if (!v.is(databaseUrl, DATABASE_URL)) return err(BAD_DATABASE_URL);
		return ok({ database: { type: 'url', url: DATABASE_URL }, ...rest });
	}
	const folder = DATA_DIR ? resolve(DATA_DIR) : stateFolder(environment);
	return ok({ database: { type: 'embedded', folder }, ...rest });
}

/** `PUBLIC_URL`, as an origin. */
export function readPublicUrl({ PUBLIC_URL }: Environment): Result<string | undefined, string> {
	if (!PUBLIC_URL) return ok(undefined);
	if (v.is(publicUrl, PUBLIC_URL)) return ok(new URL(PUBLIC_URL).origin);
	return err(
		`PUBLIC_URL is "${PUBLIC_URL}", but it must be the address phones open, without a path.\n` +
			'For example: PUBLIC_URL=https://desk.example.org npm start'
	);
}

/** Outside the checkout, which may be thrown away or lie where the database's own user cannot go. */
function stateFolder({ XDG_STATE_HOME }: Environment): string {
	if (process.getuid?.() === 0) return '/var/lib/rapport';
	return join(XDG_STATE_HOME || join(homedir(), '.local/state'), 'rapport');
}

function url(isRight: (url: URL) => boolean) {
	return v.pipe(
		v.string(),
		v.check((text) => URL.canParse(text) && isRight(new URL(text)))
	);
}

const publicUrl = url(
	({ protocol, pathname, search, hash }) => /^https?:$/.test(protocol) && pathname === '/' && !search && !hash
);
const databaseUrl = url(({ protocol, pathname }) => /^postgres(ql)?:$/.test(protocol) && pathname.length > 1);

function badProxies(entry: string): string {
	return (
		`TRUSTED_PROXIES has "${entry}", which is no address and no range of addresses.\n` +
		'For example: TRUSTED_PROXIES="127.0.0.1, 10.0.0.0/8" npm start'
	);
}

const BAD_DATABASE_URL =
	'DATABASE_URL is not the address of a PostgreSQL database.\n' +
	'For example: DATABASE_URL=postgres://user:password@host:5432/rapport npm start\n' +
	'Without it, Rapport runs a database of its own; DATABASE_URL=none serves the app without a backend.';
