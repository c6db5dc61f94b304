import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../customer/customer.ts';
import { deskEntry } from '../desk/desk-entry.ts';
import type { Id } from '../kernel/id.ts';
import { pinyinReadings } from '../name/readings/pinyin-readings.ts';
import { joinTexts, searchHaystacks, type Haystack } from './haystack.ts';
import { compileQuery } from './query.ts';

const readings = pinyinReadings();
const element = (number: number) => String(number).padStart(24, '0') as Id;
const manager = element(0);
const phone = (typed: string, e164?: string) => ({ [element(1)]: { typed, e164 } });

function deskOf(
	customers: Omit<Customer, 'manager'>[],
	nameOrder: 'given-first' | 'family-first' = 'given-first'
) {
	return customers
		.map((customer, number) =>
			deskEntry({
				id: element(number),
				customer: { ...customer, manager },
				followUps: [],
				celebrations: [],
				touchpoints: [],
				book: { nameOrder },
				readings
			})
		)
		.sort((a, b) => (a.sort < b.sort ? -1 : 1));
}

/** Cut into haystacks of `size`, as the desk index keeps them. */
function haystacksOf(texts: string[], size: number): Haystack[] {
	const haystacks: Haystack[] = [];
	for (let at = 0; at < texts.length; at += size) haystacks.push(joinTexts(texts.slice(at, at + size)));
	return haystacks;
}

const desk = deskOf([
	{ familyName: '王', givenName: '小明', phones: phone('139 1234 5678', '+8613912345678') },
	{ familyName: '王', givenName: '小红', note: '喜歡喝茶，女兒在讀大學' },
	{ familyName: '曾', givenName: '國藩', company: '華為技術' },
	{ familyName: '單', givenName: '曉', tags: { [element(1)]: { text: 'VIP' } } },
	{ familyName: '吕', givenName: '布', phones: phone('021-5555 0199') },
	{ familyName: '歐陽', givenName: '修', emails: { [element(1)]: { address: 'Xiu.Ouyang@example.com' } } },
	{ familyName: 'Wang', givenName: 'Anna', nickname: 'Panda' },
	{ familyName: 'Müller', givenName: 'Jürgen', phones: phone('(0)30 901820', '+4930901820') },
	{
		familyName: 'O’Brien',
		givenName: 'Mary-Ann',
		addresses: { [element(1)]: { city: 'São Paulo', street: 'Rua Augusta 7', postcode: '01305' } }
	},
	{ familyName: '陳', givenName: 'David', phones: phone('020 7946 0958', '+442079460958') },
	{ fullName: '尉迟恭' },
	{ familyName: '陳', givenName: '大文', givenReading: 'Tai Man', familyReading: 'Chan' },
	{ company: 'Blue River 貿易' },
	{ familyName: '김', givenName: '민수' },
	{
		familyName: 'Smith',
		givenName: 'John',
		note: 'met Wang Xiaoming at the fair in 2024',
		facts: {
			[element(1)]: {
				about: 'hobby',
				text: 'sailing',
				from: { day: '2026-01-02' as never, channel: 'visit' }
			}
		}
	}
]);
const haystacks = haystacksOf(
	desk.map(({ text }) => text),
	4
);
const find = (query: string, limit = 20) =>
	searchHaystacks(haystacks, compileQuery(query, readings.fold), limit).map(({ place }) => desk[place]!.name);

/** Any text: common letters, Han, everything else, lone halves of pairs included. */
const anyText = fc
	.array(fc.oneof(fc.nat(0x24f), fc.nat(0xffff), fc.nat(0x10ffff)), { maxLength: 40 })
	.map((codes) => String.fromCodePoint(...codes));

