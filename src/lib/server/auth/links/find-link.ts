import type { Selectable } from 'kysely';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { Database } from '../../sql/database.ts';
import type { LinkTable } from '../account-tables.ts';
import { usableLink, type LinkProblem } from './link-rules.ts';
import { hashToken } from './link-token.ts';

export type FoundLink = Selectable<LinkTable> & { expiresAt: number; usedAt: number | null };

/** The link of a token, if it may still be used. Uses nothing up. */
export async function findLink(
	db: Database,
	token: string,
	now: number
): Promise<Result<FoundLink, LinkProblem>> {
	const link = await db
		.selectFrom('link')
		.selectAll()
		.where('token_hash', '=', hashToken(token))
		.executeTakeFirst();
	return usableLink(link && withTimes(link), now);
}

/**
 * Uses a link up, until the transaction is taken back. One statement: of two who hold the same link the second waits for
 * the first, and then finds it used.
 */
export async function claimLink(
	tx: Database,
	token: string,
	now: number
): Promise<Result<FoundLink, LinkProblem>> {
	const claimed = await tx
		.updateTable('link')
		.set({ used_at: now })
		.where('token_hash', '=', hashToken(token))
		.where('used_at', 'is', null)
		.where('expires_at', '>', now)
		.returningAll()
		.executeTakeFirst();
	if (claimed) return ok(withTimes(claimed));
	const found = await findLink(tx, token, now);
	return found.ok ? err({ type: 'link-used' }) : found;
}

function withTimes(link: Selectable<LinkTable>): FoundLink {
	return { ...link, expiresAt: link.expires_at, usedAt: link.used_at };
}
