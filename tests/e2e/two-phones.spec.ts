import { expect, test } from './app.ts';
import { offlineProof } from './built-app.ts';
import { Phone, type PhoneOptions } from './phone.ts';
import { TeamServer } from './team-server.ts';
import {
	acceptInvitation,
	addCustomer,
	editNote,
	invite,
	setUpTeam,
	startOwnBook,
	synced
} from './team-steps.ts';

test('the buyer’s test: a visit in airplane mode, the server killed, a colleague on the same customer: nothing lost, the clash on both phones', async ({}, info) => {
	test.setTimeout(120_000);
	const server = await TeamServer.start();
	const options = { ...(info.project.use as PhoneOptions), baseURL: server.origin };
	const [anna, ben] = [new Phone(options), new Phone(options)];
	try {
		let page = await anna.open();
		await page.goto(server.origin);
		await offlineProof(page);
		await startOwnBook(page, 'Anna');

		await test.step('Anna sets the team up; her book is attached', () =>
			setUpTeam(page, server, { team: 'Northgate', name: 'Anna', email: 'anna@example.com' }));
		await addCustomer(page, server, { family: 'Keller', given: 'Max' });
		await synced(page);

		const invitation = await test.step('Anna invites Ben to her book', () =>
			invite(page, server, 'ben@example.com'));

		const bens = await ben.open();
		await test.step('Ben joins, and her book arrives on his phone', async () => {
			await acceptInvitation(bens, invitation, 'Ben');
			await expect(bens.getByRole('heading', { name: 'Today' })).toBeVisible({ timeout: 30_000 });
			await bens.goto(`${server.origin}/customers`);
			await expect(bens.getByRole('main').getByText('Max Keller')).toBeVisible({ timeout: 30_000 });
			await offlineProof(bens);
		});

		await test.step('Anna, in airplane mode: a new customer, a visit with a follow-up, an edit', async () => {
			await anna.context.setOffline(true);
			await addCustomer(page, server, { family: '王', given: '小明', lunar: true });
			await page.getByRole('main').getByRole('link', { name: 'Log', exact: true }).tap();
			await expect(page).toHaveURL(/\/log\?/);
			await page.getByRole('radio', { name: 'Visit' }).check();
			await page.getByRole('textbox', { name: 'What was said' }).fill('Wants the autumn price list');
			await page.getByRole('button', { name: 'Tomorrow' }).tap();
			await page.getByRole('button', { name: 'Save', exact: true }).tap();
			await expect(page.getByText('Wants the autumn price list').first()).toBeVisible();
			await editNote(page, server, 'Keller', 'Anna was here');
		});
		await anna.close();
		await server.kill();
		await server.start();

		await test.step('Ben edits the same customer: one field the same, one different', async () => {
			await editNote(bens, server, 'Keller', 'Ben was here', { role: 'Buyer' });
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
