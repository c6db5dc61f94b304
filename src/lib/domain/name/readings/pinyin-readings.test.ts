import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { generatePack } from './generate-pack.ts';
import * as pack from './pack.ts';
import { pinyinReadings } from './pinyin-readings.ts';

const readings = pinyinReadings();

/** Any text: common letters, Han, everything else, lone halves of pairs included. */
const anyText = fc
	.array(fc.oneof(fc.nat(0x24f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 40 })
	.map((codes) => String.fromCodePoint(...codes));

describe('readings of Chinese names (F7)', () => {
	it.each([
		['曾', 'Zēng'],
		['單 单', 'Shàn'],
		['仇', 'Qiú'],
		['區 区', 'Ōu'],
		['解', 'Xiè'],
		['查', 'Zhā'],
		['任', 'Rén'],
		['朴', 'Piáo'],
		['樂 乐', 'Yuè'],
		['蓋 盖', 'Gě'],
		['翟', 'Zhái'],
		['尉遲 尉迟', 'Yùchí'],
		['万俟', 'Mòqí'],
		['尹', 'Yǐn'],
		['覃', 'Qín'],
		['冼 洗', 'Xiǎn'],
		['繆 缪', 'Miào'],
		['員 员', 'Yùn'],
		['召', 'Shào'],
		['折', 'Shé'],
		['黑', 'Hè'],
		['秘', 'Bì'],
		['逄', 'Páng'],
		['仉', 'Zhǎng'],
		['种 重', 'Chóng'],
		['卜', 'Bǔ'],
		['華 华', 'Huà'],
		['長孫 长孙', 'Zhǎngsūn'],
		['澹臺 澹台', 'Tántái'],
		['單于 单于', 'Chányú'],
		['令狐', 'Línghú'],
		['歐陽 欧阳', 'Ōuyáng'],
		['應 应', 'Yīng'],
		['燕', 'Yān'],
		['紀 纪', 'Jǐ'],
		['葉 叶', 'Yè'],
		['呂 吕', 'Lǚ'],
		['陸 陆', 'Lù'],
		['蕭 肖', 'Xiāo']
	])('the family names %s sound %s', (names, sound) => {
		for (const family of names.split(' ')) expect(readings.readName(family, '').family).toBe(sound);
	});

	it('reads them so as family names only', () => {
		expect(readings.readName('王', '單仇區解查任')).toEqual({ family: 'Wáng', given: 'Dānchóuqūjiěchárèn' });
		expect(readings.readName('樂', '樂')).toEqual({ family: 'Yuè', given: 'Lè' });
	});

	it('writes a name as Hanyu Pinyin does', () => {
		expect(readings.readName('陳', '西安')).toEqual({ family: 'Chén', given: 'Xī’ān' });
		expect(readings.readName('吕', '绿略')).toEqual({ family: 'Lǚ', given: 'Lǜlüè' });
		expect(readings.readName('劉', '秀球')).toEqual({ family: 'Liú', given: 'Xiùqiú' });
		expect(readings.readName('王', '小明 David')).toEqual({ family: 'Wáng', given: 'Xiǎomíng David' });
		expect(readings.readName('Smith', 'John')).toEqual({ family: '', given: '' });
	});

	it('gives toneless syllables, ü as v, the likeliest first', () => {
		expect(readings.syllables('吕', '乐')).toEqual({
			family: [['lv']],
			given: [['le', 'yue', 'yao', 'lao']]
		});
		expect(readings.read('華為 HUAWEI 技術')).toEqual(['hua', 'wei', 'huawei', 'ji', 'shu']);
	});

	it.each([
		['Xiǎomíng', 2, ['xiao', 'ming']],
		['xiao ming', 2, ['xiao', 'ming']],
		['XIAO-MING', 2, ['xiao', 'ming']],
		['xian', 2, ['xi', 'an']],
		['xian', 1, ['xian']],
		['Lǚ', 1, ['lv']],
		['lyu', 1, ['lv']],
		['lü3', 1, ['lv']],
		['Siuming', 2, ['siuming']],
		['', 2, []]
	])('cuts the typed reading %s into %i syllables', (typed, count, syllables) => {
		expect(readings.split(typed, count)).toEqual(syllables);
	});

	it('folds traditional to simplified, whatever the text, and twice is once', () => {
		expect(readings.fold('繁體 裏裡 説說 薴')).toBe('繁体 里里 说说 苎');
		fc.assert(
			fc.property(anyText, (text) => {
				const folded = readings.fold(text);
				expect(readings.fold(folded)).toBe(folded);
				readings.read(text);
				readings.readName(text, text);
				readings.split(text, 3);
			}),
			{ numRuns: 200 }
		);
	});

	it('folds every Han character to one that stays as it is', () => {
		for (let code = 0x3400; code <= 0x9fff; code++) {
			const folded = readings.fold(String.fromCharCode(code));
			if (folded.length !== 1 || readings.fold(folded) !== folded)
				expect.fail(`U+${code.toString(16)} → ${folded}`);
		}
	});
});

describe('the pack of readings', () => {
	it('is what its sources give', () => {
		const text = Object.values(pack);
		const generated = generatePack();
		for (const part of text) expect(generated.includes(`'${part}'`)).toBe(true);
	});

	it('is small enough to be there offline from the first day', () => {
		expect(gzipSync(Object.values(pack).join(''), { level: 9 }).length).toBeLessThan(44_000);
	});
});
