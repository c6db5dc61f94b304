import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-import-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const card = (name: string, ...lines: string[]) =>
	['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...lines, 'END:VCARD', ''].join('\r\n');
const people = fileOf(
	'people.vcf',
	card('Anna Keller', 'N:Keller;Anna;;;', 'TEL:+886912345678', 'BDAY:1980-02-30') +
		card('王小明', 'TEL:0922333444') +
		card('')
);
const table = fileOf('table.csv', '\ufeff姓名,手機,Foo\n陳美玲,0933444555,x\n許文,1,2,3,4,5\n');

async function openImport(page: Page) {
	await page.goto('/');
	await page.getByRole('button', { name: 'Import my contacts' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Import contacts' })).toBeVisible();
}

const choose = (page: Page, ...files: string[]) => page.locator('input[type=file]').setInputFiles(files);
const tile = (page: Page, name: string) =>
	page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');

test('an import is looked at first, stored on a yes, adds nothing twice, and can be undone (I1, I2)', async ({
	page
}) => {
	await openImport(page);
	await choose(page, people, table);
	await expect(tile(page, 'New customers')).toHaveText('3');
	await expect(page.getByText('Nothing is stored yet')).toBeVisible();
	await expect(page.getByText('Anna Keller · 1980-02-30 · Line 6')).toBeVisible();

	await page.getByLabel('Tag for all of them').fill('fair');
	await page.getByRole('button', { name: 'Import 3 customers' }).click();
	await expect(page.getByText('3 new, 0 updated').first()).toBeVisible();
	await page.getByRole('link', { name: 'Show customers' }).click();
	for (const name of ['Anna Keller', '王小明', '陳美玲']) await expect(page.getByText(name)).toBeVisible();

	await page.goto('/import');
	await choose(page, people, table);
	await expect(page.getByText('All of it is in your book already.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
	await page.getByRole('button', { name: 'Cancel' }).click();

	await page.getByRole('button', { name: /^Undo/ }).click();
	await expect(page.getByText('Undone for 3 customers')).toBeVisible();
	await expect(page.getByText('Undone', { exact: true })).toBeVisible();
	await page.goto('/customers');
	await expect(page.getByText('Anna Keller')).toHaveCount(0);

	// Undone, it counts as if it had never been: whoever is in the file is new again.
	await page.goto('/import');
	await choose(page, people);
	await page.getByRole('button', { name: 'Import 2 customers' }).click();
	await expect(page.getByText('2 new, 0 updated').first()).toBeVisible();

	// Whom somebody deleted comes back only when asked.
	await page.getByRole('link', { name: 'Show customers' }).click();
	await page.getByRole('link', { name: /Anna Keller/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Anna Keller' })).toBeVisible();
	await page
		.getByRole('button', { name: /^More about/ })
		.first()
		.click();
	await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Customers' })).toBeVisible();
	await page.goto('/import');
	await choose(page, people);
	await page.getByRole('checkbox', { name: 'Bring back 1 deleted customer' }).check();
	await page.getByRole('button', { name: 'Bring back 1 deleted customer' }).click();
	await expect(page.getByText('0 new, 0 updated, 1 brought back').first()).toBeVisible();
	await page.getByRole('link', { name: 'Show customers' }).click();
	await expect(page.getByText('Anna Keller')).toBeVisible();
});

test('what was left out is listed with its reason and can be downloaded (I4)', async ({ page }) => {
	await openImport(page);
	await choose(page, table);
	await expect(page.getByText('6 cells where the heading has 3')).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download what was left out' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('table-rejected.csv');
	const csv = readFileSync(await file.path(), 'utf8');
	expect(csv).toContain('許文');
	expect(csv).toContain('6 cells where the heading has 3');
});

test('a column that was understood wrongly is put right by hand (I1)', async ({ page }) => {
	await openImport(page);
	await choose(page, fileOf('odd.csv', 'Who,Reach\nAnna Keller,+886912345678\n'));
	await page.getByRole('button', { name: 'Check the columns' }).click();
	const sheet = page.getByRole('dialog', { name: 'What the columns mean' });
	await sheet.getByLabel('Who').selectOption({ label: 'Whole name' });
	await sheet.getByLabel('Reach').selectOption({ label: 'Phone' });
	await sheet.getByRole('button', { name: 'Read again' }).click();
	await expect(tile(page, 'New customers')).toHaveText('1');
	await expect(page.getByText('+886912345678')).toBeVisible();
});

test('a huge, a compressed, an empty and a foreign file are refused in words, beside a good one', async ({
	page
}) => {
	const bomb = fileOf('bomb.vcf', Uint8Array.of(0x50, 0x4b, 0x03, 0x04));
	truncateSync(bomb, 40 * 1024 * 1024);
	const huge = fileOf('huge.vcf', '');
	truncateSync(huge, 200 * 1024 * 1024);
	const empty = fileOf('empty.csv', '');
	const pdf = fileOf('list.csv', '%PDF-1.7 and so on');
	await openImport(page);
	await choose(page, bomb, huge, empty, pdf, people);
	await expect(page.getByText('bomb.vcf: This is a compressed file (zip)')).toBeVisible();
	await expect(page.getByText('huge.vcf: This file is too large')).toBeVisible();
	await expect(page.getByText('empty.csv: This file is empty')).toBeVisible();
	await expect(page.getByText('list.csv: This is no contact file (pdf)')).toBeVisible();
	await expect(tile(page, 'New customers')).toHaveText('2');
	await expect(page.getByRole('button', { name: 'Import 2 customers' })).toBeEnabled();

	// Each can be put right where it is refused; the good ones stay.
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Choose another file' }).last().click();
	await (await chooser).setFiles(table);
	await expect(tile(page, 'New customers')).toHaveText('3');
	await expect(page.getByText('bomb.vcf: This is a compressed file (zip)')).toBeVisible();
	await expect(page.getByText(/list\.csv/)).toHaveCount(0);
});

test('storing is stopped after the part that is being written, which stands and can be undone', async ({
	page
}) => {
	const many = Array.from({ length: 8000 }, (_, i) => card(`Person ${i}`)).join('');
	await openImport(page);
	await choose(page, fileOf('long.vcf', many));
	await page.getByRole('button', { name: 'Import 8,000 customers' }).click();
	await page
		.getByRole('button', { name: 'Cancel' })
		.or(page.getByRole('button', { name: 'Stop' }))
		.click();
	await expect(page.getByText('Stopped. What was stored until then')).toBeVisible();
	await expect(page.getByText('Cut off')).toBeVisible();
	await page.getByRole('button', { name: /Undo the import of long.vcf/ }).click();
	await expect(page.getByText('Cut off')).toBeHidden();
	await page.getByRole('link', { name: 'Customers' }).first().click();
	await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
});

test('a large book imports while the list is used, once its reading was cancelled and begun again', async ({
	page
}) => {
	const many = Array.from({ length: 5000 }, (_, i) => card(`Person ${i}`, `TEL:+8869${10_000_000 + i}`)).join(
		''
	);
	const book = fileOf('book.vcf', many);
	await openImport(page);
	await choose(page, book);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
	await choose(page, book);
	await page.getByRole('button', { name: 'Import 5,000 customers' }).click();
	await page.getByRole('link', { name: 'Customers' }).first().click();
	await expect(page.getByText('Person 0', { exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'More' }).click();
	await page.getByRole('link', { name: 'Import contacts' }).click();
	await expect(page.getByText('5,000 new, 0 updated').first()).toBeVisible({ timeout: 30_000 });
});
