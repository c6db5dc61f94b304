import { plainCodec } from '../db/codec.ts';
import { RapportDatabase } from '../db/database.ts';
import type { Change } from '../db/write-plan.ts';
import { today } from '../db/desk.ts';
import { wipeDatabase } from '../db/wipe.ts';
import { demoBook } from '../domain/demo/demo-book.ts';
import type { DemoPhrases } from '../domain/demo/phrases.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { Doc } from '../domain/row/row.ts';
import type { LanguageCode } from '../i18n/catalog.ts';
import { phoneDefaults } from './phone-defaults.ts';
import { DEMO, Phone, type OpenFailure } from './open-phone.ts';
import { tellDeskReplaced } from './other-tabs.ts';
import { writePreferences } from './preferences.ts';

/** Deleting waits for other tabs that hold the demo open; the way back to one's own book does not wait for them. */
const PATIENCE_MS = 2000;

/**
 * Puts a new demo book on the desk, in a database of its own, and starts the app on it; the person's own book is never
 * opened. When it succeeds the page goes away.
 */
export async function enterDemo(language: LanguageCode): Promise<Result<void, OpenFailure>> {
	const [phrases] = await Promise.all([loadPhrases(language), dropDemo()]);
	const opened = await Phone.open(DEMO);
	if (!opened.ok) return opened;
	const filled = await fillDemo(opened.value, phrases);
	opened.value.db.close();
	if (!filled.ok) {
		await dropDemo();
		return filled;
	}
	writePreferences({ demo: true });
	tellDeskReplaced();
	location.assign('/');
	return ok(undefined);
}

/** Takes the demo book away and starts the app on the person's own book, or on the first screen where there is none. */
export async function leaveDemo(): Promise<void> {
	writePreferences({ demo: false });
	await dropDemo();
	tellDeskReplaced();
	location.assign('/');
}

/** Fills an empty database with the demo book of today. */
export async function fillDemo(phone: Phone, phrases: DemoPhrases): Promise<Result<void, OpenFailure>> {
	const { region, currency, nameOrder, zone } = phoneDefaults();
	const started = await phone.start({ region, currency, nameOrder, zone, demo: true, ownerName: '' });
	if (!started.ok) return started;
	const desk = started.value;
	const rows = demoBook({ today: today(desk), book: desk.book, me: desk.me, zone, currency, phrases });
	const written = await desk.writer.write(
		desk.book,
		rows.map((row): Change => ({ type: 'create', ...row, doc: row.doc as Doc }))
	);
	return written.ok ? ok(undefined) : written;
}

async function dropDemo(): Promise<void> {
	const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
	const demo = new RapportDatabase(DEMO, plainCodec);
	// What is left when it fails is dropped before the next demo.
	await Promise.race([wipeDatabase(demo).catch(() => undefined), patience]);
}

async function loadPhrases(language: LanguageCode): Promise<DemoPhrases> {
	switch (language) {
		case 'en':
			return (await import('../domain/demo/phrases/en.ts')).phrases;
		case 'zh-Hant':
			return (await import('../domain/demo/phrases/zh-Hant.ts')).phrases;
		case 'zh-Hans':
			return (await import('../domain/demo/phrases/zh-Hans.ts')).phrases;
	}
}
