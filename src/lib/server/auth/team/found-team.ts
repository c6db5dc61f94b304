import { newId, type Id } from '../../../domain/kernel/id.ts';
import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { Use } from '../links/use.ts';
import { addMember } from './add-member.ts';

/** A new team with its first lead. Returns its id. */
export async function foundTeam(
	use: Use,
	{ team: name, lead }: { team: string; lead: { name: string; email: string; person: Id } }
): Promise<Result<Id, { type: 'e-mail-taken' }>> {
	const team = newId(use.now, use.random);
	await use.tx.insertInto('team').values({ id: team, name, since: use.now }).execute();
	const added = await addMember(use, { ...lead, team, role: 'lead' });
	return added.ok ? ok(team) : added;
}
