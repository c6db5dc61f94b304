import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { LookedAtLink, lookAtLinkSchema } from '../../../sync/protocol/account.ts';
import type { Call } from '../call.ts';
import { permitLink } from '../limits/sign-in-limits.ts';
import type { Refusal } from '../refusal.ts';
import { findLink } from './find-link.ts';

/** What a link is for, to whoever holds it. A program that opens links to preview them uses nothing up. */
export async function lookAtLink(
	{ accounts: { db, limiter }, address, now }: Call,
	{ token }: v.InferOutput<typeof lookAtLinkSchema>
): Promise<Result<LookedAtLink, Refusal>> {
	const retryAfterMs = await permitLink(limiter, address, now);
	if (retryAfterMs) return err({ type: 'too-many', retryAfterMs });
	const link = await findLink(db, token, now);
	if (!link.ok) return link;
	const { type, email, team, expiresAt } = link.value;
	const named = team
		? await db.selectFrom('team').select('name').where('id', '=', team).executeTakeFirst()
		: undefined;
	return ok({ type, email, team: named?.name ?? null, expiresAt });
}
