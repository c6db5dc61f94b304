import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { offlineProof } from './built-app.ts';
import { Phone, type PhoneOptions } from './phone.ts';
import { TeamServer } from './team-server.ts';

const PASSWORD = 'a long enough password';

test('the buyer’s test: a visit in airplane mode, the server killed, a colleague on the same customer: nothing lost, the clash on both phones', async ({}, info) => {
	test.setTimeout(120_000);
	const server = await TeamServer.start();
	const options = { ...(info.project.use as PhoneOptions), baseURL: server.origin };
	const [anna, ben] = [new Phone(options), new Phone(options)];
	try {
		let page = await anna.open();
		await page.goto(server.origin);
		await offlineProof(page);
		await page
			.getByRole('button', { name: 'Start my own book' })
			.or(page.getByRole('button', { name: /own book/i }))
			.first()
			.tap();
		await page.getByRole('textbox', { name: /name/i }).first().fill('Anna');
		await page.getByRole('button', { name: 'Start', exact: true }).tap();
		await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();

		await test.step('Anna sets the team up; her book is attached', async () => {
			await page.goto(server.setUpLink!);
			await page
				.getByRole('textbox', { name: 'Name of the team' })
				.or(page.getByLabel(/team/i))
				.first()
				.fill('Northgate');
			await page
				.getByLabel(/your name/i)
				.first()
				.fill('Anna');
			await page
				.getByLabel(/e-mail/i)
				.first()
				.fill('anna@example.com');
			await page
				.getByLabel(/password/i)
				.first()
				.fill(PASSWORD);
			await page.getByRole('button', { name: 'Set up the team' }).tap();
			await expect(page.getByRole('heading', { name: 'Team and sharing' })).toBeVisible();
		});
		await addCustomer(page, server.origin, { family: 'Keller', given: 'Max' });
		await synced(page);

		let invitation = '';
		await test.step('Anna invites Ben to her book', async () => {
			await page.goto(`${server.origin}/team`);
			await page.getByRole('button', { name: 'Invite somebody' }).tap();
			await page.getByRole('textbox', { name: 'Their e-mail' }).fill('ben@example.com');
			await page.getByRole('button', { name: 'Make the link' }).tap();
			invitation = await page.getByRole('textbox', { name: 'Link' }).inputValue();
		});

		const bens = await ben.open();
		await test.step('Ben joins, and her book arrives on his phone', async () => {
			await bens.goto(invitation);
			await bens
				.getByLabel(/your name/i)
				.first()
				.fill('Ben');
			await bens
				.getByLabel(/password/i)
				.first()
				.fill(PASSWORD);
			await bens.getByRole('button', { name: 'Join the team' }).tap();
			await expect(bens.getByRole('heading', { name: 'Today' })).toBeVisible({ timeout: 30_000 });
			await bens.goto(`${server.origin}/customers`);
			await expect(bens.getByRole('main').getByText('Max Keller')).toBeVisible({ timeout: 30_000 });
			await offlineProof(bens);
		});

		await test.step('Anna, in airplane mode: a new customer, a visit with a follow-up, an edit', async () => {
			await anna.context.setOffline(true);
			await addCustomer(page, server.origin, { family: '王', given: '小明', lunar: true });
			await page.getByRole('main').getByRole('link', { name: 'Log', exact: true }).tap();
			await expect(page).toHaveURL(/\/log\?/);
			await page.getByRole('radio', { name: 'Visit' }).check();
			await page.getByRole('textbox', { name: 'What was said' }).fill('Wants the autumn price list');
			await page.getByRole('button', { name: 'Tomorrow' }).tap();
			await page.getByRole('button', { name: 'Save', exact: true }).tap();
			await expect(page.getByText('Wants the autumn price list').first()).toBeVisible();
			await editNote(page, server.origin, 'Keller', 'Anna was here');
		});
		await anna.close();
		await server.kill();
		await server.start();

		await test.step('Ben edits the same customer: one field the same, one different', async () => {
			await editNote(bens, server.origin, 'Keller', 'Ben was here', { role: 'Buyer' });
			await synced(bens);
		});

		page = await anna.open();
		await anna.context.setOffline(true);
		await test.step('Anna reopens offline: all is there', async () => {
			await page.goto(`${server.origin}/customers`);
			await page.getByRole('main').getByText('王小明').tap();
			await expect(page.getByText('Wants the autumn price list')).toBeVisible();
			await expect(page.getByText(/lunar|Birthday/i).first()).toBeVisible();
		});

		await test.step('both online: the different field is merged, the same field a clash on both, the follow-up once', async () => {
			await anna.context.setOffline(false);
			await page.goto(`${server.origin}/sync`);
			await expect(page.getByText('Written by two people')).toBeVisible({ timeout: 60_000 });
			await expect(page.getByText('Anna was here')).toBeVisible();
			await expect(page.getByText('Ben was here')).toBeVisible();
			await bens.goto(`${server.origin}/sync`);
			await expect(bens.getByText('Written by two people')).toBeVisible({ timeout: 60_000 });
			await expect(bens.getByText('Anna was here')).toBeVisible();
			await expect(bens.getByText('Ben was here')).toBeVisible();
			for (const each of [page, bens]) {
				await each.goto(`${server.origin}/customers`);
				await each.getByRole('main').getByText('Max Keller').tap();
				await expect(each.getByText(/Buyer/).first()).toBeVisible();
				await each.goto(`${server.origin}/follow-ups`);
				await expect(each.getByRole('main').getByText('王小明')).toHaveCount(1);
			}
		});
	} finally {
		await anna.discard();
		await ben.discard();
		await server.discard();
	}
});

type NewCustomer = { family: string; given: string; lunar?: boolean };

async function addCustomer(page: Page, origin: string, { family, given, lunar }: NewCustomer): Promise<void> {
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

async function editNote(
	page: Page,
	origin: string,
	who: string,
	note: string,
	{ role }: { role?: string } = {}
): Promise<void> {
	await page.goto(`${origin}/customers`);
	await page.getByRole('main').getByText(who).first().tap();
	await page.getByRole('link', { name: 'Edit' }).first().tap();
	const notes = page.getByRole('textbox', { name: 'Note', exact: true });
	if (!(await notes.isVisible())) await page.getByRole('button', { name: 'Note', exact: true }).tap();
	await notes.fill(note);
	if (role) {
		await page.getByRole('button', { name: /company/i }).tap();
		await page.getByRole('textbox', { name: /role/i }).fill(role);
	}
	await page.getByRole('button', { name: 'Save', exact: true }).tap();
	await expect(page.getByText(note).first()).toBeVisible();
}

/** The quiet line says that all is sent. */
async function synced(page: Page): Promise<void> {
	await expect(page.getByText(/^Synced/).first()).toBeVisible({ timeout: 60_000 });
}
