import { expect, type Page } from '@playwright/test';
import type { LanguageCode } from '../../../src/lib/i18n/catalog.ts';
import { PlayedTeam } from './played-team.ts';
import { ONE, scene, type Scene } from './scene.ts';
import { begins, button, chooseInMenu, heading, press, sheet } from './steps.ts';
import { codeOf, type Words } from './words.ts';

/** What is on the phone, and what the browser notes of a network that fails. */
const ALL = { leavesTraces: true, complains: true } as const;
const HOUR = 3_600_000;

/** What two people wrote about the same customer. */
const NOTES: Record<LanguageCode, { mine: string; theirs: string }> = {
	en: {
		mine: 'Wants the offer for the second hall before Friday.',
		theirs: 'Asked for two quotes: the second hall, and the crane that goes with it.'
	},
	'zh-Hant': {
		mine: '希望週五前收到第二廠房的報價。',
		theirs: '請提供兩份報價：第二廠房，以及配套的起重機。'
	},
	'zh-Hans': {
		mine: '希望周五前收到第二厂房的报价。',
		theirs: '请提供两份报价：第二厂房，以及配套的起重机。'
	}
};

const FAMILY: Record<LanguageCode, string> = { en: 'Ward', 'zh-Hant': '陳', 'zh-Hans': '陈' };
/** Two of them make a given name. */
const GIVEN: Record<LanguageCode, string> = {
	en: 'Ada Ben Cleo Dan Eve Finn Gail Hugo',
	'zh-Hant': '志 淑 建 雅 文 家 怡 俊',
	'zh-Hans': '志 淑 建 雅 文 家 怡 俊'
};

