import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { Link } from '../../sync/protocol/account.ts';
import type { Backend } from '../backend.ts';
import type { Database } from '../sql/database.ts';
import { makeLink } from './links/make-link.ts';
import { randomBytes } from './random-bytes.ts';

export type NoSuchLead = { type: 'nobody' } | { type: 'which'; emails: string[] };

/**
 * A link with which a lead sets a new password, for whoever may start commands on the server: leads help everybody else,
 * and nobody helps the last one. Without `email` it is for the only lead there is.
 */
export async function resetLead(
	{ db, now }: Pick<Backend, 'db' | 'now'>,
	origin: string,
	email?: string
): Promise<Result<Link & { email: string }, NoSuchLead>> {
	const leads = await leadsOf(db);
	const wanted = email?.trim().toLowerCase();
	const found = wanted === undefined ? leads : leads.filter((lead) => lead.email === wanted);
	const [lead, ...others] = found;
	if (!lead) return err(leads.length ? { type: 'which', emails: emailsOf(leads) } : { type: 'nobody' });
	if (others.length) return err({ type: 'which', emails: emailsOf(leads) });
	const purpose = { type: 'reset', ...lead, madeBy: null } as const;
	return ok({
		email: lead.email,
		...(await makeLink(db, purpose, { origin, now: now(), random: randomBytes }))
	});
}

function leadsOf(db: Database) {
	return db
		.selectFrom('member')
		.innerJoin('login_user', 'login_user.id', 'member.user_id')
		.select(['member.team', 'member.user_id as user', 'login_user.email'])
		.where('member.role', '=', 'lead')
		.where('member.is_active', '=', true)
		.orderBy('login_user.email')
		.execute();
}

function emailsOf(leads: readonly { email: string }[]): string[] {
	return leads.map(({ email }) => email);
}