describe('whom a query finds, best first (S1, F7)', () => {
	it.each([
		['wangxiaoming', ['王小明']],
		['wxm', ['王小明']],
		['wangxm', ['王小明']],
		['wxiaom', ['王小明']],
		['wang xm', ['王小明']],
		['xm wang', ['王小明']],
		['WANG XIAO', ['王小红', '王小明', 'John Smith']],
		["wang xiao'm", ['王小明', 'John Smith']],
		['xiaoming', ['王小明', 'John Smith']],
		['王xm', ['王小明']],
		['小明', ['王小明']],
		['明', ['王小明']],
		['wang', ['Anna Wang', '王小红', '王小明', 'John Smith']],
		['zeng', ['曾國藩']],
		['曾国藩', ['曾國藩']],
		['国', ['曾國藩']],
		['shanxiao', ['單曉']],
		['danxiao', ['單曉']],
		['dx', ['單曉']],
		['单', ['單曉']],
		['vip', ['單曉']],
		['lü', ['吕布', 'Blue River 貿易']],
		['lv', ['吕布']],
		['lvbu', ['吕布']],
		['lubu', ['吕布']],
		['lyubu', ['吕布']],
		['ouyang', ['歐陽修']],
		['欧阳', ['歐陽修']],
		['xiu.ouyang@', ['歐陽修']],
		['yuchi', ['尉迟恭']],
		['尉遲恭', ['尉迟恭']],
		['muller', ['Jürgen Müller']],
		['MÜLLER j', ['Jürgen Müller']],
		['mueller', ['Jürgen Müller']],
		['müller jürgen', ['Jürgen Müller']],
		['obrien', ['Mary-Ann O’Brien']],
		["o'b mary ann", ['Mary-Ann O’Brien']],
		['sao paulo', ['Mary-Ann O’Brien']],
		['rua aug', ['Mary-Ann O’Brien']],
		['01305', ['Mary-Ann O’Brien']],
		['david chen', ['David 陳']],
		['陈', ['陳大文', 'David 陳']],
		['chantaiman', ['陳大文']],
		['ctm', ['陳大文']],
		['chendawen', ['陳大文']],
		['panda', ['Anna Wang']],
		['aw', ['Anna Wang', '陳大文', '曾國藩']],
		['maoyi', ['Blue River 貿易']],
		['huawei', ['曾國藩']],
		['华为', ['曾國藩']],
		['김민', ['김민수']],
		['喝茶', ['王小红']],
		['女儿', ['王小红']],
		['sailing john', ['John Smith']],
		['139 1234', ['王小明']],
		['139-1234', ['王小明']],
		['+86 139 1234 5678', ['王小明']],
		['0086 13912345678', ['王小明']],
		['１３９１２３４', ['王小明']],
		['5678', ['王小明']],
		['020 7946', ['David 陳']],
		['+44 20 7946', ['David 陳']],
		['+44 (0)20 7946', ['David 陳']],
		['030 901820', ['Jürgen Müller']],
		['021-5555 0199', ['吕布']],
		['+86 21 5555 0199', ['吕布']],
		['+86 21 5555 0198', []],
		['5555-0199', ['吕布']],
		['wang 5678', ['王小明']],
		['2024', ['John Smith']],
		['nobody', []]
	])('%s → %j', (query, names) => {
		expect(find(query)).toEqual(names);
	});

	it.each([
		['曾', 'zeng ceng'],
		['单 單', 'shan dan'],
		['仇', 'qiu chou'],
		['解', 'xie jie'],
		['任', 'ren'],
		['盖 蓋', 'ge gai'],
		['查', 'zha cha'],
		['朴', 'piao pu'],
		['区 區', 'ou qu'],
		['华 華', 'hua'],
		['翟', 'zhai di'],
		['乐 樂', 'yue le'],
		['尉迟 尉遲', 'yuchi weichi'],
		['缪 繆', 'miao mou'],
		['覃', 'qin tan'],
		['洗 冼', 'xian'],
		['叶 葉', 'ye'],
		['郑 鄭', 'zheng'],
		['秘', 'bi mi'],
		['长孙 長孫', 'zhangsun changsun'],
		['万俟 萬俟', 'moqi wanqi']
	])('finds people called %s by %s, as the name is said and as it is misread', (families, sounds) => {
		for (const family of families.split(' '))
			for (const parts of [{ familyName: family, givenName: '玉梅' }, { fullName: `${family}玉梅` }]) {
				const [entry] = deskOf([parts]);
				const [first] = sounds.split(' ');
				expect(entry!.sort.startsWith(`${first} `)).toBe(true);
				for (const sound of sounds.split(' '))
					for (const query of [sound, `${sound}yumei`, `${sound} yumei`, `${sound}ym`]) {
						const hits = searchHaystacks(
							[joinTexts(['other', entry!.text])],
							compileQuery(query, readings.fold),
							5
						);
						expect(
							hits.map(({ place }) => place),
							query
						).toEqual([1]);
					}
			}
	});

	it('finds names in other scripts by the reading that was typed for them', () => {
		const people = deskOf([
			{ familyName: '鈴木', givenName: '一郎', familyReading: 'Suzuki', givenReading: 'Ichirō' },
			{ familyName: '김', givenName: '민수', familyReading: 'Kim', givenReading: 'Min-su' },
			{ familyName: 'Suzuki', givenName: 'Hanako' },
			{ familyName: '山田', givenName: 'はな', familyReading: 'ヤマダ' }
		]);
		const named = (query: string) =>
			searchHaystacks([joinTexts(people.map(({ text }) => text))], compileQuery(query, readings.fold), 9)
				.map(({ place }) => people[place]!.name)
				.sort();
		expect(named('suzuki')).toEqual(['Hanako Suzuki', '鈴木一郎']);
		expect(named('suzuki ichiro')).toEqual(['鈴木一郎']);
		expect(named('ichiro')).toEqual(['鈴木一郎']);
		expect(named('ICHIRŌ SUZUKI')).toEqual(['鈴木一郎']);
		expect(named('kim')).toEqual(['김민수']);
		expect(named('kim min su')).toEqual(['김민수']);
		expect(named('minsu')).toEqual(['김민수']);
		expect(named('やまだ')).toEqual(['山田はな']);
		expect(named('鈴木')).toEqual(['鈴木一郎']);
	});

	it('finds everybody, in order, while nothing is typed', () => {
		for (const nothing of ['', '  ', '·', "'"]) expect(find(nothing)).toEqual(desk.map(({ name }) => name));
		expect(find('', 3)).toEqual(desk.slice(0, 3).map(({ name }) => name));
	});

	it('puts names before readings, words, phones and the rest', () => {
		const ranked = deskOf([
			{ familyName: 'Zz', note: 'balance' },
			{ familyName: 'Yy', tags: { [element(1)]: { text: 'lan' } } },
			{ familyName: 'Xx', givenName: 'Milan' },
			{ familyName: '兰', givenName: '心' },
			{ familyName: 'Lang', givenName: 'Bo', nickname: 'Q' },
			{ familyName: 'Xi', givenName: 'Lan' }
		]);
		const [haystack] = haystacksOf(
			ranked.map(({ text }) => text),
			99
		);
		const found = searchHaystacks([haystack!], compileQuery('lan', readings.fold), 9);
		expect(found.map(({ place }) => ranked[place]!.name)).toEqual([
			'Lan Xi',
			'兰心',
			'Bo Lang',
			'Yy',
			'Milan Xx',
			'Zz'
		]);
	});

	it('takes each Chinese character of a name for a word of it', () => {
		const ranked = deskOf([
			{ fullName: '安', tags: { [element(1)]: { text: '明日' } } },
			{ fullName: '王小明' }
		]);
		const haystack = joinTexts(ranked.map(({ text }) => text));
		const found = searchHaystacks([haystack], compileQuery('明', readings.fold), 9);
		expect(found.map(({ place }) => ranked[place]!.name)).toEqual(['王小明', '安']);
	});

	it('finds a number by how it is dialled inside its country', () => {
		const [entry] = deskOf([{ familyName: 'Li', phones: phone('+44 20 7946 0959', '+442079460959') }]);
		const haystack = joinTexts([entry!.text]);
		for (const typed of ['020 7946 0959', '0207946', '0207', '7946 0959', '0044 20 7946 0959'])
			expect(searchHaystacks([haystack], compileQuery(typed, readings.fold), 9)).toHaveLength(1);
	});

	it('still puts names first where a query is in too many rows to rank them all', () => {
		const many = [
			...Array.from({ length: 3000 }, (_, number) => `aaa\u001fcustomer ${number}`),
			'customs\u001frest'
		];
		many.push('王\u001ecust\u001frest');
		const found = searchHaystacks(haystacksOf(many, 750), compileQuery('cus', readings.fold), 5);
		expect(found.map(({ place }) => place)).toEqual([3000, 3001, 0, 1, 2]);
	});
});

