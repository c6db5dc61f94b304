import { expect, startApp, test } from './app.ts';
import { offlineProof } from './built-app.ts';

/** A day as `YYYYMMDD`, some days from now, in the phone's zone; years are those of people born long ago. */
function birthday(inDays: number): string {
	const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Taipei' }).format(
		Date.now() + inDays * 86_400_000
	);
	return day.replaceAll('-', '').replace(/^\d{4}/, '1980');
}

const ADDRESS_BOOK = [
	['王小明', 'N:王;小明;;;', 'TEL;TYPE=CELL:0912-345-678', `BDAY:${birthday(3)}`],
	['Anna Keller', 'N:Keller;Anna;;;', 'ORG:Northwind', `BDAY:${birthday(12)}`],
	['陳美玲', 'N:陳;美玲;;;', 'TEL:0933444555']
]
	.map(([name, ...lines]) =>
		['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n')
	)
	.join('');

test('an address book, a visit, the follow-up and the birthdays; then offline, closed, and opened by a deep link: all there', async ({
	phone
}) => {
	test.setTimeout(120_000);
	const server = await startApp();
	const page = await phone.open();
	await page.goto(server.origin);
	await offlineProof(page);

	await page.getByRole('button', { name: 'Import my contacts' }).click();
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'contacts.vcf', mimeType: 'text/vcard', buffer: Buffer.from(ADDRESS_BOOK) });
	await page.getByRole('button', { name: 'Import 3 customers' }).click();
	await expect(page.getByText('3 new, 0 updated').first()).toBeVisible();

	await page.getByRole('link', { name: 'Log', exact: true }).click();
	await page.getByRole('searchbox').fill('xiaoming');
	await page
		.getByRole('main')
		.getByRole('listitem')
		.getByRole('button')
		.filter({ hasText: '王小明' })
		.click();
	await page.getByRole('radio', { name: 'Visit' }).check();
	await page.getByRole('textbox', { name: 'What was said' }).fill('Wants the autumn price list');
	await page.getByRole('button', { name: 'Tomorrow' }).click();
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Visit logged' })).toBeVisible();
	await expect(page).not.toHaveURL(/\/log/);

	await page.getByRole('link', { name: 'Today', exact: true }).click();
	const main = page.getByRole('main');
	await expect(main.getByText('王小明').first()).toBeVisible();
	await expect(main.getByText(/Birthday/).first()).toBeVisible();
	await expect(main.getByText('Anna Keller')).toBeVisible();

	await page.getByRole('link', { name: 'Customers', exact: true }).click();
	await expect(page).toHaveURL(/\/customers$/);
	await main.getByText('王小明').click();
	await expect(page.getByText('Wants the autumn price list')).toBeVisible();
	const deepLink = page.url();
	await phone.close();
	await server.stop();

	const again = await phone.open();
	await again.goto(deepLink);
	await expect(again.getByRole('heading', { name: '王小明' }).first()).toBeVisible();
	await expect(again.getByText('Wants the autumn price list')).toBeVisible();
	await again.goto(server.origin);
	await expect(again.getByRole('main').getByText('王小明').first()).toBeVisible();
	await expect(again.getByRole('main').getByText('Anna Keller')).toBeVisible();
});
