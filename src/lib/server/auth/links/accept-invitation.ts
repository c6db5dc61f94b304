import type { Id } from '../../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import { giveGrant } from '../books/give-grant.ts';
import { leadsBook } from '../books/book-access.ts';
import type { Refusal } from '../refusal.ts';
import { addMember } from '../team/add-member.ts';
import type { FoundLink } from './find-link.ts';
import type { Use } from './use.ts';

/** Makes the account of somebody who was invited, with the books their inviter may still give. */
export async function acceptInvitation(
	use: Use,
	{ team, email, role, books, made_by }: FoundLink,
	{ name, person }: { name: string; person: Id }
): Promise<Result<{ email: string }, Refusal>> {
	if (!team || !email || !role || !made_by) return err({ type: 'link-unknown' });
	const user = await addMember(use, { team, name, email, person, role });
	if (!user.ok) return user;
	for (const { book, role } of books)
		if (await leadsBook(use.tx, book, { user: made_by, team }))
			await giveGrant(use, { book, user: user.value, role });
	return ok({ email });
}