describe('search in general', () => {
	it('finds a customer by any two or more characters of the shown name', () => {
		const part = fc.oneof(
			fc.stringMatching(/^[\u4e00-\u9fa5]{1,3}$/),
			fc.stringMatching(/^[A-Za-zÀ-ž'’. -]{1,12}$/),
			fc.stringMatching(/^[0-9+() -]{1,9}$/),
			fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
		);
		const name = fc.record({
			familyName: part,
			givenName: part,
			namePrefix: fc.constantFrom('', 'Dr.', '博士')
		});
		const order = fc.constantFrom('given-first' as const, 'family-first' as const);
		fc.assert(
			fc.property(name, order, fc.nat(), fc.nat(), (parts, nameOrder, from, length) => {
				const [entry] = deskOf([parts], nameOrder);
				const graphemes = Array.from(new Intl.Segmenter().segment(entry!.name), ({ segment }) => segment);
				const start = from % graphemes.length || 0;
				const query = graphemes.slice(start, start + 2 + (length % 8)).join('');
				const found = searchHaystacks(
					[joinTexts(['other', entry!.text])],
					compileQuery(query, readings.fold),
					5
				);
				expect(found.map(({ place }) => place)).toContain(1);
			}),
			{ numRuns: 400 }
		);
	});

	it('finds the same customers however the book is cut into haystacks', () => {
		const texts = desk.map(({ text }) => text);
		const query = fc.oneof(
			fc.constantFrom('a', 'wang', '1', '王', 'an x', '20', 'ming'),
			fc.string({ maxLength: 4 })
		);
		fc.assert(
			fc.property(query, fc.integer({ min: 1, max: 20 }), (typed, size) => {
				const compiled = compileQuery(typed, readings.fold);
				expect(searchHaystacks(haystacksOf(texts, size), compiled, 50)).toEqual(
					searchHaystacks(haystacksOf(texts, 99), compiled, 50)
				);
			}),
			{ numRuns: 200 }
		);
	});

	it('takes any text as a query', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, fc.stringMatching(/^[0+ 1-9()-]{1,12}$/)), (typed) => {
				for (const terms of compileQuery(typed, readings.fold).flat()) {
					expect(terms.length).toBeGreaterThan(0);
					expect(terms).not.toContain('');
				}
				find(typed);
			}),
			{ numRuns: 200 }
		);
	});
});
