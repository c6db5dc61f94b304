import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { Phone, type PhoneOptions } from './phone.ts';
import { rowsOfPhone, rowsOfServer, type PlainRow } from './rows.ts';
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

const folder = mkdtempSync(join(tmpdir(), 'rapport-backup-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('L-1: a server goes back to its backup: both phones notice, and what the backup lacked is on it and on both again', async ({}, info) => {
	const server = await TeamServer.start();
	const options = { ...(info.project.use as PhoneOptions), baseURL: server.origin };
	const [anna, ben] = [new Phone(options), new Phone(options)];
	try {
		const [page, bens] = [await anna.open(), await ben.open()];
		await test.step('Anna and Ben share a book', async () => {
			await page.goto(server.origin);
			await startOwnBook(page, 'Anna');
			await setUpTeam(page, server, { team: 'Northgate', name: 'Anna', email: 'anna@example.com' });
			await addCustomer(page, server, { family: 'Keller', given: 'Max' });
			await addCustomer(page, server, { family: 'Moser', given: 'Eva' });
			await editNote(page, server, 'Keller', 'Known before');
			await synced(page);
			await acceptInvitation(bens, await invite(page, server, 'ben@example.com'), 'Ben');
			await expect(bens.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
			await synced(bens);
		});

		const backup = join(folder, 'backup.gz');
		await test.step('the backup is made beside the running server', async () => {
			expect(await server.command('backup', backup)).toMatch(/\d+ rows, \d+ bytes/);
		});

		const before = await test.step('both go on, and all of it is acknowledged', async () => {
			await editNote(page, server, 'Keller', 'Written by Anna after the backup');
			await addCustomer(page, server, { family: 'Neumann', given: 'Lea' });
			await synced(page);
			await editNote(bens, server, 'Moser', 'Written by Ben after the backup');
			await synced(bens);
			return rowsOfServer(server);
		});

		await test.step('the server is stopped and goes back', async () => {
			const lineage = await epochOf(server);
			await server.stop();
			expect(await server.command('restore', backup, '--replace')).toMatch(/^Restored as of/);
			expect(JSON.stringify(await rowsOfServer(server))).not.toContain('after the backup');
			expect(await epochOf(server)).not.toBe(lineage);
			await server.start();
		});

		await test.step('both phones offer again what it lacks, and all three are equal', async () => {
			await expect(async () => {
				for (const each of [page, bens]) {
					await each.goto(`${server.origin}/sync`);
					await each.getByRole('button', { name: 'Sync now' }).tap();
					await expect(each.getByText('Everything is sent')).toBeVisible();
				}
				const rows = await rowsOfServer(server);
				expect(await rowsOfPhone(page)).toEqual(rows);
				expect(await rowsOfPhone(bens)).toEqual(rows);
			}).toPass({ timeout: 45_000 });
		});

		await test.step('nothing that was acknowledged is lost, and nothing is there twice', async () => {
			const rows = await rowsOfServer(server);
			const values = ({ id, kind, doc, life }: PlainRow) => ({ id, kind, doc, life });
			const facts = (all: PlainRow[]) => all.filter(({ kind }) => kind !== 'history').map(values);
			expect(facts(rows)).toEqual(facts(before));
			for (const each of [page, bens])
				for (const [who, what] of [
					['Keller', 'Written by Anna after the backup'],
					['Moser', 'Written by Ben after the backup'],
					['Neumann', 'Lea Neumann']
				] as const) {
					await each.goto(`${server.origin}/customers`);
					await each.getByRole('main').getByText(who).tap();
					await expect(each.getByText(what).first()).toBeVisible();
				}
		});
	} finally {
		await anna.discard();
		await ben.discard();
		await server.discard();
	}
});

function epochOf(server: TeamServer): Promise<string> {
	return server.inside(({ books }) => books.epoch());
}
