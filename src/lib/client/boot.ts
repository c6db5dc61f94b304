import type { Desk } from '../db/desk.ts';
import { matchLanguage, type LanguageCode } from '../i18n/catalog.ts';
import { DEMO, LOCAL, Phone, type OpenFailure } from './open-phone.ts';
import { whenDeskReplaced } from './other-tabs.ts';
import { applyTheme, readPreferences, writePreferences } from './preferences.ts';
import type { Sentinel } from './sentinel.ts';
import { whenIdle } from './when-idle.ts';

/** What the app finds on the phone when it starts. */
export type Boot =
	| { type: 'desk'; desk: Desk; demo: boolean }
	/** No book yet. `held` is what the phone held before it was emptied, if it was (D-5). */
	| { type: 'empty'; phone: Phone; held: Sentinel | undefined }
	| { type: 'failed'; failure: OpenFailure };

/** How long a start shows nothing at all. */
const PATIENCE_MS = 250;

export async function boot(): Promise<Boot> {
	const { demo, theme } = readPreferences();
	applyTheme(theme);
	whenDeskReplaced(() => location.reload());
	const opened = await Phone.open(demo ? DEMO : LOCAL);
	if (!opened.ok) return { type: 'failed', failure: opened.error };
	const phone = opened.value;
	const desk = await phone.desk();
	if (desk) {
		// An index that had to be built from its rows is stored at once, or every start until the next write would build it
		// again.
		void desk.index.open().then(() => whenIdle(() => void desk.index.fold()));
		// Most often the customers are there at once. Drawing a first screen without them would only make them wait.
		await Promise.race([desk.index.listed, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
		return { type: 'desk', desk, demo: demo ?? false };
	}
	if (demo) {
		writePreferences({ demo: false });
		return boot();
	}
	const { emptiedPhone, readSentinel } = await import('./sentinel.ts');
	return { type: 'empty', phone, held: emptiedPhone(readSentinel(), true) };
}

export function preferredLanguage(): LanguageCode {
	return readPreferences().language ?? matchLanguage(navigator.languages);
}