export const syncing: Scene[] = [
	scene(
		'Sync: to send',
		'one',
		async (page, t) => {
			const team = await shared(page, t);
			team.between = 'gone';
			await bringContacts(page, t, 56);
			await page.goto('/sync');
			await expect(button(page.getByRole('main'), /\d/)).toBeVisible();
		},
		ALL
	),
	scene(
		'Sync: a clash',
		'one',
		async (page, t) => {
			await clash(page, t);
			await page.goto('/sync');
			await expect(page.getByText(t.sharing.sync.clashes)).toBeVisible();
		},
		ALL
	),
	scene(
		'Sync: all at once',
		'one',
		async (page, t) => {
			await everything(page, t);
			await page.goto('/sync');
			await expect(button(page, t.sharing.sync.tryAgain).first()).toBeVisible();
			await expect(page.getByText(t.sharing.sync.clashes)).toBeVisible();
		},
		ALL
	),
	scene(
		'Sync: all at once, further down',
		'one',
		async (page, t) => {
			await everything(page, t);
			await page.goto('/sync');
			const clashes = page.getByRole('heading', { name: t.sharing.sync.clashes });
			await expect(clashes).toBeVisible();
			await clashes.evaluate((it) => it.scrollIntoView({ block: 'start' }));
		},
		ALL
	),
	troubled('Sync: a hotel’s page', 'no-backend', { between: { status: 200, body: '<!doctype html>' } }),
	troubled('Sync: asked to wait', 'busy', {
		between: { status: 429, body: { error: 'too-many', retryAfterMs: 240_000 } }
	}),
	troubled('Sync: a fault of the server', 'failed', {
		between: { status: 500, body: { error: 'unexpected' } }
	}),
	troubled('Sync: no access', 'no-access', { between: { status: 404, body: { error: 'no-access' } } }),
	troubled('Sync: a wrong clock', 'clock', { ahead: -72 * HOUR }),
	scene(
		'Sync: signed out by the team',
		'one',
		async (page, t) => {
			const team = await shared(page, t);
			team.between = { status: 401, body: { error: 'revoked' } };
			await editNote(page, t, NOTES[codeOf(t)].mine);
			await page.goto('/sync');
			await expect(page.getByText(t.sharing.problems.revoked.title)).toBeVisible();
		},
		ALL
	),
	scene(
		'Sync: a book of somebody else',
		'one',
		async (page, t) => {
			const team = new PlayedTeam(codeOf(t));
			team.bookIsTaken = true;
			await team.shareBook(page, t);
			await page.goto('/sync');
			await expect(page.getByText(t.sharing.sync.problems['book-taken'].title)).toBeVisible();
		},
		ALL
	),

	scene(
		'customer: history with a colleague',
		'one',
		async (page, t) => {
			await clash(page, t);
			await openCustomer(page);
			await press(page, t.common.moreAbout(ONE));
			await chooseInMenu(page, t.customer.page.history);
			await expect(sheet(page)).toBeVisible();
		},
		ALL
	),

	scene(
		'Arriving',
		'new',
		async (page, t) => {
			await arrive(page, t, 1200);
		},
		ALL
	),
	scene(
		'Arriving: no connection',
		'new',
		async (page, t) => {
			const team = await arrive(page, t, 1200);
			team.between = 'gone';
			await page.reload();
			await expect(button(page, t.common.retry)).toBeVisible();
		},
		ALL
	),
	scene(
		'Arriving: signed out by the team',
		'new',
		async (page, t) => {
			const team = await arrive(page, t, 1200);
			team.between = { status: 401, body: { error: 'revoked' } };
			await page.reload();
			await expect(page.getByText(t.sharing.problems.revoked.title)).toBeVisible();
		},
		ALL
	),

	scene(
		'Team: sign out with unsent changes',
		'one',
		async (page, t) => {
			const team = await shared(page, t);
			team.between = 'gone';
			await editNote(page, t, NOTES[codeOf(t)].mine);
			await page.goto('/team');
			await press(page, t.sharing.account.signOut.title);
			await expect(sheet(page).getByText(t.sharing.account.signOut.unsent(1, '1'))).toBeVisible();
		},
		ALL
	),
	scene(
		'Team: sign out without a network',
		'one',
		async (page, t) => {
			const team = await shared(page, t);
			team.between = 'gone';
			await page.goto('/team');
			await press(page, t.sharing.account.signOut.title);
			await press(sheet(page), t.sharing.account.signOut.button);
			await expect(sheet(page).getByRole('alert')).toBeVisible();
		},
		ALL
	),
	scene(
		'Team: nobody was asked yet',
		'one',
		async (page, t) => {
			await shared(page, t);
			await page.route('**/api/team', () => {});
			await page.goto('/team');
			await expect(page.getByRole('status').filter({ hasText: t.common.loading })).toBeAttached();
		},
		ALL
	),
	scene(
		'Devices: no connection',
		'one',
		async (page, t) => {
			const team = await shared(page, t);
			team.between = 'gone';
			await page.goto('/devices');
			await expect(button(page, t.common.retry)).toBeVisible();
		},
		ALL
	),
	scene(
		'Devices: none',
		'one',
		async (page, t) => {
			await shared(page, t);
			await page.route('**/api/devices', (route) => route.fulfill({ json: { devices: [] } }));
			await page.goto('/devices');
			await expect(page.getByText(t.sharing.team.noDevices)).toBeVisible();
		},
		ALL
	)
];

/** The phone of the one customer, shared, with all of it sent. */
async function shared(page: Page, t: Words): Promise<PlayedTeam> {
	const team = new PlayedTeam(codeOf(t));
	await team.shareBook(page, t);
	return team;
}

/** A change waits, and this stands in its way. */
function troubled(
	name: string,
	problem: keyof Words['sharing']['sync']['problems'],
	trouble: Partial<Pick<PlayedTeam, 'between' | 'ahead'>>
): Scene {
	return scene(
		name,
		'one',
		async (page, t) => {
			Object.assign(await shared(page, t), trouble);
			await editNote(page, t, NOTES[codeOf(t)].mine);
			// By the quiet line, as somebody would who reads in it that something is wrong.
			await page.getByRole('link', { name: begins(lineOf(t, problem)) }).click();
			const { title } = t.sharing.sync.problems[problem] as { title: string };
			await expect(page.getByRole('main').getByText(title, { exact: true })).toBeVisible();
		},
		ALL
	);
}

