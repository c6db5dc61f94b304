import { createContext } from 'svelte';
import type { Desk } from '../db/desk.ts';
import type { FirstScreen } from '../db/desk-index/first-screen.ts';
import type { Day } from '../domain/kernel/day.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Acts } from './acts.svelte.ts';
import type { DeskView } from './desk-view.svelte.ts';
import type { DraftStore } from './draft.svelte.ts';
import type { OpenBook } from './open-book.svelte.ts';

/** What every screen of the desk works with. */
export type DeskContext = {
	desk: Desk;
	view: DeskView;
	/** The desk's book among those of this phone, and whether it may be written in. */
	open: OpenBook;
	acts: Acts;
	/** Where forms keep what is typed, and by which they hold off an update (D-6). */
	drafts: DraftStore;
	/** Reactive: the present day on this phone. */
	readonly today: Day;
	/** What Today shows until the customers are read, as it was kept. */
	readonly first: FirstScreen | null;
	/** True in the demo book. */
	readonly demo: boolean;
	/** A new id for a row that a form is about to make. */
	newId(): Id;
	/** Reactive: folds a typed query as the desk index was folded, a Chinese one better once the readings are loaded. */
	foldQuery(typed: string): string;
};

export const [useDesk, setDesk] = createContext<DeskContext>();

/** The same where there may be no book yet: signing in and joining a team need none. */
export const [useDeskIfAny, setDeskIfAny] = createContext<DeskContext | null>();
