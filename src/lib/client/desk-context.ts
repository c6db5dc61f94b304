import { undo } from '../commands/delete-row.ts';
import { today, type Desk } from '../db/desk.ts';
import type { FirstScreen } from '../db/desk-index/first-screen.ts';
import { Acts } from '../state/acts.svelte.ts';
import type { DeskContext } from '../state/desk-context.ts';
import { DeskView } from '../state/desk-view.svelte.ts';
import type { Language } from '../state/language.svelte.ts';
import { OpenBook } from '../state/open-book.svelte.ts';
import { QueryFolding } from '../state/query-folding.svelte.ts';
import { TodayClock } from '../state/today.svelte.ts';
import type { Toasts } from '../state/toasts.svelte.ts';
import { draftStore } from './draft-store.ts';
import { keepSafe } from './keep-safe.ts';
import { openBookSource } from './open-book-source.ts';
import { loadReadings, readingsNow } from './readings.ts';

/** What every screen works with, put together for one desk. Call it where the frame of that desk is made. */
export function deskContext(
	{ desk, demo, first }: { desk: Desk; demo: boolean; first: FirstScreen | null },
	{ toasts, language }: { toasts: Toasts; language: Language }
): DeskContext {
	const folding = new QueryFolding({ now: readingsNow, load: loadReadings });
	const clock = new TodayClock(() => today(desk));
	return {
		desk,
		demo,
		first,
		view: new DeskView(desk.index),
		open: new OpenBook(desk.book, openBookSource(desk, demo)),
		acts: new Acts({
			toasts,
			undo: ({ did }) => undo(desk, did),
			undoLabel: () => language.t.common.undo,
			onwritten: keepSafe(desk, demo)
		}),
		drafts: draftStore(desk),
		get today() {
			return clock.day;
		},
		newId: () => desk.writer.newId(),
		foldQuery: folding.fold
	};
}
