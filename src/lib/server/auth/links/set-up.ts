import { sql } from 'kysely';
import type { Id } from '../../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { foundTeam } from '../team/found-team.ts';
import type { Refusal } from '../refusal.ts';
import { isSetUp } from '../set-up-link.ts';
import type { Use } from './use.ts';

export type SetUp = { name: string; email: string; team: string; person: Id };

/** Makes the first account and its team. Two who hold links of two starts come one after the other, and the second is late. */
export async function setUp(
	use: Use,
	{ name, email, team, person }: SetUp
): Promise<Result<{ email: string }, Refusal>> {
	await sql`lock table login_user in share row exclusive mode`.execute(use.tx);
	if (await isSetUp(use.tx)) return err({ type: 'link-used' });
	const founded = await foundTeam(use, { team, lead: { name, email, person } });
	return founded.ok ? ok({ email }) : founded;
}
