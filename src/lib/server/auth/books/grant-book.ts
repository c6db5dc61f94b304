import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { grantSchema } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import type { SignedInCall } from '../call.ts';
import type { Refusal } from '../refusal.ts';
import { leadsBook, type Who } from './book-access.ts';
import { endGrant, giveGrant } from './give-grant.ts';
import { isLastLead } from './last-lead.ts';

/** Says what a colleague may do in a book that the asker leads; null ends it. */
export function grantBook(
	{ accounts: { db, random }, asker, now }: SignedInCall,
	{ book, user, role }: v.InferOutput<typeof grantSchema>
): Promise<Result<object, Refusal>> {
	return db.transaction().execute(async (tx) => {
		if (!(await leadsBook(tx, book, asker)) || !(await isColleague(tx, { user, team: asker.team })))
			return err({ type: 'no-access' });
		if (role !== 'lead' && (await isLastLead(tx, book, user))) return err({ type: 'last-lead' });
		if (role) await giveGrant({ tx, now, random }, { book, user, role });
		else await endGrant({ tx, now }, { book, user });
		return ok({});
	});
}

async function isColleague(tx: Database, { user, team }: Who): Promise<boolean> {
	const found = await tx
		.selectFrom('member')
		.select('user_id')
		.where('user_id', '=', user)
		.where('team', '=', team)
		.where('is_active', '=', true)
		.executeTakeFirst();
	return found !== undefined;
}
