import type { Desk } from '../db/desk.ts';
import { today } from '../db/desk.ts';
import { bookSettings } from '../queries/book-settings.ts';
import type { Acts } from '../state/acts.svelte.ts';
import { ImportSession } from '../state/import-session.svelte.ts';
import { WorkerImportReader } from './import-reader.ts';
import { holdOpenForm } from './open-form.ts';

const sessions = new WeakMap<Desk, ImportSession>();

/** The import of a desk: the same one whenever its screen is opened again, so that it goes on meanwhile. */
export function importSession(desk: Desk, acts: Acts): ImportSession {
	let session = sessions.get(desk);
	if (!session) sessions.set(desk, (session = newSession(desk, acts)));
	return session;
}

function newSession(desk: Desk, acts: Acts): ImportSession {
	return new ImportSession({
		openReader: () => new WorkerImportReader(desk.db.name),
		hold: () => holdOpenForm(),
		newId: () => desk.writer.newId(),
		async setting(id) {
			const { book } = await bookSettings(desk);
			const { region, nameOrder } = book;
			return { id, book: desk.book, me: desk.me, today: today(desk), region, nameOrder };
		},
		watch: (storing) => acts.watch(storing)
	});
}
