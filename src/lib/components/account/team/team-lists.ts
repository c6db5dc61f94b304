import type { Account, BookRole, Team } from '../../../state/backend.ts';

export type Member = Team['members'][number];
export type TeamBook = Team['books'][number];
export type Invited = Team['invited'][number];

/** Oneself first, then who is here by name, then who has left. */
export function membersInOrder(
	members: readonly Member[],
	me: string,
	compare: (a: string, b: string) => number
): Member[] {
	const rank = ({ user, isActive }: Member) => (user === me ? 0 : isActive ? 1 : 2);
	return [...members].sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
}

/** Whether this account may say who has a book. */
export function leadsBook(account: Account, book: TeamBook): boolean {
	return roleIn(book, account.user.id) === 'lead';
}

/** Null where somebody has no access. */
export function roleIn(book: TeamBook, user: string): BookRole | null {
	return book.members.find((member) => member.user === user)?.role ?? null;
}
