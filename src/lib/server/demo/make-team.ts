import { hashPassword } from 'better-auth/crypto';
import { newId, type Id } from '../../domain/kernel/id.ts';
import type { BookRole, TeamRole } from '../../sync/protocol/account.ts';
import { giveGrant } from '../auth/books/give-grant.ts';
import type { Use } from '../auth/links/use.ts';
import { randomBytes } from '../auth/random-bytes.ts';
import { addMember } from '../auth/team/add-member.ts';
import type { Backend } from '../backend.ts';

export type Colleague = {
	name: string;
	email: string;
	password: string;
	person: Id;
	role: TeamRole;
	/** The books they work in. */
	books: { book: Id; role: BookRole }[];
};

/** A whole team at once, as a set-up, invitations and attached books would have made it. Its e-mails must be free. */
export async function makeTeam(
	{ db, now: clock }: Pick<Backend, 'db' | 'now'>,
	team: { name: string; books: { id: Id; name: string }[]; colleagues: Colleague[] }
): Promise<void> {
	const now = clock();
	const hashes = await Promise.all(team.colleagues.map(({ password }) => hashPassword(password)));
	await db.transaction().execute(async (tx) => {
		const id = newId(now, randomBytes);
		await tx.insertInto('team').values({ id, name: team.name, since: now }).execute();
		for (const book of team.books)
			await tx
				.insertInto('book')
				.values({ ...book, team: id })
				.execute();
		for (const [i, { books, ...colleague }] of team.colleagues.entries()) {
			const use: Use = { tx, now, random: randomBytes, passwordHash: hashes[i]! };
			const added = await addMember(use, { ...colleague, team: id });
			if (!added.ok) throw new Error(`${colleague.email} has an account already`);
			for (const grant of books) await giveGrant(use, { ...grant, user: added.value });
		}
	});
}
