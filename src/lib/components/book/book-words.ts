import { isolated } from '../account/account-words.ts';
import type { ShelvedBook } from '../../queries/shelf.ts';
import type { Language } from '../../state/language.svelte.ts';
import type { OpenBookState } from '../../state/open-book.svelte.ts';

export function bookName(language: Language, { name }: Pick<ShelvedBook, 'name'>): string {
	return name || language.chapter('sharing').team.nameless;
}

/** Whose it is, what may be done in it, how much there is and what of it waits: "Yours · Leads the book · 12 customers". */
export function bookDetails(language: Language, book: ShelvedBook): string {
	const { books, team } = language.chapter('sharing');
	const shown = (n: number) => language.format.number(n);
	const { owner, isMine, access, arriving, customers, unsent, attention } = book;
	return [
		isMine ? books.mine : owner && books.from(isolated(owner)),
		access === 'alone' || access === 'ended' ? books[access] : team.bookRoles[access],
		arriving === null
			? books.customers(customers, shown(customers))
			: books.arriving(arriving, shown(arriving)),
		unsent && books.unsent(unsent, shown(unsent)),
		attention && books.attention(attention, shown(attention))
	]
		.filter(Boolean)
		.join(' · ');
}

/** Why nothing can be changed in the open book. */
export function whyNotWritten(
	language: Language,
	{ access, owner }: Pick<OpenBookState, 'access' | 'owner'>
): { title: string; text: string } {
	const { lost, read } = language.chapter('sharing').books;
	if (access === 'ended') return lost;
	return { title: read.title, text: owner ? read.by(isolated(owner)) : read.byOthers };
}
