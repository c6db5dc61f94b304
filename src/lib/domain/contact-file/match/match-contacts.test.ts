import { describe, expect, it } from 'vitest';
import type { Day } from '../../kernel/day.ts';
import type { Customer } from '../../customer/customer.ts';
import { hashId } from '../../kernel/id.ts';
import { readContactFile } from '../contact-file.ts';
import { draftToCustomer } from '../customer-from-draft.ts';
import { withChanges } from './additions.ts';
import { writeVcard } from '../vcard/write-vcard.ts';
import { matchContacts, type Existing, type Matching } from './match-contacts.ts';

const today = '2026-01-10' as Day;
const matching: Matching = {
	idOf: (key) => hashId('book', 'customer', key),
	toCustomer: (draft) =>
		draftToCustomer(draft, {
			manager: hashId('manager'),
			provenance: { day: today, channel: 'import' },
			phone: (typed) =>
				/^(?:86)?(1\d{10})$/.exec(typed.replace(/\D/g, ''))
					? `+86${typed.replace(/\D/g, '').slice(-11)}`
					: undefined
		})
};
function drafts(text: string) {
	const file = readContactFile(new TextEncoder().encode(text), { region: 'CN', today });
	if (!file.ok) throw new Error(file.error.type);
	return file.value.contacts;
}
const match = (text: string, existing: Existing[] = []) => matchContacts(drafts(text), existing, matching);
const types = (text: string, existing: Existing[] = []) => match(text, existing).map(({ type }) => type);
/** The book after an import. */
function after(text: string, existing: Existing[] = []): Existing[] {
	const book = new Map(existing.map((person) => [person.id, person]));
	for (const result of match(text, existing)) {
		if (result.type === 'new') book.set(result.id, { id: result.id, customer: result.customer });
		if (result.type === 'update') {
			const { id, customer } = book.get(result.id)!;
			book.set(id, { id, customer: withChanges(customer, result.changes) });
		}
	}
	return [...book.values()];
}

const people = [
	'姓名,手机,邮箱,公司,生日,备注,爱好',
	'王小明,13800138000,wang@example.cn,和平茶业,1980-09-23,喜欢茶,钓鱼',
	'李芳,,li@example.cn,,9月3日,,',
	'张伟,,,,1970-01-01,,',
	'张伟,,,,1990-05-05,,',
	'13700137000,13700137000,,,,,'
].join('\n');

