import type { Kysely } from 'kysely';

export type Migration = {
	/** Its number and what it is about, such as `0001-books`. Never changed once it has run anywhere. */
	name: string;
	/** Runs in a transaction of its own. The tables it finds are those of its day, so that no type describes them. */
	up(db: Kysely<unknown>): Promise<void>;
};
