import { today, type Desk } from '../db/desk.ts';
import { beginFreshLog } from '../db/fresh-log.ts';
import { readFirstScreen, type FirstScreen } from '../db/desk-index/first-screen.ts';
import type { Id } from '../domain/kernel/id.ts';
import { matchLanguage, type LanguageCode } from '../i18n/catalog.ts';
import { readyForNextStart } from './first-screen.ts';
import { readAccount } from './account-store.ts';
import { currentDatabase } from './databases.ts';
import { DEMO, Phone, type OpenFailure } from './open-phone.ts';
import { whenDeskReplaced } from './other-tabs.ts';
import { applyTheme, readPreferences, writePreferences } from './preferences.ts';
import type { Sentinel } from './sentinel.ts';
import { whenIdle } from './when-idle.ts';

/** What the app finds on the phone when it starts. */
export type Boot =
	/** `first` is what Today shows until the customers are read; null when they have to be waited for. */
	| { type: 'desk'; desk: Desk; demo: boolean; first: FirstScreen | null }
	/** No book yet. `held` is what the phone held before it was emptied, if it was (D-5). */
	| { type: 'empty'; phone: Phone; held: Sentinel | undefined }
	/** A colleague's book, or one's own on a new phone, that is still to come whole. */
	| { type: 'arriving'; phone: Phone; book: Id }
	| { type: 'failed'; failure: OpenFailure };

/** How long a start shows nothing at all. */
const PATIENCE_MS = 600;

export async function boot({ isSecond = false } = {}): Promise<Boot> {
	const { demo, theme } = readPreferences();
	applyTheme(theme);
	whenDeskReplaced(() => location.reload());
	const opened = await Phone.open(demo ? DEMO : currentDatabase());
	if (!opened.ok) return { type: 'failed', failure: opened.error };
	const phone = opened.value;
	const desk = await phone.desk({ opening: true });
	if (desk) {
		void desk.index.open().then(() => {
			whenIdle(() => void beginFreshLog().then(() => readyForNextStart(desk)));
			// What cannot be loaded now is asked for again by the write itself.
			whenIdle(() => void desk.writer.prepare().catch(() => undefined));
		});
		const first = await firstScreen(desk);
		// Most often the customers are there at once. Drawing a first screen without them would only make them wait.
		if (!first) await Promise.race([desk.index.begun, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
		return { type: 'desk', desk, demo: demo ?? false, first };
	}
	if (demo) {
		writePreferences({ demo: false });
		return boot();
	}
	const arriving = await phone.arriving();
	if (arriving) return { type: 'arriving', phone, book: arriving };
	const account = ownAccount();
	if (account && !isSecond) {
		// Somebody signed in and this phone was closed before it had taken their books down.
		const { arrive } = await import('./sharing.ts');
		await arrive(account, null);
		return boot({ isSecond: true });
	}
	const { emptiedPhone, readSentinel } = await import('./sentinel.ts');
	return {
		type: 'empty',
		phone,
		held: emptiedPhone(readSentinel(), { database: phone.db.name, isEmpty: true })
	};
}

/** Null where the customers themselves are looked at, or anything has changed since it was kept. */
async function firstScreen(desk: Desk): Promise<FirstScreen | null> {
	if (location.pathname !== '/') return null;
	const last = await desk.index.start;
	if (last === null) return null;
	return readFirstScreen(desk.db, desk.book, { day: today(desk), last }).catch(() => null);
}

/** Whoever is signed in here and has books; null while nobody does. */
function ownAccount() {
	const known = readAccount();
	return known?.account && !known.ended && known.account.books?.length ? known.account : null;
}

export function preferredLanguage(): LanguageCode {
	return readPreferences().language ?? matchLanguage(navigator.languages);
}
