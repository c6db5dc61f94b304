import { expect, it } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import type { Clash, ClashSide } from '../../queries/sync-queue.ts';
import { Language } from '../../state/language.svelte.ts';
import { clashLine } from './clash-words.ts';

const side = (by: string | null, isMine = false): ClashSide => ({ value: '1', by, isMine, at: 0 });
const clash = (kept: ClashSide, lost: ClashSide): Clash => ({
	id: hashId('clash'),
	row: hashId('chen'),
	kind: 'customer',
	field: 'phones.x',
	customer: null,
	base: null,
	kept,
	lost
});
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

it.each([
	['en', [clash(side('Anna'), side('Ben', true))], 'You and Anna both changed Phone'],
	['en', [clash(side('Ben', true), side('Anna'))], 'You and Anna both changed Phone'],
	['en', [clash(side('Anna'), side('Carl'))], 'Anna and Carl both changed Phone'],
	['en', [clash(side('Anna'), side(null))], 'Anna and A colleague both changed Phone'],
	['en', [clash(side('Ben', true), side('Ben', true))], 'You changed Phone on two devices'],
	['en', [clash(side('Anna'), side('Anna'))], 'Anna changed Phone on two devices'],
	['en', [clash(side('A'), side('B')), clash(side('A'), side('B'))], '2 values were written by two people'],
	['zh-Hant', [clash(side('雅婷'), side('柏宇', true))], '您和雅婷都修改了「電話」'],
	['zh-Hans', [clash(side('雅婷'), side('柏宇', true))], '您和雅婷都修改了“电话”']
] as const)('C-3 in one line, in %s', async (code, clashes, line) => {
	const language = await Language.open(code);
	await language.openChapter('sharing');
	expect(plain(clashLine(language, clashes))).toBe(line);
});
