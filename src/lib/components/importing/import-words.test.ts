import { describe, expect, it } from 'vitest';
import type { FileError, Reason, Warning } from '../../domain/contact-file/report.ts';
import { languageCodes, loadChapter } from '../../i18n/catalog.ts';
import { formatFor } from '../../i18n/format.ts';
import { explainFile, outcomeText, reasonText, warningLines } from './import-words.ts';

const errors: FileError[] = [
	{ type: 'empty' },
	{ type: 'too-large', bytes: 200_000_000, limit: 50_000_000 },
	{ type: 'compressed', container: 'zip' },
	{ type: 'spreadsheet' },
	{ type: 'not-contacts', found: 'pdf' },
	{ type: 'no-known-columns', header: ['a'] }
];
const reasons: Reason[] = [
	{ type: 'no-name' },
	{ type: 'name-too-long', length: 10_000, limit: 1000 },
	{ type: 'too-many-cells', expected: 3, found: 5 },
	{ type: 'too-many-values', count: 501, limit: 500 }
];
const impossible = (line: number, name?: string): Warning => ({
	type: 'date-impossible',
	line,
	...(name && { name }),
	field: 'BDAY',
	text: '1990-02-30'
});

const words = async (code: (typeof languageCodes)[number]) => {
	const importing = await loadChapter(code, 'importing');
	return { chapter: () => importing, format: formatFor(code) };
};

describe.each(languageCodes)('the words of an import in %s', (code) => {
	it('say of each file that was refused what happened, what is safe and what to do', async () => {
		const said = await words(code);
		const explanations = errors.map((error) => explainFile(error, said));
		expect(explanations.every(({ title, safe, advice }) => title && safe && advice)).toBe(true);
		expect(new Set(explanations.map(({ title }) => title)).size).toBe(errors.length);
		expect(explanations[1]!.title).toMatch(/200/);
	});
	it('give each contact that was left out its own reason (I4)', async () => {
		const said = await words(code);
		expect(new Set(reasons.map((reason) => reasonText(reason, said))).size).toBe(reasons.length);
	});
	it('say a warning once for all its cases, naming the first three of them', async () => {
		const all = [
			impossible(3, '王小明'),
			impossible(9),
			impossible(12, 'Anna'),
			impossible(20),
			impossible(31)
		];
		const lines = warningLines(all, await words(code));
		expect(lines).toHaveLength(1);
		const [{ text, examples, more }] = lines as [(typeof lines)[0]];
		expect(text).toMatch(/5/);
		expect(examples.map((parts) => parts.slice(0, -1))).toEqual([
			['王小明', '1990-02-30'],
			['1990-02-30'],
			['Anna', '1990-02-30']
		]);
		expect(examples.map((parts) => parts.at(-1)?.replace(/\D/g, ''))).toEqual(['3', '9', '12']);
		expect(more).toMatch(/2/);
		expect(warningLines(all.slice(0, 3), await words(code))[0]?.more).toBe('');
	});
	it('name whom a warning without a text of its own is about', async () => {
		const cut: Warning = { type: 'card-not-closed', line: 7, name: 'Anna' };
		expect(warningLines([cut], await words(code))[0]?.examples[0]).toEqual([
			'Anna',
			expect.stringMatching(/7/)
		]);
	});
	it('say how many were brought back, where somebody was', async () => {
		const said = await words(code);
		const summary = { created: 3, updated: 1, broughtBack: 2 };
		expect(outcomeText(summary, said).replace(/\D+/g, ' ').trim()).toBe('3 1 2');
		expect(
			outcomeText({ ...summary, broughtBack: 0 }, said)
				.replace(/\D+/g, ' ')
				.trim()
		).toBe('3 1');
	});
});

it('keeps columns and encodings apart, and adds up what is counted', async () => {
	const lines = warningLines(
		[
			{ type: 'date-order-assumed', column: 'Born', order: 'day-first', count: 4 },
			{ type: 'date-order-assumed', column: 'Met', order: 'month-first', count: 1 },
			{ type: 'photo-not-imported', count: 2 },
			{ type: 'photo-not-imported', count: 5 }
		],
		await words('en')
	);
	expect(lines.map(({ text }) => text)).toEqual([
		'Dates in “Born” are read with the day first',
		'Dates in “Met” are read with the month first',
		'7 photos are not imported'
	]);
});
