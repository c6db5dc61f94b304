import { newId, type Id } from '../../../domain/kernel/id.ts';
import type { RandomBytes } from '../../../domain/kernel/clock.ts';
import type { BookRole } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';

type Moment = { tx: Database; now: number; random: RandomBytes };

/**
 * Gives somebody a role in a book. One continuous period is one grant, whatever its role was: a phone goes on where it
 * was. After an end it is a new one, and the phone begins afresh (B-4).
 */
export async function giveGrant(
	{ tx, now, random }: Moment,
	{ book, user, role }: { book: Id; user: string; role: BookRole }
): Promise<void> {
	await tx
		.insertInto('book_grant')
		.values({ book, id: newId(now, random), user_id: user, role, since: now })
		.onConflict((conflict) =>
			conflict.columns(['book', 'user_id']).where('until', 'is', null).doUpdateSet({ role })
		)
		.execute();
}

export async function endGrant(
	{ tx, now }: Pick<Moment, 'tx' | 'now'>,
	{ book, user }: { book: Id; user: string }
): Promise<void> {
	await tx
		.updateTable('book_grant')
		.set({ until: now })
		.where('book', '=', book)
		.where('user_id', '=', user)
		.where('until', 'is', null)
		.execute();
}