function lineOf({ frame }: Words, problem: string): string {
	if (problem === 'clock') return frame.sync.clock;
	const isStuck = problem === 'no-backend' || problem === 'no-access';
	return isStuck ? frame.sync.stuck(1, '1') : frame.sync.toSend('1');
}

/** Both have written the note, and both values are here. */
async function clash(page: Page, t: Words): Promise<PlayedTeam> {
	const { mine, theirs } = NOTES[codeOf(t)];
	const team = await shared(page, t);
	await editNote(page, t, t.typed.hobby);
	await page.goto('/sync');
	await expect(page.getByText(t.sharing.sync.shared.done)).toBeVisible();
	team.between = 'gone';
	await editNote(page, t, mine);
	await team.colleagueWrites('note', theirs, t.typed.hobby);
	team.between = 'server';
	await page.goto('/sync');
	await expect(page.getByText(t.sharing.sync.clashes)).toBeVisible();
	return team;
}

/** A clash, changes that were refused, and many that wait. */
async function everything(page: Page, t: Words): Promise<void> {
	const team = await clash(page, t);
	team.role = 'reader';
	await editNote(page, t, t.typed.note);
	await page.goto('/customers/new');
	await page.getByLabel(t.customer.form.familyName, { exact: true }).fill(FAMILY[codeOf(t)]);
	await press(page, t.common.save);
	await expect(page).toHaveURL(/\/customers\/[0-9a-f-]{36}$/);
	await page.goto('/sync');
	await expect(button(page, t.sharing.sync.tryAgain)).toHaveCount(2);
	team.between = 'gone';
	await bringContacts(page, t, 12);
}

async function openCustomer(page: Page): Promise<void> {
	await page.goto('/customers');
	await page.getByRole('main').getByRole('link').first().click();
	await heading(page, ONE);
}

async function editNote(page: Page, t: Words, note: string): Promise<void> {
	await openCustomer(page);
	await page.getByRole('link', { name: t.common.edit, exact: true }).click();
	const field = page.getByRole('textbox', { name: t.customer.form.note, exact: true });
	const chip = button(page, t.customer.form.sections.note);
	await expect(field.or(chip).first()).toBeVisible();
	if (!(await field.isVisible())) await chip.click();
	await field.fill(note);
	await press(page, t.common.save);
	// What is refused at once does not stay on the page.
	await expect(page.getByRole('link', { name: t.common.edit, exact: true })).toBeVisible();
}

/** Contacts as a phone exports them. */
async function bringContacts(page: Page, t: Words, count: number): Promise<void> {
	const [family, given] = [FAMILY[codeOf(t)], GIVEN[codeOf(t)].split(' ')];
	const join = codeOf(t) === 'en' ? '-' : '';
	const one = (_: unknown, n: number) =>
		`BEGIN:VCARD\r\nVERSION:3.0\r\nN:${family};${given[n % 8]}${join}${given[(n >> 3) % 8]};;;\r\nEND:VCARD\r\n`;
	const buffer = Buffer.from(Array.from({ length: count }, one).join(''));
	await page.goto('/import');
	await page.locator('input[type=file]').setInputFiles({ name: 'c.vcf', mimeType: 'text/vcard', buffer });
	await button(page, t.importing.run(count, String(count))).click();
	await expect(page.getByText(t.importing.doneTitle)).toBeVisible();
}

/** Somebody signs in on a new phone, and their book is on its way. */
async function arrive(page: Page, t: Words, rows: number): Promise<PlayedTeam> {
	const team = new PlayedTeam(codeOf(t));
	await team.fill(rows);
	team.stopsAfterFirstPage = true;
	await team.answer(page);
	await page.goto('/sign-in');
	await page.getByLabel(t.sharing.account.email, { exact: true }).fill('ines@harbour.example');
	await page.getByLabel(t.sharing.account.password, { exact: true }).fill('four words in a row');
	await press(page, t.sharing.account.signIn.button);
	await heading(page, t.sharing.account.arriving.title);
	await expect(page.getByRole('status').filter({ hasText: /\d/ })).toBeVisible();
	return team;
}
