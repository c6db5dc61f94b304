import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/day.ts';
import { readContactFile } from './contact-file.ts';
import { rejectedCsv } from './rejected-csv.ts';

const context = { region: 'CN', today: '2026-01-10' as Day };
const read = (text: string) => {
	const file = readContactFile(new TextEncoder().encode(text), context);
	if (!file.ok) throw new Error(file.error.type);
	return file.value;
};

describe('the download of rejected rows (I4)', () => {
	it('gives the cells back with the reason, and can be read again once put right', () => {
		const { rejected, columns } = read('Name,Phone,Notes\n,,"two\nlines, ""quoted"""\nAnn,1111111,x,more\n');
		const csv = rejectedCsv(
			rejected,
			columns?.map(({ header }) => header),
			({ type }) => `why: ${type}`
		);
		expect(csv).toBe(
			'\ufeffRapport: reason,Name,Phone,Notes,#4\r\n' +
				'why: no-name,,,"two\nlines, ""quoted"""\r\n' +
				'why: too-many-cells,Ann,1111111,x,more\r\n'
		);
		const again = read(csv.replace('no-name,,', 'no-name,Bob,'));
		expect(again.contacts).toMatchObject([
			{ fullName: 'Bob', ownFields: [] },
			{ fullName: 'Ann', ownFields: [{ label: '#4', value: 'more' }] }
		]);
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('lets no spreadsheet run %j', (cell) => {
		const csv = rejectedCsv([{ line: 1, raw: '', cells: [cell], reasons: [] }], ['Name']);
		expect(csv).toMatch(/\r\n,"?'[=+\-@\t\r]/);
	});

	it('tells line and excerpt of a card', () => {
		const { rejected } = read(
			'BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n'
		);
		expect(rejectedCsv(rejected, undefined)).toBe(
			'\ufeffRapport: reason,line,text\r\nno-name,1,NOTE:nobody\r\n'
		);
	});
});
