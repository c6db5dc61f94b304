import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { scene, type Scene } from './scene.ts';
import { begins, button, press, sheet } from './steps.ts';

type File = { name: string; mimeType: string; buffer: Buffer };

export const importing: Scene[] = [
	scene('Import', 'own', async (page, t) => {
		await page.goto('/import');
		await expect(button(page, t.importing.choose)).toBeVisible();
	}),
	scene('Import: a look before', 'one', async (page, t) => {
		await choose(page, CARDS, TABLE);
		await expect(page.getByText(t.importing.notStored)).toBeVisible();
	}),
	scene('Import: people of the files', 'one', async (page, t) => {
		await choose(page, CARDS, TABLE);
		await page
			.getByRole('heading', { name: begins(t.importing.people), level: 2 })
			.evaluate((it) => it.scrollIntoView({ block: 'start' }));
	}),
	scene('Import: what was left out', 'one', async (page, t) => {
		await choose(page, CARDS, TABLE);
		await button(page, t.importing.download).evaluate((it) => it.scrollIntoView({ block: 'end' }));
	}),
	scene('Import: columns', 'one', async (page, t) => {
		await choose(page, TABLE);
		await press(page, t.importing.columns.button);
		await expect(sheet(page)).toBeVisible();
	}),
	scene('Import: no column understood', 'one', async (page, t) => {
		await choose(page, file('sizes.csv', 'a,b\n1,2\n3,4\n'));
		await expect(page.getByText(t.importing.failures.noColumns.title)).toBeVisible();
	}),
	scene('Import: a compressed file', 'one', async (page, t) => {
		const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), Buffer.alloc(400, 7)]);
		await choose(page, { name: 'contacts.vcf', mimeType: 'text/vcard', buffer: zip });
		await expect(page.getByText(t.importing.failures.compressed('zip').safe)).toBeVisible();
	}),
	scene('Import: an empty file', 'one', async (page, t) => {
		await choose(page, file('contacts.vcf', ''));
		await expect(page.getByText(t.importing.failures.empty.title)).toBeVisible();
	}),
	scene(
		'Import: done',
		'own',
		async (page, t) => {
			await choose(page, CARDS, TABLE);
			await press(page.getByRole('main').locator('..'), begins(t.importing.run(4, '4')));
			await expect(page.getByText(t.importing.doneTitle)).toBeVisible();
		},
		{ leavesTraces: true }
	)
];

async function choose(page: Page, ...files: File[]): Promise<void> {
	await page.goto('/import');
	await page.locator('input[type=file]').setInputFiles(files);
}

function file(name: string, text: string): File {
	const mimeType = name.endsWith('.csv') ? 'text/csv' : 'text/vcard';
	return { name, mimeType, buffer: Buffer.from(text) };
}

function card(...lines: string[]): string {
	return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
}

const CARDS = file(
	'contacts.vcf',
	card('N:Keller;Anna;;;', 'FN:Anna Keller', 'ORG:Keller Fittings', 'TEL:+886912345678', 'BDAY:1980-02-30') +
		card('N:王;小明;;;', 'FN:王小明', 'TEL:0922333444', 'PHOTO;ENCODING=b:AAAA') +
		card('FN:')
);
const TABLE = file(
	'customers.csv',
	'姓名,手機,公司,Foo\n陳美玲,0933444555,大華,x\n許文,1,2,3,4,5,6\nLin Mei,0911222333,,\n'
);
