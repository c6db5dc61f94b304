import type { Book } from '$lib/domain/book/book.ts';
import type { Customer } from '$lib/domain/customer/customer.ts';
import type { Id } from '$lib/domain/kernel/id.ts';
import { bookSettings } from '$lib/queries/book-settings.ts';
import { customerPage } from '$lib/queries/customer-file.ts';
import { tagsInUse } from '$lib/queries/tags-in-use.ts';
import type { DeskContext } from '$lib/state/desk-context.ts';
import { formOf, type CustomerForm } from './customer-form.ts';
import { entryOf } from './form-entries.ts';
import { presetOf } from './preset.ts';

/** One form from its beginning: the row it will write, where its draft is kept, and what it shows untouched. */
export type CustomerSession = {
	id: Id;
	draftKey: string;
	blank: CustomerForm;
	/** The file as it is stored; undefined for a new customer. */
	shown?: Customer;
	book: Book;
	people: readonly { id: Id; name: string }[];
	tags: readonly string[];
};

export type SessionStart =
	{ type: 'form'; session: CustomerSession } | { type: 'gone' } | { type: 'deleted' };

const NEW = 'customer:new';

/**
 * A new file, or one that was begun and not saved; `typed` is what was searched for and not found. Rejects when the phone's
 * storage does.
 */
export async function startNew(context: DeskContext, typed: string): Promise<SessionStart> {
	const surroundings = await readSurroundings(context);
	const { phone, ...names } = presetOf(typed, context.foldQuery);
	const blank: CustomerForm = {
		...formOf({ manager: context.desk.me, ...names }),
		phones: [entryOf('phones', context.newId(), { label: 'mobile', typed: phone })]
	};
	// The newest first; each window has its own, so that none is typed over in another.
	const begun = (await context.drafts.list(NEW)).at(-1);
	const id = context.newId();
	return { type: 'form', session: { id, draftKey: begun?.key ?? `${NEW}:${id}`, blank, ...surroundings } };
}

/** The form of a file that is there. */
export async function startEdit(context: DeskContext, id: Id): Promise<SessionStart> {
	const [file, surroundings] = await Promise.all([customerPage(context.desk, id), readSurroundings(context)]);
	if (!file) return { type: 'gone' };
	if (file.deleted) return { type: 'deleted' };
	const shown = file.customer;
	return {
		type: 'form',
		session: { id, draftKey: `customer:edit:${id}`, blank: formOf(shown), shown, ...surroundings }
	};
}

async function readSurroundings({ desk }: DeskContext) {
	const [settings, tags] = await Promise.all([bookSettings(desk), tagsInUse(desk)]);
	return { ...settings, tags };
}
