import type * as v from 'valibot';
import type { Id } from '../../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { removeMemberSchema } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import { endGrant, giveGrant } from '../books/give-grant.ts';
import { isLastLead } from '../books/last-lead.ts';
import type { SignedInCall } from '../call.ts';
import { revokeAllDevices } from '../devices/revoke-device.ts';
import type { Refusal } from '../refusal.ts';
import { findMember } from './find-member.ts';

/**
 * Somebody leaves the team: they cannot sign in, their devices are revoked, their grants end, and what they handed out
 * and nobody used is void. Their name stays on what they wrote. A book that nobody else leads goes to whoever removes
 * them: it is the company's, and nobody could give it to anybody otherwise.
 */
export function removeMember(
	{ accounts: { db, random }, asker, now }: SignedInCall,
	{ user }: v.InferOutput<typeof removeMemberSchema>
): Promise<Result<object, Refusal>> {
	const { team } = asker;
	return db.transaction().execute(async (tx) => {
		if (asker.role !== 'lead' || !(await findMember(tx, team, user))) return err({ type: 'no-access' });
		if (await isLastLeadOfTeam(tx, team, user)) return err({ type: 'last-lead' });
		const books = await booksOf(tx, user);
		const orphaned: Id[] = [];
		for (const book of books) if (await isLastLead(tx, book, user)) orphaned.push(book);
		if (orphaned.length && user === asker.user) return err({ type: 'last-lead' });
		for (const book of books) await endGrant({ tx, now }, { book, user });
		for (const book of orphaned)
			await giveGrant({ tx, now, random }, { book, user: asker.user, role: 'lead' });
		await tx.updateTable('member').set({ is_active: false }).where('user_id', '=', user).execute();
		await tx.deleteFrom('login_account').where('user_id', '=', user).execute();
		await revokeAllDevices(tx, user, now);
		await tx
			.deleteFrom('link')
			.where('used_at', 'is', null)
			.where((either) => either.or([either.eb('made_by', '=', user), either.eb('user_id', '=', user)]))
			.execute();
		return ok({});
	});
}

/** In the order of their ids, so that two removals wait for each other and not in a circle. */
async function booksOf(tx: Database, user: string): Promise<Id[]> {
	const grants = await tx
		.selectFrom('book_grant')
		.select('book')
		.where('user_id', '=', user)
		.where('until', 'is', null)
		.orderBy('book')
		.execute();
	return grants.map(({ book }) => book);
}

/** The leads are locked, so that of two who remove each other at the same moment one is told that they are the last. */
async function isLastLeadOfTeam(tx: Database, team: Id, user: string): Promise<boolean> {
	const leads = await tx
		.selectFrom('member')
		.select('user_id')
		.where('team', '=', team)
		.where('role', '=', 'lead')
		.where('is_active', '=', true)
		.orderBy('user_id')
		.forUpdate()
		.execute();
	return leads.length === 1 && leads[0]!.user_id === user;
}
