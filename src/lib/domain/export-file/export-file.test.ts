import { describe, expect, it } from 'vitest';
import { hashId, type Id } from '../kernel/id.ts';
import type { Doc, Row } from '../row/row.ts';
import { exportDay, exportStart, exportTail, readExport } from './export-file.ts';

const BOOK = hashId('book');
const ME = hashId('me');

const row = (kind: string, id: Id, doc: Doc, rev = 1): Row => ({
	...{ id, book: BOOK, kind, root: id, rev, seq: 0, life: 'live', doc }
});
const customer = (name: string, more: Doc = {}, rev = 1) =>
	row('customer', hashId(name), { familyName: name, manager: ME, ...more }, rev);
const book = row('book', BOOK, {
	...{ region: 'TW', currency: 'TWD', nameOrder: 'given-first', zone: 'Asia/Taipei', owner: ME }
});

function read(...rows: readonly (Row | string)[]) {
	const start = exportStart({ rapport: 'export', format: 1, book: BOOK, exportedAt: '2026-11-22T16:47:00Z' });
	const lines = [book, ...rows].map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
	const file = readExport(start + lines.join(',\n') + exportTail);
	if (!file.ok) throw new Error(file.error.type);
	return file.value;
}

describe('the rows of an export', () => {
	const names = (rows: readonly Row[]) => rows.flatMap(({ doc }) => doc.familyName ?? []);

	it('are left out and counted where they are nested deeper than any of ours', () => {
		const deep = (levels: number) =>
			JSON.stringify(customer('Deep')).replace(
				'"Deep"',
				`"Deep","odd":${'['.repeat(levels)}${']'.repeat(levels)}`
			);
		expect(read(deep(20), customer('Keller'))).toMatchObject({ unreadable: 0, customers: 2 });
		const found = read(deep(20_000), customer('Keller'));
		expect(found).toMatchObject({ unreadable: 1, customers: 1 });
		expect(names(found.rows)).toEqual(['Keller']);
	});

	it('come once each: of two with one id the newer one, and the first of two as new', () => {
		const found = read(
			...[
				customer('Keller', { note: 'first' }),
				customer('An', { note: 'older' }),
				customer('Keller', { note: 'second' })
			],
			...[customer('An', { note: 'newer' }, 3), customer('An', { note: 'oldest' })]
		);
		expect(found).toMatchObject({ customers: 2, unreadable: 3 });
		expect(found.rows.map(({ doc }) => doc.note).slice(1)).toEqual(['first', 'newer']);
	});
});

describe('the day of an export', () => {
	it('T-3 is that of the phone, not that of Greenwich', () => {
		const made = { exportedAt: '2026-11-22T16:47:00.000Z' };
		expect(exportDay(made, 'Asia/Taipei')).toBe('2026-11-23');
		expect(exportDay(made, 'America/Sao_Paulo')).toBe('2026-11-22');
	});

	it('is unknown when the file does not tell a time', () => {
		expect(exportDay({ exportedAt: 'last week' }, 'Asia/Taipei')).toBeNull();
	});
});
