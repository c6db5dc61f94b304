import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { uninviteSchema } from '../../../sync/protocol/account.ts';
import type { SignedInCall } from '../call.ts';
import type { Refusal } from '../refusal.ts';

/** Takes an invitation of the team back, if nobody has used it. */
export async function uninvite(
	{ accounts: { db }, asker }: SignedInCall,
	{ id }: v.InferOutput<typeof uninviteSchema>
): Promise<Result<object, Refusal>> {
	if (asker.role !== 'lead') return err({ type: 'no-access' });
	const dropped = await db
		.deleteFrom('link')
		.where('id', '=', id)
		.where('team', '=', asker.team)
		.where('type', '=', 'invitation')
		.where('used_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return dropped ? ok({}) : err({ type: 'no-access' });
}
