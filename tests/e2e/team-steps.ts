import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import type { TeamServer } from './team-server.ts';

export const PASSWORD = 'a long enough password';

/** On a phone that has no book yet. */
export async function startOwnBook(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: /^Start my own book/ }).tap();
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('textbox', { name: /name/i }).fill(name);
	await sheet.getByRole('button', { name: 'Start', exact: true }).tap();
	await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
}

type Founder = { team: string; name: string; email: string };

/** Opens the link that a new server printed, and makes the first account and the team. */
export async function setUpTeam(page: Page, server: TeamServer, founder: Founder): Promise<void> {
	await page.goto(server.setUpLink!);
	await page.getByRole('textbox', { name: 'Team' }).fill(founder.team);
	await page.getByRole('textbox', { name: 'Your name' }).fill(founder.name);
	await page.getByRole('textbox', { name: 'E-mail' }).fill(founder.email);
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Set up the team' }).tap();
	await expect(page.getByRole('heading', { name: 'Team and sharing' })).toBeVisible();
}

/** Returns the link that is to be passed on. The only book there is comes along. */
export async function invite(page: Page, server: TeamServer, email: string): Promise<string> {
	await page.goto(`${server.origin}/team`);
	await page.getByRole('button', { name: 'Invite somebody' }).tap();
	await page.getByRole('textbox', { name: 'Their e-mail' }).fill(email);
	await page.getByRole('button', { name: 'Make the link' }).tap();
	return page.getByRole('textbox', { name: 'Link' }).inputValue();
}

export async function acceptInvitation(page: Page, link: string, name: string): Promise<void> {
	await page.goto(link);
	await page.getByRole('textbox', { name: 'Your name' }).fill(name);
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Join the team' }).tap();
}

export async function signIn(page: Page, server: TeamServer, email: string): Promise<void> {
	await page.goto(`${server.origin}/sign-in`);
	await enterPassword(page, email);
}

/** On the screen for signing in. */
export async function enterPassword(page: Page, email: string): Promise<void> {
	await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
	await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
	await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
}

/** What is on the phone stays there, or goes. */
export async function signOut(page: Page, server: TeamServer, leaving: 'keep' | 'remove'): Promise<void> {
	await page.goto(`${server.origin}/team`);
	await page.getByRole('button', { name: 'Sign out' }).tap();
	const sheet = page.getByRole('dialog');
	if (leaving === 'keep') {
		await sheet.getByRole('radio', { name: 'Keep on this phone' }).check();
		await sheet.getByRole('button', { name: 'Sign out', exact: true }).tap();
		await expect(page.getByText('You are signed out')).toBeVisible();
	} else {
		await sheet.getByRole('radio', { name: 'Remove from this phone' }).check();
		await sheet.getByRole('button', { name: 'Sign out and remove' }).tap();
		await expect(page.getByRole('button', { name: /^Start my own book/ })).toBeVisible();
	}
}

type NewCustomer = { family: string; given: string; lunar?: boolean };

export async function addCustomer(
	page: Page,
	{ origin }: TeamServer,
	{ family, given, lunar }: NewCustomer
): Promise<void> {
	await page.goto(`${origin}/customers/new`);
	await page.getByRole('textbox', { name: 'Family name', exact: true }).fill(family);
	await page.getByRole('textbox', { name: 'Given name', exact: true }).fill(given);
	if (lunar) {
		await page.getByRole('button', { name: /birthday/i }).tap();
		await page.getByRole('radio', { name: 'Lunar' }).check({ force: true });
		await page.getByLabel('Month', { exact: true }).selectOption({ index: 5 });
		await page.getByLabel('Day', { exact: true }).selectOption({ index: 10 });
	}
	await page.getByRole('button', { name: 'Save', exact: true }).tap();
	await expect(page).toHaveURL(/\/customers\/[0-9a-f-]{36}$/);
}

export async function editNote(
	page: Page,
	{ origin }: TeamServer,
	who: string,
	note: string,
	{ role }: { role?: string } = {}
): Promise<void> {
	await page.goto(`${origin}/customers`);
	await page.getByRole('main').getByText(who).first().tap();
	await page.getByRole('link', { name: 'Edit' }).first().tap();
	await expect(page.getByRole('textbox', { name: 'Family name' })).toBeVisible();
	const notes = page.getByRole('textbox', { name: 'Note', exact: true });
	const add = page.getByRole('button', { name: 'Note', exact: true });
	await expect(notes.or(add)).toBeVisible();
	if (await add.isVisible()) await add.tap();
	await notes.fill(note);
	if (role) {
		await page.getByRole('button', { name: /company/i }).tap();
		await page.getByRole('textbox', { name: /role/i }).fill(role);
	}
	await page.getByRole('button', { name: 'Save', exact: true }).tap();
	await expect(page.getByText(note).first()).toBeVisible();
}

/** The quiet line says that all is sent. */
export async function synced(page: Page): Promise<void> {
	await expect(page.getByText(/^Synced/).first()).toBeVisible({ timeout: 60_000 });
}
