import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/day.ts';
import { readContactFile } from './contact-file.ts';
import type { ImportContext } from './import-context.ts';
import { MAX_FILE_BYTES } from './file-kind.ts';

const context: ImportContext = { region: 'CN', today: '2026-01-10' as Day };
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (source: string | Uint8Array, more: Partial<ImportContext> = {}) =>
	readContactFile(typeof source === 'string' ? utf8(source) : source, { ...context, ...more });
function file(source: string | Uint8Array, more: Partial<ImportContext> = {}) {
	const result = read(source, more);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
const error = (source: string | Uint8Array) => {
	const result = read(source);
	return result.ok ? null : result.error;
};
const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const latin1 = (...bytes: (string | number[])[]) =>
	Uint8Array.from(
		bytes.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part))
	);

describe('a file that is no address book', () => {
	it.each([
		['zip', [0x50, 0x4b, 0x03, 0x04, 0x14], { type: 'compressed', container: 'zip' }],
		['gzip', [0x1f, 0x8b, 0x08], { type: 'compressed', container: 'gzip' }],
		['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], { type: 'compressed', container: '7z' }],
		['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0], { type: 'spreadsheet' }],
		['a picture', [0x89, 0x50, 0x4e, 0x47], { type: 'not-contacts', found: 'png' }],
		['nothing', [], { type: 'empty' }],
		['blanks', [0x20, 0x0d, 0x0a], { type: 'empty' }]
	])('is refused by its bytes, not its name: %s', (_, bytes, expected) => {
		expect(error(Uint8Array.from(bytes))).toEqual(expected);
	});

	it('is told apart from a workbook, which only has to be saved as CSV', () => {
		expect(error(latin1('PK\x03\x04............[Content_Types].xml'))).toEqual({ type: 'spreadsheet' });
	});

	it('is refused above the size limit without being looked into', () => {
		const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
		expect(error(bytes)).toEqual({ type: 'too-large', bytes: bytes.length, limit: MAX_FILE_BYTES });
	});

	it('says what it seems to be', () => {
		expect(error('{"customers": []}')).toEqual({ type: 'not-contacts', found: 'json' });
		expect(error('<!doctype html><title>Sign in</title>')).toEqual({ type: 'not-contacts', found: 'html' });
		expect(error('BEGIN:VCALENDAR\r\nEND:VCALENDAR')).toEqual({ type: 'not-contacts', found: 'calendar' });
		expect(error(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251))).toEqual({
			type: 'not-contacts',
			found: 'binary'
		});
		expect(error('a,b\n1,2\n')).toEqual({ type: 'no-known-columns', header: ['a', 'b'] });
	});
});

describe('vCards', () => {
	it('keeps emoji and bidi marks in names, and takes control characters out with a word', () => {
		const { contacts, warnings } = file(card('FN:\u202eAb\0c👩‍👩‍👧 d'));
		expect(contacts[0]?.fullName).toBe('\u202eAbc👩‍👩‍👧 d');
		expect(warnings).toContainEqual({
			type: 'control-characters-removed',
			line: 1,
			name: '\u202eAbc👩‍👩‍👧 d'
		});
	});

	it('says that there is text between two cards, and makes it part of neither', () => {
		const { contacts, warnings } = file(
			`${card('FN:Ann')}a stray line\r\n and its rest\r\n${card('FN:Bob')}`
		);
		expect(contacts).toMatchObject([
			{ fullName: 'Ann', ownFields: [] },
			{ fullName: 'Bob', ownFields: [] }
		]);
		expect(warnings).toEqual([{ type: 'text-outside-cards', count: 1 }]);
	});

	it('turns away a name of 10,000 letters, and keeps the others', () => {
		const { contacts, rejected } = file(card(`FN:${'a'.repeat(10_000)}`) + card('FN:Ann'));
		expect(contacts.map(({ fullName }) => fullName)).toEqual(['Ann']);
		expect(rejected).toMatchObject([
			{ line: 1, reasons: [{ type: 'name-too-long', length: 10_000, limit: 1000 }] }
		]);
		expect(rejected[0]?.raw.length).toBeLessThanOrEqual(300);
	});

	it('cuts a note above 64 KB between characters and says so', () => {
		const { contacts, warnings } = file(card('FN:Ann', `NOTE:${'茶'.repeat(30_000)}`));
		expect(utf8(contacts[0]!.note!).length).toBeLessThanOrEqual(65_536);
		expect(contacts[0]!.note!.endsWith('茶')).toBe(true);
		expect(warnings).toContainEqual({
			type: 'value-cut',
			line: 1,
			name: 'Ann',
			field: 'note',
			limit: 65_536
		});
	});

	it('never loads a photo, however large', () => {
		const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${'QUJD'.repeat(50_000)}`;
		const { contacts, warnings } = file(card('FN:Ann', photo, 'TEL:123456'));
		expect(JSON.stringify(contacts).length).toBeLessThan(300);
		expect(contacts[0]?.phones).toEqual([{ typed: '123456' }]);
		expect(warnings).toEqual([{ type: 'photo-not-imported', count: 1 }]);
	});

	it('joins lines folded inside a character', () => {
		const whole = utf8(card('FN:Ann', 'NOTE:顧客喜歡喝茶'));
		const at = whole.indexOf(0xa7);
		const folded = Uint8Array.from([...whole.slice(0, at), 13, 10, 32, ...whole.slice(at)]);
		expect(file(folded).contacts[0]?.note).toBe('顧客喜歡喝茶');
	});

	it('reads bare CR and bare LF line ends, and a card without END', () => {
		const lines = ['BEGIN:VCARD', 'VERSION:2.1', 'N:Doe;Jo', 'TEL:5551234'];
		for (const end of ['\r', '\n', '\r\n']) {
			const { contacts, warnings } = file(lines.join(end));
			expect(contacts).toMatchObject([
				{ familyName: 'Doe', givenName: 'Jo', phones: [{ typed: '5551234' }] }
			]);
			expect(warnings).toEqual([{ type: 'card-not-closed', line: 1, name: 'Jo Doe' }]);
		}
	});

	it('reads quoted parameters with commas, colons and the escapes of RFC 6868', () => {
		const { contacts } = file(
			card(
				'FN:Ann',
				'X-RAPPORT-FIELD;X-RAPPORT-LABEL="a:b;c,^nd^^ ^\'e^\'":v',
				'TEL;TYPE="home,voice":1234567'
			)
		);
		expect(contacts[0]?.ownFields).toEqual([{ label: 'a:b;c,\nd^ "e"', value: 'v' }]);
		expect(contacts[0]?.phones).toEqual([{ label: 'home', typed: '1234567' }]);
	});

	it('takes CHARSET over what the rest of the file is written in', () => {
		const gbk = latin1(
			card('FN:Ann'),
			'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=GBK:',
			[0xcd, 0xf5],
			';',
			[0xc3, 0xf7],
			'\r\n'
		);
		const { contacts, encoding } = file(gbk);
		expect(encoding).toBe('utf-8');
		expect(contacts[1]).toMatchObject({ familyName: '王', givenName: '明' });
	});

	it('keeps what it does not know, and drops what programs wrote for themselves', () => {
		const { contacts } = file(
			card(
				'FN:Ann',
				'X-FAVOURITE-TEA:oolong',
				'PRODID:x',
				'X-ABUID:1',
				'REV:20240101',
				'__proto__:x',
				'CONSTRUCTOR:y'
			)
		);
		expect(contacts[0]?.ownFields).toEqual([
			{ label: 'favourite-tea', value: 'oolong' },
			{ label: 'constructor', value: 'y' }
		]);
		expect(contacts[0]?.fullName).toBe('Ann');
	});

	it('does not make one person of all cards when a program gave them one UID', () => {
		const { contacts, warnings } = file(card('FN:Ann Lee', 'UID:0') + card('FN:Bob Day', 'UID:0'));
		expect(contacts.map(({ sourceId }) => sourceId)).toEqual([undefined, undefined]);
		expect(warnings).toEqual([{ type: 'id-repeated', line: 1, name: 'Ann Lee', id: '0', count: 2 }]);
	});

	it('names in a warning the person it is about, and nobody for a contact that is left out', () => {
		const open = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Bob', ''].join('\r\n');
		const nobody = card('BDAY:1980-02-31');
		const { warnings } = file(nobody + card('FN:Ann', 'BDAY:soon') + open + card('FN:Cyd'));
		expect(
			warnings.map((warning) => ('line' in warning ? [warning.type, warning.line, warning.name] : []))
		).toEqual([
			['date-impossible', 3, undefined],
			['date-not-understood', 8, 'Ann'],
			['card-not-closed', 10, 'Bob']
		]);
	});

	it('asks the calendar whether a date is real, and keeps the text of one that is not (R2)', () => {
		const lines = card('FN:Ann', 'X-ALTBDAY;CALSCALE=chinese:0078003704L03');
		const { contacts, warnings } = file(lines, { isRealDate: ({ leap }) => !leap });
		expect(contacts[0]).toMatchObject({
			occasions: [],
			ownFields: [{ label: 'birthday', value: '0078003704L03' }]
		});
		expect(warnings).toMatchObject([{ type: 'date-impossible', line: 4, name: 'Ann' }]);
	});
});

describe('tables', () => {
	it('finds the delimiter, the header below a title line, and quotes with line ends in them', () => {
		const { contacts } = file('客户通讯录;;\n姓名;手机;备注\n王小明;13800138000;"一;二\n三""四"""\n');
		expect(contacts).toMatchObject([
			{ line: 3, familyName: '王', phones: [{ typed: '13800138000' }], note: '一;二\n三"四"' }
		]);
	});

	it('does not lose the rest of the file to a quote that never closes', () => {
		const { contacts, warnings } = file('Name,Phone\n"Ann,111111\nBob "B" Day,222222\n');
		expect(contacts.map(({ fullName }) => fullName)).toEqual(['"Ann', 'Bob "B" Day']);
		expect(warnings).toContainEqual({ type: 'quote-not-closed', line: 2, name: '"Ann' });
	});

	it('reads a table without a header by what stands in its columns', () => {
		const { contacts, columns } = file('王小明,13800138000,1980-09-23\n李芳,13900139000,1985-01-02\n');
		expect(columns?.map(({ meaning }) => meaning?.as)).toEqual(['text', 'phone', 'date']);
		expect(contacts).toMatchObject([{ familyName: '王', givenName: '小明' }, { familyName: '李' }]);
	});

	it('lets any value above 12 decide the order of a whole column, and says where only the region did (I1)', () => {
		const csv = (...days: string[]) => `Name,Birthday\n${days.map((day, i) => `P${i} X,${day}\n`).join('')}`;
		const dates = (source: string, region: string) =>
			file(source, { region }).contacts.map(
				({ occasions }) => `${occasions[0]?.date.month}-${occasions[0]?.date.day}`
			);
		expect(dates(csv('3/4/1980', '25/12/1980'), 'US')).toEqual(['4-3', '12-25']);
		expect(dates(csv('3/4/1980', '12/25/1980'), 'GB')).toEqual(['3-4', '12-25']);
		expect(dates(csv('3/4/1980'), 'GB')).toEqual(['4-3']);
		expect(dates(csv('3/4/1980'), 'US')).toEqual(['3-4']);
		expect(file(csv('3/4/1980'), { region: 'GB' }).warnings).toEqual([
			{ type: 'date-order-assumed', column: 'Birthday', order: 'day-first', count: 1 }
		]);
	});

	it('takes columns as they were chosen by hand', () => {
		const { contacts } = file('a,b,c\nAnn,111111,x\n', {
			columns: [{ as: 'text', field: 'fullName' }, { as: 'phone', label: 'work' }, null]
		});
		expect(contacts).toMatchObject([
			{ fullName: 'Ann', phones: [{ label: 'work', typed: '111111' }], ownFields: [] }
		]);
	});

	it('tells a person from a firm in sales lists, and reads the calendar beside the birthday', () => {
		const { contacts } = file('客户名称,联系人,生日,生日类型\n和平茶业,王小明,1980-08-15,农历\n');
		expect(contacts).toMatchObject([
			{ company: '和平茶业', familyName: '王', occasions: [{ date: { calendar: 'chinese', month: 8 } }] }
		]);
	});

	it('reads what spreadsheets do to numbers', () => {
		const { contacts, warnings } = file(
			'Name,Phone,Birthday\nAnn,"=""13800138000""",29295\nBob,1.38E+10,\nCyd,\'+8613800138000,\nDee,13800138000.0,\n'
		);
		expect(contacts.map(({ phones }) => phones[0]?.typed)).toEqual([
			'13800138000',
			'1.38E+10',
			'+8613800138000',
			'13800138000'
		]);
		expect(contacts[0]?.occasions[0]?.date).toEqual({ calendar: 'gregorian', year: 1980, month: 3, day: 15 });
		expect(warnings).toContainEqual({ type: 'phone-damaged', line: 3, name: 'Bob', text: '1.38E+10' });
		expect(warnings).toContainEqual({
			type: 'date-from-serial',
			line: 2,
			name: 'Ann',
			text: '29295',
			day: '1980-03-15'
		});
	});

	it('keeps a phone without a name, and turns away what nobody could find again (I4)', () => {
		const { contacts, rejected, warnings } = file('Name,Phone,Notes\n,13800138000,\n,,nobody\n__proto__,,\n');
		expect(contacts.map(({ fullName }) => fullName)).toEqual(['13800138000', '__proto__']);
		expect(warnings).toEqual([{ type: 'name-taken-from', line: 2, name: '13800138000', from: 'phone' }]);
		expect(rejected).toEqual([
			{ line: 3, raw: 'nobody', cells: ['', '', 'nobody'], reasons: [{ type: 'no-name' }] }
		]);
	});

	it('keeps headings like __proto__ and constructor as own fields', () => {
		const { contacts } = file('Name,__proto__,constructor,business constructor\nAnn,a,b,c\n');
		expect(contacts[0]?.ownFields.map(({ value }) => value)).toEqual(['a', 'b', 'c']);
	});
});

describe('work', () => {
	const steps = (source: string) => {
		const counter = { count: 0 };
		file(source, { steps: counter });
		return counter.count;
	};
	const contact = card(
		'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=',
		'=E6=98=8E',
		'NOTE:a',
		' b',
		'TEL:1234567'
	);
	it.each([
		['vCards', contact],
		['folded lines', card('FN:Ann', `NOTE:${'a\r\n '.repeat(200)}`)],
		['open BEGINs', 'BEGIN:VCARD\r\nFN:Ann\r\n'],
		['soft line breaks', card('FN:Ann', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=41=\r\n'.repeat(100)}`)],
		['stray lines', card('FN:Ann', ...Array.from({ length: 50 }, () => '"""""'))]
	])('at most doubles when %s double', (_, unit) => {
		const [once, twice] = [steps(unit.repeat(100)), steps(unit.repeat(200))];
		expect(once).toBeGreaterThan(0);
		expect(twice).toBeLessThanOrEqual(2 * once + 10);
	});

	it.each([
		['parameters', card('FN:Ann', `TEL${';a=b'.repeat(100_000)}:1`)],
		['types', card('FN:Ann', `TEL;TYPE=${'a,'.repeat(50_000)}:1`)],
		['name parts', card(`N:${';'.repeat(100_000)}Ann`, 'TEL:1')],
		[
			'printed addresses',
			card('FN:Ann', ...Array.from({ length: 50_000 }, () => 'ADR;HOME:;;a\r\nLABEL;WORK:b'))
		],
		['categories', card('FN:Ann', `CATEGORIES:${'a,'.repeat(50_000)}`)],
		['columns', `Name${',a'.repeat(100_000)}\nAnn\n`],
		['separators', `Name,Phone\nAnn,"${';'.repeat(100_000)}"\n`],
		['blanks', `Name,Notes\nAnn,${' \t'.repeat(100_000)}\n`]
	])('ends soon for a hundred thousand %s in one place', (_, source) => {
		const began = performance.now();
		read(source);
		// Linear work takes some 100 ms; anything quadratic takes minutes.
		expect(performance.now() - began).toBeLessThan(4000);
	});

	it.each([
		['rows', 'Ann,111111,x\n'],
		['quoted rows', '"Ann","11""1111","x\ny"\n'],
		['opening quotes', '"Ann,"1,"\n'],
		['quotes', '"""""""",1,2\n'],
		['a wide row', ',"'.repeat(20) + '\n']
	])('at most doubles when %s of a table double', (_, row) => {
		const header = 'Name,Phone,Notes\n';
		const [once, twice] = [steps(header + row.repeat(2000)), steps(header + row.repeat(4000))];
		expect(twice).toBeLessThanOrEqual(2 * once + 10);
	});
});
