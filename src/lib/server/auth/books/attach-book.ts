import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { attachBookSchema, SharedBook } from '../../../sync/protocol/account.ts';
import type { SignedInCall } from '../call.ts';
import type { Refusal } from '../refusal.ts';
import { bookAccess } from './book-access.ts';
import { giveGrant } from './give-grant.ts';

/**
 * Registers a book that a phone minted, with whoever attaches it as its lead. Asked again it answers the same; a
 * book of anybody else is taken, whoever that is.
 */
export async function attachBook(
	{ accounts: { db, random }, asker, now }: SignedInCall,
	{ book, name }: v.InferOutput<typeof attachBookSchema>
): Promise<Result<SharedBook, Refusal>> {
	return db.transaction().execute(async (tx) => {
		const registered = await tx
			.insertInto('book')
			.values({ id: book, team: asker.team, name })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.executeTakeFirst();
		if (registered) await giveGrant({ tx, now, random }, { book, user: asker.user, role: 'lead' });
		const access = await bookAccess(tx, book, asker);
		if (!access) return err({ type: 'book-taken' });
		const kept = await tx.selectFrom('book').select('name').where('id', '=', book).executeTakeFirstOrThrow();
		return ok({ id: book, name: kept.name, role: access.role, grant: access.grant });
	});
}
