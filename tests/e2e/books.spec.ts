import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { offlineProof } from './built-app.ts';
import { Phone, type PhoneOptions } from './phone.ts';
import { TeamServer } from './team-server.ts';
import { acceptInvitation, addCustomer, editNote, setUpTeam, startOwnBook, synced } from './team-steps.ts';

test('a lead with two books works in each, settles a clash on the customer’s screen, and is told when a book can only be read', async ({}, info) => {
	test.setTimeout(240_000);
	const server = await TeamServer.start();
	const options = { ...(info.project.use as PhoneOptions), baseURL: server.origin };
	const [anna, ben] = [new Phone(options), new Phone(options)];
	try {
		const page = await anna.open();
		await page.goto(server.origin);
		await startOwnBook(page, 'Anna');
		await setUpTeam(page, server, { team: 'Northgate', name: 'Anna', email: 'anna@example.com' });
		await addCustomer(page, server, { family: 'Keller', given: 'Max' });
		await synced(page);

		await test.step('Opened again, its quiet line says at no moment that nothing was synced (U6)', async () => {
			await page.addInitScript(() => {
				const said = new Set<string>();
				Object.assign(globalThis, { said });
				new MutationObserver(() => {
					for (const { textContent } of document.querySelectorAll('[aria-live=polite]'))
						said.add(textContent);
				}).observe(document, { subtree: true, childList: true, characterData: true });
			});
			await page.goto(`${server.origin}/customers`);
			await synced(page);
			const said = await page.evaluate(() => [...(globalThis as unknown as { said: Set<string> }).said]);
			expect(said.map((text) => text.trim())).toContain('Saved on this phone');
			expect(said.join('\n')).not.toMatch(/not synced/i);
		});

		await page.goto(`${server.origin}/team`);
		await page.getByRole('button', { name: 'Invite somebody' }).tap();
		await page.getByRole('textbox', { name: 'Their e-mail' }).fill('ben@example.com');
		await page.getByRole('radio', { name: 'Lead' }).check();
		await page.getByRole('button', { name: 'Make the link' }).tap();
		const invitation = await page.getByRole('textbox', { name: 'Link' }).inputValue();

		const bens = await ben.open();
		await test.step('Ben, who has a book of his own, joins: both are on his phone', async () => {
			await bens.goto(server.origin);
			await startOwnBook(bens, 'Ben');
			await addCustomer(bens, server, { family: 'Lee', given: 'Max' });
			await bens.goto(`${server.origin}/more`);
			await expect(bens.getByRole('list', { name: 'Books on this phone' })).toHaveCount(0);
			await acceptInvitation(bens, invitation, 'Ben');
			await expect(bens.getByRole('heading', { name: 'Team and sharing' })).toBeVisible();
			await bens.goto(`${server.origin}/more`);
			await bens.getByRole('button', { name: /Ben.*2 books on this phone/ }).tap();
			await expect(book(bens, /Ben.*Yours.*Leads the book.*1 customer/)).toContainText('Open');
			await expect(book(bens, /Anna.*From.*Anna.*Can read and write.*1 customer/)).toBeVisible({
				timeout: 60_000
			});
			await bens.keyboard.press('Escape');
			await offlineProof(bens);
		});

		await test.step('A form that he has begun stays in its book, and the switch works without a connection (D-6)', async () => {
			await bens.goto(`${server.origin}/customers/new`);
			await familyName(bens).fill('Halfway');
			await bens.getByRole('button', { name: 'Close' }).tap();
			await expect(bens.getByRole('heading', { name: 'Customers' })).toBeVisible();
			await ben.context.setOffline(true);
			await openBook(bens, server.origin, 'Anna');
			await expect(bens.getByText('Anna', { exact: true })).toBeVisible();
			await bens.goto(`${server.origin}/customers`);
			await expect(bens.getByRole('main').getByText('Max Keller')).toBeVisible();
			await expect(bens.getByRole('main').getByText('Max Lee')).toHaveCount(0);
			await bens.goto(`${server.origin}/customers/new`);
			await expect(familyName(bens)).toHaveValue('');
			await ben.context.setOffline(false);
		});

		await test.step('What he writes in her book is on her phone, and his phone opens on it again', async () => {
			await editNote(bens, server, 'Keller', 'Ben wrote this');
			await synced(bens);
			await page.goto(`${server.origin}/customers`);
			await page.getByRole('main').getByText('Max Keller').tap();
			await expect(page.getByText('Ben wrote this')).toBeVisible({ timeout: 60_000 });
			await bens.goto(`${server.origin}/`);
			await expect(bens.getByText('Anna', { exact: true })).toBeVisible();
		});

		await test.step('Both change one field at once: it is settled on the customer’s own screen (C-3)', async () => {
			await offlineProof(page);
			await anna.context.setOffline(true);
			await editNote(page, server, 'Keller', 'Anna was here');
			await editNote(bens, server, 'Keller', 'Ben was here');
			await synced(bens);
			await anna.context.setOffline(false);
			for (const each of [page, bens]) {
				await each.goto(`${server.origin}/customers`);
				await each.getByRole('main').getByText('Max Keller').tap();
				await expect(each.getByText(/^You and .*(Anna|Ben).* both changed Note$/)).toBeVisible({
					timeout: 90_000
				});
			}
			await page.getByRole('button', { name: 'Look at both' }).tap();
			await expect(page.getByRole('dialog').getByText('Anna was here')).toBeVisible();
			await expect(page.getByRole('dialog').getByText('Ben was here')).toBeVisible();
			await page.getByRole('button', { name: /^Put back/ }).tap();
			await expect(page.getByRole('dialog')).toBeHidden();
			await expect(page.getByText(/both changed Note$/)).toBeHidden();
			// He is told what stands now, and that his gave way.
			await bens.getByRole('button', { name: 'Look at both' }).tap();
			await expect(bens.getByRole('article').getByRole('definition').first()).toHaveText('Anna was here', {
				timeout: 90_000
			});
			await expect(bens.getByRole('dialog').getByText('Ben was here')).toBeVisible();
			await bens.getByRole('button', { name: 'Keep it as it is' }).tap();
			await expect(bens.getByText(/both changed Note$/)).toBeHidden();
			await bens.reload();
			await expect(bens.getByRole('link', { name: 'Edit' })).toBeVisible();
			await expect(bens.getByText(/both changed Note$/)).toBeHidden();
		});

		await test.step('Ben may only read from now on: nothing is offered that the server would refuse', async () => {
			await mayDo(page, server.origin, 'reader');
			await bens.goto(`${server.origin}/`);
			await expect(bens.getByText('Anna · can read')).toBeVisible({ timeout: 60_000 });
			await expect(bens.getByRole('navigation').getByRole('link', { name: 'Log' })).toHaveCount(0);
			await bens.goto(`${server.origin}/customers`);
			await expect(bens.getByRole('link', { name: /^New/ })).toHaveCount(0);
			await bens.getByRole('main').getByText('Max Keller').tap();
			await expect(bens.getByText('You can read this book')).toBeVisible();
			await expect(bens.getByText(/Changes are made by .*Anna/)).toBeVisible();
			await expect(bens.getByRole('link', { name: 'Edit' })).toHaveCount(0);
			await expect(bens.getByRole('main').getByRole('link', { name: 'Log', exact: true })).toHaveCount(0);
			await bens.goto(`${server.origin}/log`);
			await expect(bens.getByText('You can read this book')).toBeVisible();
			await expect(bens.getByRole('button', { name: 'Save' })).toHaveCount(0);
		});

		await test.step('Her book is taken back: it says so, and is gone from the list once he has left it', async () => {
			await mayDo(page, server.origin, 'none');
			await bens.goto(`${server.origin}/sync`);
			await bens.getByRole('button', { name: 'Sync now' }).tap();
			await bens.goto(`${server.origin}/log`);
			await expect(bens.getByText('You no longer have access to this book')).toBeVisible({ timeout: 90_000 });
			await openBook(bens, server.origin, 'Ben');
			await bens.goto(`${server.origin}/customers`);
			await expect(bens.getByRole('main').getByText('Max Lee')).toBeVisible();
			await bens.goto(`${server.origin}/customers/new`);
			await expect(familyName(bens)).toHaveValue('Halfway');
			await bens.goto(`${server.origin}/more`);
			await expect(bens.getByRole('link', { name: /^Team and sharing/ })).toBeVisible();
			await expect(bens.getByRole('button', { name: /books on this phone/ })).toHaveCount(0);
		});
	} finally {
		await anna.discard();
		await ben.discard();
		await server.discard();
	}
});

function familyName(page: Page): Locator {
	return page.getByRole('textbox', { name: 'Family name', exact: true });
}

/** A book in the open sheet, by all that its row says. */
function book(page: Page, saying: RegExp): Locator {
	return page.getByRole('dialog').getByRole('listitem').filter({ hasText: saying });
}

/** Opens another book of the phone, as its user would. */
async function openBook(page: Page, origin: string, name: string): Promise<void> {
	await page.goto(`${origin}/more`);
	await page.getByRole('button', { name: /books on this phone/ }).tap();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: new RegExp(`^${name}`) })
		.tap();
	await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
}

/** Anna says what Ben may do in her book. */
async function mayDo(page: Page, origin: string, role: 'reader' | 'none'): Promise<void> {
	await page.goto(`${origin}/team`);
	await page.getByRole('button', { name: /^Anna.*2 people/ }).tap();
	await page.getByRole('combobox', { name: 'Ben' }).selectOption(role);
	await expect(page.getByRole('combobox', { name: 'Ben' })).toBeEnabled();
	await expect(page.getByRole('combobox', { name: 'Ben' })).toHaveValue(role);
}
