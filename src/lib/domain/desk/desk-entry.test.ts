import { describe, expect, it } from 'vitest';
import type { Customer } from '../customer/customer.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import { pinyinReadings } from '../name/readings/pinyin-readings.ts';
import { celebratedKey } from '../occasion/celebrated.ts';
import { plainReadings } from '../name/readings/readings.ts';
import { deskEntry, type DeskInput } from './desk-entry.ts';

const readings = pinyinReadings();
const id = (number: number) => String(number).padStart(24, '0') as Id;
const day = (text: string) => text as Day;

function entryOf(customer: Omit<Customer, 'manager'>, rest: Partial<DeskInput> = {}) {
	return deskEntry({
		id: id(1),
		customer: { ...customer, manager: id(0) },
		followUps: [],
		celebrations: [],
		touchpoints: [],
		book: { nameOrder: 'given-first' },
		readings,
		...rest
	});
}

describe('the order of the list and the index bar (F7)', () => {
	it('sorts by how names sound, Chinese and Western together, and the rest behind Z', () => {
		const shuffled = [
			{ familyName: '김', givenName: '민수' },
			{ familyName: 'Wang', givenName: 'Anna' },
			{ familyName: '區', givenName: '一' },
			{ fullName: '007' },
			{ familyName: '王', givenName: '小明' },
			{ familyName: '单', givenName: '曉' },
			{ familyName: '吕', givenName: '布' },
			{ familyName: '罗', givenName: '成' },
			{ familyName: 'Ørsted', givenName: 'Bo' },
			{ familyName: '曾', givenName: '國藩', familyReading: 'Chan' },
			{ company: '華為技術' },
			{ familyName: 'Zhu', givenName: 'A' }
		].map((customer) => entryOf(customer));
		const sorted = shuffled.sort((a, b) => (a.sort < b.sort ? -1 : 1));
		expect(sorted.map(({ initial, name }) => `${initial} ${name}`)).toEqual([
			'C 曾國藩',
			'H 華為技術',
			'L 罗成',
			'L 吕布',
			'O Bo Ørsted',
			'O 區一',
			'S 单曉',
			'W Anna Wang',
			'W 王小明',
			'Z A Zhu',
			'# 007',
			'# 김민수'
		]);
	});

	it('keeps namesakes of one sound in the order of their names', () => {
		const [wang1, wang2, alone] = ['汪', '王', '王'].map((familyName, place) =>
			entryOf({ familyName, givenName: place < 2 ? '明' : '' })
		);
		expect(wang1!.sort).not.toBe(wang2!.sort);
		expect(alone!.sort < wang2!.sort).toBe(true);
	});

	it('goes by the typed reading, whatever the characters say', () => {
		const entry = entryOf({ familyName: '陳', givenName: '樂', familyReading: 'Chan', givenReading: 'Lok' });
		expect(entry.sort).toMatch(/^chan lok/);
		expect(entry.text).toMatch(/\u001echanlok\u001e.*\u001echenle\u001e/);
	});

	it('works without a pack of readings', () => {
		const chinese = entryOf({ familyName: '王', givenName: '小明' }, { readings: plainReadings });
		expect(chinese).toMatchObject({ name: '王小明', initial: '#' });
		const typed = entryOf({ familyName: '王', familyReading: 'Wáng' }, { readings: plainReadings });
		expect(typed.initial).toBe('W');
	});
});

describe('what the entry tells of the customer', () => {
	it('lists open follow-ups by day, celebrations, occasions and the last contact', () => {
		const touchpoint = (on: string, note: string) =>
			({ channel: 'visit', direction: 'out', day: day(on), zone: 'UTC', note }) as const;
		const occasion = {
			type: 'birthday',
			date: { calendar: 'chinese', month: 11, day: 20 },
			celebrated: true
		} as const;
		const entry = entryOf(
			{ familyName: 'Smith', company: 'Acme', tier: { value: 'gold' }, occasions: { [id(7)]: occasion } },
			{
				followUps: [
					{ id: id(2), followUp: { day: day('2026-03-02'), state: 'open', note: 'send it', promised: true } },
					{ id: id(3), followUp: { day: day('2026-01-01'), state: 'done' } },
					{ id: id(4), followUp: { day: day('2026-03-01'), state: 'open' } }
				],
				celebrations: [
					{ occasion: id(7), year: 2025, state: 'done', on: day('2026-01-08') },
					{
						...{ occasion: id(7), year: 2026, state: 'done', on: day('2027-01-08') },
						date: { calendar: 'chinese', month: 11, day: 20 }
					}
				],
				touchpoints: [touchpoint('2026-02-01', 'older note'), touchpoint('2026-02-03', 'newer note')]
			}
		);
		expect(entry).toMatchObject({
			id: id(1),
			name: 'Smith',
			company: 'Acme',
			tier: 'gold',
			occasions: [{ ...occasion, id: id(7) }],
			followUps: [
				{ id: id(4), day: '2026-03-01', note: '', promised: false },
				{ id: id(2), day: '2026-03-02', note: 'send it', promised: true }
			],
			celebrated: [
				celebratedKey(id(7), 2025),
				celebratedKey(id(7), 2026, { calendar: 'chinese', month: 11, day: 20, leap: false })
			],
			lastContact: '2026-02-03'
		});
		expect(entry.text).toMatch(/newer note\u001folder note$/);
	});

	it('has a text of one line and of bounded length, whatever is pasted in', () => {
		const long = '王\n\u001f\u001e\u2028'.repeat(10_000);
		const field = {
			[id(1)]: { label: long, value: long, typed: long, address: long, city: long, text: long }
		};
		const entry = entryOf({
			familyName: long,
			givenName: long,
			nickname: long,
			company: long,
			note: long,
			familyReading: long,
			ownFields: field,
			phones: field,
			emails: field,
			addresses: field,
			tags: field
		});
		expect(entry.text).not.toMatch(/[\n\r\u2028]/);
		expect(entry.text.length).toBeLessThan(15_000);
		expect(entry.sort).not.toContain('\n');
	});
});
