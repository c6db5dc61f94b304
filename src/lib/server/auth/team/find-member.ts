import type { Id } from '../../../domain/kernel/id.ts';
import type { TeamRole } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';

export type Member = { user: string; email: string; role: TeamRole };

/** Somebody who is in the team at this moment; null alike for who has left, is in another team or is nobody. */
export async function findMember(db: Database, team: Id, user: string): Promise<Member | null> {
	const found = await db
		.selectFrom('member')
		.innerJoin('login_user', 'login_user.id', 'member.user_id')
		.select(['member.user_id as user', 'login_user.email', 'member.role'])
		.where('member.team', '=', team)
		.where('member.user_id', '=', user)
		.where('member.is_active', '=', true)
		.executeTakeFirst();
	return found ?? null;
}
