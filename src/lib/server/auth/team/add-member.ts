import { newId, type Id } from '../../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { TeamRole } from '../../../sync/protocol/account.ts';
import type { Use } from '../links/use.ts';

export type NewMember = { team: Id; name: string; email: string; person: Id; role: TeamRole };

/**
 * Adds somebody with a password. Written here and not by better-auth: its sign-up is closed to everybody, and could not
 * take part in the transaction that uses the link up. Who was in this team before comes back as who they were: what they wrote stays theirs.
 * Returns the id of the user.
 */
export async function addMember(
	use: Use,
	member: NewMember
): Promise<Result<string, { type: 'e-mail-taken' }>> {
	const user = newId(use.now, use.random);
	const added = await use.tx
		.insertInto('login_user')
		.values({ id: user, name: member.name, email: member.email })
		.onConflict((conflict) => conflict.column('email').doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!added) return comeBack(use, member);
	const { team, role } = member;
	const person = await freePerson(use, member);
	await use.tx.insertInto('member').values({ team, user_id: user, person, role, is_active: true }).execute();
	await addPassword(use, user);
	return ok(user);
}

async function comeBack(
	use: Use,
	{ team, name, email, role }: NewMember
): Promise<Result<string, { type: 'e-mail-taken' }>> {
	const { tx } = use;
	const back = await tx
		.updateTable('member')
		.from('login_user')
		.set({ role, is_active: true })
		.whereRef('login_user.id', '=', 'member.user_id')
		.where('login_user.email', '=', email)
		.where('member.team', '=', team)
		.where('member.is_active', '=', false)
		.returning('member.user_id as user')
		.executeTakeFirst();
	if (!back) return err({ type: 'e-mail-taken' });
	await tx.updateTable('login_user').set({ name }).where('id', '=', back.user).execute();
	await addPassword(use, back.user);
	return ok(back.user);
}

/** Nobody becomes a colleague by naming them: a person that the team has already is not given again. */
async function freePerson({ tx, now, random }: Use, { team, person }: NewMember): Promise<Id> {
	const taken = await tx
		.selectFrom('member')
		.select('person')
		.where('team', '=', team)
		.where('person', '=', person)
		.executeTakeFirst();
	return taken ? newId(now, random) : person;
}

async function addPassword({ tx, now, random, passwordHash }: Use, user: string): Promise<void> {
	await tx
		.insertInto('login_account')
		.values({
			id: newId(now, random),
			account_id: user,
			provider_id: 'credential',
			user_id: user,
			password: passwordHash
		})
		.execute();
}