describe('an import', () => {
	it('of the same file twice adds nothing (I2)', () => {
		expect(types(people)).toEqual(['new', 'new', 'new', 'new', 'new']);
		expect(types(people, after(people))).toEqual(['same', 'same', 'same', 'same', 'same']);
	});

	it('finds its people again after they were edited here, and overwrites nothing (I2)', () => {
		const edited = after(people).map(({ id, customer }) => {
			const phones = Object.fromEntries(
				Object.entries(customer.phones ?? {}).map(([phone]) => [phone, { typed: '13311112222' }])
			);
			return { id, customer: { ...customer, givenName: 'Renamed', phones, note: 'mine' } };
		});
		const results = match(people, edited);
		expect(results.map(({ type }) => type)).toEqual(['same', 'same', 'same', 'same', 'same']);
		expect(results[0]).toMatchObject({
			conflicts: [
				{ field: 'name', theirs: '王 小明' },
				{ field: 'note', mine: 'mine', theirs: '喜欢茶' }
			]
		});
	});

	it('makes the same ids on two phones that import it offline', () => {
		expect(after(people)).toEqual(after(people));
		expect(new Set(after(people).map(({ id }) => id)).size).toBe(5);
	});

	it('adds what Rapport lacks, and the year to a birthday without one', () => {
		const more =
			'姓名,手机,邮箱,职位,生日\n小明 王,+86 138-0013-8000,new@example.cn,经理,\n李芳,13999999999,li@example.cn,,1985-09-03\n';
		const [wang, li] = match(more, after(people));
		expect(wang).toMatchObject({ type: 'update', conflicts: [] });
		expect(Object.keys((wang as { changes: object }).changes)).toEqual([
			'role',
			expect.stringMatching(/^emails\./)
		]);
		expect(li).toMatchObject({ type: 'update' });
		const book = after(more, after(people));
		expect(Object.values(book[1]!.customer.occasions!).map(({ date }) => date)).toEqual([
			{ calendar: 'gregorian', year: 1985, month: 9, day: 3 }
		]);
		expect(types(more, book)).toEqual(['same', 'same']);
	});

	it('reports another birthday and another spending grade as conflicts', () => {
		const before = after('姓名,手机,生日,消费档次\n王小明,13800138000,1980-09-23,A\n');
		const [result] = match('姓名,手机,生日,消费档次\n王小明,13800138000,1981-09-23,B\n', before);
		expect(result).toMatchObject({
			type: 'same',
			conflicts: [
				{ field: 'birthday', mine: '1980-9-23', theirs: '1981-9-23' },
				{ field: 'spendingGrade', mine: 'A', theirs: 'B' }
			]
		});
	});

	it('adds no anniversary again that was typed here under a name of its own, but brings its year', () => {
		const [{ id, customer }] = after('姓名,手机\n王小明,13800138000\n') as [Existing];
		const date = { calendar: 'gregorian' as const, month: 6, day: 1 };
		const named = { type: 'anniversary' as const, label: 'Wedding', date, celebrated: true };
		const typed = { id, customer: { ...customer, occasions: { [hashId('typed')]: named } } };
		const book = after('姓名,手机,纪念日\n王小明,13800138000,2010-06-01\n', [typed]);
		expect(Object.values(book[0]!.customer.occasions!)).toEqual([
			{ ...named, date: { ...date, year: 2010 } }
		]);
		expect(types('姓名,手机,纪念日\n王小明,13800138000,2011-06-02\n', book)).toEqual(['update']);
	});

	it('adds no tag that stands there in other letters', () => {
		const before = after('姓名,手机,标签\n王小明,13800138000,vip\n');
		expect(types('姓名,手机,标签\n王小明,13800138000,VIP\n', before)).toEqual(['same']);
	});

	it('does not take people who share a phone for one person', () => {
		expect(types('姓名,电话\n王小明,010-65520000\n王小芳,010-65520000\n')).toEqual(['new', 'new']);
		expect(types('姓名,电话\n王小芳,010-65520000\n', after('姓名,电话\n王小明,010-65520000\n'))).toEqual([
			'new'
		]);
	});

	it('makes one of the cards of one person in a file, with all that they tell', () => {
		const text =
			'姓名,手机,邮箱,备注,职位\n王小明,13800138000,,一,经理\n王小明,138 0013 8000,a@example.cn,二,主任\n';
		const [first, second] = match(text);
		expect(second).toEqual({ type: 'repeated', of: 0 });
		expect(first).toMatchObject({ type: 'new', customer: { role: '经理', note: '一\n二' } });
		const { emails, ownFields } = (first as { customer: Existing['customer'] }).customer;
		expect(Object.values(emails!)).toEqual([{ address: 'a@example.cn' }]);
		expect(Object.values(ownFields!)).toEqual([{ label: 'role', value: '主任' }]);
		expect(types(text, after(text))).toEqual(['same', 'repeated']);
	});

	const card = (uid: string, name: string, phone: string) =>
		`BEGIN:VCARD\nVERSION:3.0\nUID:${uid}\nFN:${name}\nTEL:${phone}\nEND:VCARD\n`;

	it.each([
		'9A1E3D52-7E4C-4B8B-9F1D-2C5A7B8E9F01:ABPerson',
		'urn:uuid:9a1e3d52-7e4c-4b8b-9f1d-2c5a7b8e9f01',
		'https://example.com/people/7',
		'20240101T101010Z-7@example.com',
		'2c2e0d8f0a1b3c4d'
	])('knows a person by the id of the source when name and phone have changed: %s', (uid) => {
		const [result] = match(card(uid, 'Ann Day', '222222222'), after(card(uid, 'Ann Lee', '111111111')));
		expect(result).toMatchObject({
			type: 'update',
			conflicts: [{ field: 'name', mine: 'Ann Lee', theirs: 'Ann Day' }]
		});
	});

	it.each(['7', 'abc-1', 'uid:7', '2024010100000017', 'C 4711'])(
		'knows nobody by an id alone that another program may give to somebody else: %s',
		(uid) => {
			const before = after(card(uid, 'Ann Lee', '111111111'));
			expect(types(card(uid, 'Bob Day', '222222222'), before)).toEqual(['new']);
			expect(types(card(uid, 'Ann Lee', '222222222'), before)).toEqual(['update']);
			expect(types(card(uid, 'Ann Day', '111111111'), before)).toEqual(['same']);
		}
	);

	it('keeps two people of a table apart who were given one number', () => {
		expect(types('uid,name,phone\n1,Ann Lee,111111111\n1,Bob Day,222222222\n')).toEqual(['new', 'new']);
	});

	it('does not bring back somebody who was deleted', () => {
		const deleted = after(people).map((person) => ({ ...person, deleted: true }));
		expect(types(people, deleted)).toEqual(['deleted', 'deleted', 'deleted', 'deleted', 'deleted']);
	});

	it('reports what a second person of the file says otherwise of a customer whom both are', () => {
		const before = after('姓名,手机,邮箱\n王小明,13800138000,wang@example.cn\n');
		const two = '姓名,手机,邮箱,备注,公司\n王小明,13800138000,,一,和平\n王小明,,wang@example.cn,二,长城\n';
		const [first, second] = match(two, before);
		expect(first).toMatchObject({ type: 'update', conflicts: [] });
		expect(second).toMatchObject({
			type: 'same',
			conflicts: [
				{ field: 'company', mine: '和平', theirs: '长城' },
				{ field: 'note', mine: '一', theirs: '二' }
			]
		});
		expect(after(two, before)[0]!.customer).toMatchObject({ note: '一', company: '和平' });
	});

	it('takes one of two namesakes at most for a customer of whom only the name is known', () => {
		const before = after('姓名,手机\n张伟,\n');
		const two = '姓名,公司,生日\n张伟,和平,1970-01-01\n张伟,长城,1990-05-05\n';
		expect(types(two, before)).toEqual(['update', 'new']);
		const book = after(two, before);
		expect(book.map(({ customer }) => customer.company)).toEqual(['和平', '长城']);
		expect(types(two, book)).toEqual(['same', 'same']);
	});

	it('leaves a customer of whom only the name is known to whoever it is for certain', () => {
		const before = after('姓名\n张伟\n');
		expect(types('姓名,公司\n张伟,和平\n张伟,\n', before)).toEqual(['new', 'same']);
	});

	it('finds nothing new in what the app itself exported', () => {
		const ids = ['a', 'b', 'c'].map((name) => hashId('row', name));
		const typed = after(people).slice(0, 3);
		const book = typed.map(({ customer }, at) => ({
			id: ids[at]!,
			customer: { ...customer, sourceId: undefined }
		}));
		const rows = book.map(({ id, customer }) => ({ id, customer: customer as Customer }));
		expect(types(writeVcard(rows), rows)).toEqual(['same', 'same', 'same']);
	});

	it('takes anew who went with an import that was undone', () => {
		const withdrawn = after(people).map((person) => ({
			...person,
			deleted: true,
			withdrawn: hashId('left')
		}));
		expect(new Set(types(people, withdrawn))).toEqual(new Set(['new']));
		expect(
			new Set(
				types(
					people,
					withdrawn.map((person) => ({ ...person, deleted: false }))
				)
			)
		).toEqual(new Set(['same']));
	});

	it('finds who is here before a double who was deleted', () => {
		const text = '姓名,手机\n王小明,13800138000\n';
		const [double] = after(text) as [Existing];
		const here = { ...double, id: hashId('typed by hand') };
		expect(match(text, [{ ...double, deleted: true }, here])).toEqual([
			{ type: 'same', id: here.id, conflicts: [] }
		]);
	});

	it('of one person told of ten thousand times does not grow one customer without end', () => {
		const rows = Array.from({ length: 2000 }, (_, index) => `王小明,13800138000,a${index}@example.cn`);
		const sizes = after(`姓名,手机,邮箱\n${rows.join('\n')}\n`).map(
			({ customer }) => Object.keys(customer.emails!).length
		);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
	});
});
