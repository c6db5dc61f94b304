import type { Id } from '../../src/lib/domain/kernel/id.ts';
import { FIRST_STAMP, nextStamp } from '../../src/lib/sync/core/stamp.ts';
import { PROTOCOL } from '../../src/lib/sync/protocol/version.ts';
import { freshId, type Phone, type Reply } from './phone.ts';

/** A push of people's names into a book, as a phone sends it. */
export function pushOf(book: Id, epoch: string, names: readonly string[], firstNo = 1) {
	const now = Date.now();
	return {
		protocol: PROTOCOL,
		book,
		epoch,
		now,
		ops: names.map((name, i) => {
			const id = freshId();
			return {
				no: firstNo + i,
				tx: firstNo + i,
				id,
				base: 0,
				create: { kind: 'person', root: id },
				fields: { name },
				was: {},
				at: nextStamp(FIRST_STAMP, now)
			};
		})
	};
}

export async function push(phone: Phone, book: Id, names: readonly string[], firstNo = 1): Promise<Reply> {
	const { epoch } = (await phone.get('hello')).body;
	return phone.post('sync/push', pushOf(book, epoch, names, firstNo));
}

export function pull(phone: Phone, book: Id, grant: Id | null = null, after = 0): Promise<Reply> {
	return phone.post('sync/pull', { protocol: PROTOCOL, book, epoch: null, grant, after });
}

export function pulledNames({ body }: Reply): string[] {
	return body.rows.map(({ doc }: { doc: { name: string } }) => doc.name);
}

/** A book that its lead attached. */
export async function attachedBook(lead: Phone, name = 'Sales'): Promise<{ book: Id; grant: Id }> {
	const book = freshId();
	const attached = await lead.post('books/attach', { book, name });
	if (attached.status !== 200) throw new Error(attached.text);
	return { book, grant: attached.body.grant };
}
