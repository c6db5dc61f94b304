import { setTimeout as pause } from 'node:timers/promises';
import type { RandomBytes } from '../../domain/kernel/clock.ts';
import type { BookStore } from '../../sync/ports.ts';
import type { Database } from '../sql/database.ts';
import { Hints } from '../sync/hints.ts';
import { KnownCookies } from './known-cookies.ts';
import { memoryLimiter, type Limiter } from './limits/limiter.ts';
import { openLogin, type Login } from './login.ts';
import { randomBytes } from './random-bytes.ts';
import { cookieSecret } from './secret.ts';

/** What endpoints need to know people, for as long as the process runs. */
export type Accounts = {
	db: Database;
	books: BookStore;
	login: Login;
	cookies: KnownCookies;
	limiter: Limiter;
	hints: Hints;
	random: RandomBytes;
	/** Resolves after so many milliseconds. */
	wait(ms: number): Promise<unknown>;
};

export async function openAccounts(
	{ db, books }: { db: Database; books: BookStore },
	{ isSecure }: { isSecure: boolean }
): Promise<Accounts> {
	const secret = await cookieSecret(db, randomBytes);
	const wait = (ms: number) => pause(ms);
	return {
		db,
		books,
		login: openLogin(db, { secret, isSecure }),
		cookies: new KnownCookies(),
		limiter: memoryLimiter(),
		hints: new Hints(),
		random: randomBytes,
		wait
	};
}
