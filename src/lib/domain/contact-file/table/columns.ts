import type { AddressPart, ColumnMeaning } from './column-meaning.ts';
import { DROPPED, foldHeader, MAX_HEADING, MEANINGS } from './header-words.ts';

/** More columns than any address book has; each row costs as much as the header is wide. */
export const MAX_COLUMNS = 500;

/** What each heading of a table means; null for a column of no use to a person. Unknown headings become own fields. */
export function columnsOf(headers: readonly string[]): (ColumnMeaning | null)[] {
	const folded = headers.map(foldHeader);
	const all = new Set(folded);
	return folded.map((word, index) => meaningAmong(word, all) ?? ownColumn(headers[index]!, word, index));
}

/** How many columns of a row read like headings of an address book; the row with most is the header. */
export function headerScore(cells: readonly string[]): number {
	return cells.filter((cell) => {
		const word = foldHeader(cell);
		return word !== '' && meaningOf(word) !== null;
	}).length;
}

/** Whether people can be told apart by these columns. */
export function hasPerson(columns: readonly (ColumnMeaning | null)[]): boolean {
	const names = ['familyName', 'givenName', 'fullName', 'nickname', 'company'];
	return columns.some(
		(column) =>
			column &&
			(column.as === 'phone' ||
				column.as === 'email' ||
				(column.as === 'text' && names.includes(column.field)))
	);
}

/** Whatever stands under no heading is kept under the place of its column. */
function ownColumn(header: string, word: string, index: number): ColumnMeaning | null {
	if (DROPPED.has(word) || DROPPED.has(word.replace(/\d+/g, ''))) return null;
	const label = header.trim();
	return { as: 'own', label: label === '' || label.length > MAX_HEADING ? `#${index + 1}` : label };
}

/** Headings whose meaning depends on the others. */
function meaningAmong(word: string, all: ReadonlySet<string>): ColumnMeaning | null {
	const has = (...words: string[]) => words.some((other) => all.has(other));
	const meaning = meaningOf(word);
	// Beside a family name, 名 is the given name; alone it is the whole name.
	if ((word === '名' || word === '名字') && has('姓', '姓氏')) return { as: 'text', field: 'givenName' };
	// Outlook's Title is Mr or Dr; elsewhere it is the job.
	if (word === 'title') return { as: 'text', field: has('jobtitle', 'suffix') ? 'namePrefix' : 'role' };
	if (word === '头衔' && has('职位', '职务')) return { as: 'text', field: 'namePrefix' };
	// Sales lists name the firm 客户 and the person 联系人.
	const firm = [
		'客户',
		'客戶',
		'客户名称',
		'客戶名稱',
		'名称',
		'名稱',
		'customer',
		'customername',
		'client',
		'clientname'
	];
	const person = has(
		'姓名',
		'联系人',
		'联系人姓名',
		'聯絡人',
		'聯繫人',
		'contact',
		'contactname',
		'contactperson'
	);
	if (firm.includes(word) && person && !has('公司', '公司名称', 'company'))
		return { as: 'text', field: 'company' };
	return meaning;
}

function meaningOf(word: string): ColumnMeaning | null {
	const exact = MEANINGS.get(word) ?? googleColumn(word) ?? outlookAddress(word) ?? outlookEmail(word);
	if (exact) return exact;
	const numbered = /^(\D{1,40})(\d{1,2})$/.exec(word);
	const meaning = numbered ? MEANINGS.get(numbered[1]!) : undefined;
	if (!meaning) return null;
	return meaning.as === 'address' ? { ...meaning, slot: `${meaning.slot}${numbered![2]}` } : meaning;
}

const GOOGLE =
	/^(email|phone|address|website|event|relation|im|organization|customfield)(\d{1,3})(type|label|value|service|formatted|street|city|pobox|region|postalcode|country|extendedaddress|name|title|department)$/;
const GOOGLE_ADDRESS: Record<string, AddressPart> = {
	formatted: 'text',
	street: 'street',
	extendedaddress: 'street',
	pobox: 'street',
	city: 'city',
	region: 'region',
	postalcode: 'postcode',
	country: 'country'
};

/** `Phone 1 - Label`, `Address 2 - City`, `Organization 1 - Title`… */
function googleColumn(word: string): ColumnMeaning | null {
	const match = GOOGLE.exec(word);
	if (!match) return null;
	const [, thing, number, detail] = match as unknown as [string, string, string, string];
	const slot = thing + number;
	if (detail === 'type' || detail === 'label')
		return thing === 'im' || thing === 'organization' ? null : { as: 'label', slot };
	if (thing === 'im') return detail === 'service' ? { as: 'label', slot } : { as: 'own', slot, label: 'IM' };
	if (thing === 'organization') {
		const field = ({ name: 'company', title: 'role', department: 'department' } as const)[detail];
		if (!field) return null;
		return number === '1' ? { as: 'text', field } : { as: 'own', label: field };
	}
	if (thing === 'address') {
		const part = GOOGLE_ADDRESS[detail];
		return part ? { as: 'address', part, slot } : null;
	}
	if (detail !== 'value') return null;
	if (thing === 'phone' || thing === 'email') return { as: thing, slot };
	if (thing === 'website') return { as: 'link', slot };
	if (thing === 'event') return { as: 'date', type: 'other', slot };
	return thing === 'relation' ? { as: 'fact', about: 'family', slot } : { as: 'own', slot, label: 'field' };
}

const PLACES: [label: string, words: RegExp][] = [
	['work', /^(?:business|商务地址|商務|公司所在地的|公司所在|公司地址)/],
	['home', /^(?:home|住宅地址|住家地址|住家|家庭所在地的|家庭所在)/],
	['other', /^(?:otheraddress|other|其他地址|其他)/]
];
const PARTS = new Map<string, AddressPart>(
	Object.entries({
		street: 'street',
		街道: 'street',
		街: 'street',
		addresspobox: 'street',
		邮箱: 'street',
		郵政信箱: 'street',
		city: 'city',
		市县: 'city',
		市鎮: 'city',
		城市: 'city',
		state: 'region',
		省市自治区: 'region',
		省自治区: 'region',
		縣市: 'region',
		postalcode: 'postcode',
		邮政编码: 'postcode',
		郵遞區號: 'postcode',
		country: 'country',
		countryregion: 'country',
		国家地区: 'country',
		國家地區: 'country',
		国家: 'country',
		國家: 'country'
	} as const)
);

/** `Business Street 2`, `住宅地址 市/县`, `商務 - 郵遞區號`, `家庭所在地的邮政编码`. */
function outlookAddress(word: string): ColumnMeaning | null {
	for (const [label, words] of PLACES) {
		const place = words.exec(word);
		const part = place ? PARTS.get(word.slice(place[0].length).replace(/\d$/, '')) : undefined;
		if (part) return { as: 'address', part, slot: label, label };
	}
	return null;
}

/** `E-mail 2 Address`, `电子邮件 2 地址`. */
function outlookEmail(word: string): ColumnMeaning | null {
	return /^(?:email\daddress|(?:电子邮件|電子郵件)\d地址)$/.test(word) ? { as: 'email' } : null;
}
