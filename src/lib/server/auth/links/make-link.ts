import { newId, type Id } from '../../../domain/kernel/id.ts';
import type { RandomBytes } from '../../../domain/kernel/clock.ts';
import type { BookRole, Link, TeamRole } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import { LINK_LIFE_MS } from './link-rules.ts';
import { hashToken, linkUrl, newToken } from './link-token.ts';

/** What a link is for. */
export type LinkPurpose =
	| { type: 'set-up' }
	| {
			type: 'invitation';
			team: Id;
			email: string;
			role: TeamRole;
			books: { book: Id; role: BookRole }[];
			madeBy: string;
	  }
	/** `madeBy` is null when it was asked for at the machine itself. */
	| { type: 'reset'; team: Id; user: string; email: string; madeBy: string | null };

/** Where the link leads, when it is made, and from what chance. */
export type Making = { origin: string; now: number; random: RandomBytes };

/** Makes a link that works once. What was made for the same purpose and not used yet stops working. */
export function makeLink(db: Database, purpose: LinkPurpose, { origin, now, random }: Making): Promise<Link> {
	const token = newToken(random);
	const expires_at = now + LINK_LIFE_MS[purpose.type];
	return db.transaction().execute(async (tx) => {
		await dropUnused(tx, purpose);
		await tx
			.insertInto('link')
			.values({
				id: newId(now, random),
				token_hash: hashToken(token),
				made_at: now,
				expires_at,
				...columnsOf(purpose)
			})
			.execute();
		return { url: linkUrl(origin, token), expiresAt: expires_at };
	});
}

function columnsOf(purpose: LinkPurpose) {
	const nothing = { team: null, email: null, user_id: null, role: null, books: '[]', made_by: null };
	if (purpose.type === 'set-up') return { ...nothing, type: purpose.type };
	const { type, team, email, madeBy } = purpose;
	const bound = { ...nothing, type, team, email, made_by: madeBy };
	if (purpose.type === 'reset') return { ...bound, user_id: purpose.user };
	return { ...bound, role: purpose.role, books: JSON.stringify(purpose.books) };
}

async function dropUnused(tx: Database, purpose: LinkPurpose): Promise<void> {
	let unused = tx.deleteFrom('link').where('type', '=', purpose.type).where('used_at', 'is', null);
	if (purpose.type === 'invitation')
		unused = unused.where('team', '=', purpose.team).where('email', '=', purpose.email);
	if (purpose.type === 'reset') unused = unused.where('user_id', '=', purpose.user);
	await unused.execute();
}
