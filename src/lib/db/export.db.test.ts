import { expect, it } from 'vitest';
import { readExport } from '../domain/export-file/export-file.ts';
import { plainCodec } from './codec.ts';
import { exportTexts } from './export.ts';
import { World } from './testing/world.ts';

it('I3, T3: an export is of one moment, whatever is written while it reads page after page', async () => {
	const world = new World();
	const { writer } = world.tab();
	const anna = world.customer({ familyName: 'Anna' });
	const call = world.child('follow-up', anna.id, { day: '2026-03-01', note: 'call', state: 'open' });
	await writer.write(world.book, [...world.startBook(), anna, call]);
	world.now += 1000;
	const contact = world.child('touchpoint', anna.id, {
		...{ channel: 'call', direction: 'out', day: '2026-03-01', zone: 'Asia/Taipei' }
	});
	let read = 0;
	const { db } = world.tab({
		...plainCodec,
		async open(doc) {
			// The follow-up was read as it is, and the contact that fulfils it comes behind it.
			if ((doc as { note?: string }).note === 'call' && !read++)
				await writer.write(world.book, [
					{ type: 'patch', id: call.id, fields: { state: 'done', doneBy: contact.id } },
					contact
				]);
			return doc;
		}
	});
	const head = {
		rapport: 'export',
		format: 1,
		book: world.book,
		exportedAt: '2026-03-01T09:00:00Z'
	} as const;
	const file = readExport((await exportTexts(db, head, (text) => text, 1)).join(''));
	const rows = file.ok ? file.value.rows : [];
	expect(rows.map(({ kind }) => kind)).toContain('touchpoint');
	expect(rows.find(({ id }) => id === call.id)?.doc.state).toBe('done');
	expect(read).toBe(2);
});
