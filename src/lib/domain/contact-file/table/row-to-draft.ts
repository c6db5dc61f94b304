import type { Tier } from '../../customer/tier.ts';
import type { Address } from '../../customer/customer.ts';
import type { OccasionDate } from '../../occasion/occasion.ts';
import { FACT_KINDS } from '../../fact/fact-kinds.ts';
import { addTag, emptyDraft, keepAsOwnField, type ContactDraft } from '../contact-draft.ts';
import { addOccasion, takeDate } from '../draft-dates.ts';
import type { ImportContext } from '../import-context.ts';
import type { DateOrder, Report } from '../report.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { saysMore, wordsOf } from '../text/says-more.ts';
import { labelOfCell } from './labels.ts';
import type { Row } from './scan.ts';
import { isNoDate, readTableDate } from './table-dates.ts';

export type Column = { header: string; meaning: ColumnMeaning | null; order: DateOrder };

type Slot = { label?: string; address: Address };
type Meaning<As extends ColumnMeaning['as']> = Extract<ColumnMeaning, { as: As }>;

/** The draft of a row, before names are split and values cleaned (`finishDraft`). */
export function rowToDraft(
	row: Row,
	columns: readonly Column[],
	context: ImportContext,
	report: Report
): ContactDraft {
	const draft = emptyDraft(row.line);
	const cells = row.cells.map(plainCell);
	const slots = readSlots(cells, columns);
	const lunar = cells.some(
		(cell, index) => columns[index]?.meaning?.as === 'calendar' && /[农農阴陰]|lunar|chinese/i.test(cell)
	);
	cells.forEach((cell, index) => {
		const column = columns[index];
		if (!column?.meaning || cell.trim() === '' || /^(?:unspecified|未指定)$/i.test(cell)) return;
		addCell(cell, column as Column & { meaning: ColumnMeaning });
	});
	for (const { address } of slots.values()) addAddress(address, draft);
	return draft;

	function addCell(cell: string, { header, meaning, order }: Column & { meaning: ColumnMeaning }): void {
		const label =
			'slot' in meaning && meaning.slot !== undefined ? slots.get(meaning.slot)?.label : undefined;
		const labelled = label ?? ('label' in meaning ? meaning.label : undefined);
		const withLabel = labelled === undefined ? {} : { label: labelled };
		switch (meaning.as) {
			case 'text':
				return addText(meaning, cell, header, draft);
			case 'phone':
				for (const typed of phonesOf(cell)) {
					if (/^\d[.,]\d+e\+?\d+$/i.test(typed))
						report.warn({ type: 'phone-damaged', line: row.line, text: typed });
					draft.phones.push({ ...withLabel, typed });
				}
				return;
			case 'email':
				return void draft.emails.push(
					...partsWith(cell, /[;；,，\s]+/, '@').map((address) => ({ ...withLabel, address }))
				);
			case 'link':
				return void draft.links.push(...values(cell).map((url) => ({ ...withLabel, url })));
			case 'tag':
				return values(cell.replace(/[;；,，、|]/g, ' ::: ')).forEach((tag) => addTag(draft, tag));
			case 'tier':
				return addTier(cell, header, draft);
			case 'fact': {
				const texts = FACT_KINDS[meaning.about] === 'many' ? cell.split(/[、;；\n]| ::: /) : [cell];
				const named = (text: string) => (labelled === undefined ? text : `${text} (${labelled})`);
				for (const text of texts)
					if (text.trim() !== '') draft.facts.push({ about: meaning.about, text: named(text.trim()) });
				return;
			}
			case 'own':
				return keepAsOwnField(draft, labelled ?? header, cell);
			case 'photo':
				return report.count('photo-not-imported');
			case 'date':
				return addDate(cell, meaning, header, order, label);
			case 'address':
			case 'label':
			case 'calendar':
				return;
		}
	}

	function addDate(
		cell: string,
		meaning: Meaning<'date'>,
		header: string,
		order: DateOrder,
		label: string | undefined
	): void {
		if (isNoDate(cell)) return;
		const chosen: OccasionDate['calendar'] | undefined =
			meaning.calendar ?? (lunar && meaning.type === 'birthday' ? 'chinese' : undefined);
		for (const text of values(cell)) {
			const { reading, serial } = readTableDate(text, {
				order,
				today: context.today,
				...(chosen ? { calendar: chosen } : {})
			});
			const date = takeDate(
				reading,
				{ line: row.line, field: label ?? header, text },
				draft,
				context,
				report
			);
			if (serial && date) report.warn({ type: 'date-from-serial', line: row.line, text, day: serial });
			const type = label === 'anniversary' || label === 'birthday' ? label : meaning.type;
			addOccasion(draft, type, date, type === 'other' && label !== undefined ? { label } : {});
		}
	}
}

/** What the columns of one slot say together: a label, or the parts of an address. */
function readSlots(cells: readonly string[], columns: readonly Column[]): Map<string, Slot> {
	const slots = new Map<string, Slot>();
	cells.forEach((raw, index) => {
		const cell = raw.trim();
		const meaning = columns[index]?.meaning;
		if (!meaning || !cell || (meaning.as !== 'label' && meaning.as !== 'address')) return;
		let slot = slots.get(meaning.slot);
		if (!slot) slots.set(meaning.slot, (slot = { address: {} }));
		if (meaning.as === 'label') {
			const label = labelOfCell(cell);
			if (label !== undefined) slot.label = label;
		} else {
			if (meaning.label !== undefined) slot.address.label = meaning.label;
			const before = slot.address[meaning.part];
			slot.address[meaning.part] = before === undefined ? cell : `${before}\n${cell}`;
		}
	});
	for (const { label, address } of slots.values()) {
		if (label !== undefined && Object.keys(address).length > 0) address.label = label;
	}
	return slots;
}

/** A formatted address beside its parts mostly repeats them; a plain 地址 beside a city is the street. */
function addAddress({ text, ...parts }: Address, draft: ContactDraft): void {
	const { street, city, region, postcode, country } = parts;
	const inParts = [street, city, region, postcode, country].some((part) => part !== undefined);
	if (text === undefined && !inParts) return;
	if (text !== undefined && street === undefined) {
		draft.addresses.push(inParts && !text.includes('\n') ? { ...parts, street: text } : { ...parts, text });
		return;
	}
	draft.addresses.push(parts);
	const known = wordsOf([street, city, region, postcode, country].join(' '));
	if (text !== undefined && saysMore(text, known)) keepAsOwnField(draft, 'address', text);
}

function addText({ field }: Meaning<'text'>, cell: string, header: string, draft: ContactDraft): void {
	if (draft[field] === undefined || draft[field] === cell) draft[field] = cell;
	else if (field === 'note') draft.note = `${draft.note}\n${cell}`;
	else keepAsOwnField(draft, header, cell);
}

const TIERS: [Tier, RegExp][] = [
	['gold', /^(?:gold|金|金牌|金卡|黄金|黃金|金牌客户|金牌客戶)$/i],
	['silver', /^(?:silver|银|銀|银牌|銀牌|银卡|銀卡|白银|银牌客户|銀牌客戶)$/i],
	['regular', /^(?:regular|普通|一般|普通客户|普通客戶|一般客户|一般客戶)$/i]
];

function addTier(cell: string, header: string, draft: ContactDraft): void {
	const tier = TIERS.find(([, words]) => words.test(cell.trim()));
	if (tier) draft.tier = { value: tier[0] };
	else keepAsOwnField(draft, header, cell);
}

/** Google joins several values of one cell with ` ::: `. */
function values(cell: string): string[] {
	return cell
		.split(' ::: ')
		.map((value) => value.trim())
		.filter((value) => value !== '');
}

/** Several numbers in one cell, if each piece could be one; else the cell as it is. */
function phonesOf(cell: string): string[] {
	const pieces = values(cell).flatMap((value) => {
		const parts = value.split(/[;；,，、/\n|]+/).map((part) => part.trim());
		return parts.every((part) => part.replace(/\D/g, '').length >= 5) ? parts : [value];
	});
	return pieces.map((piece) => piece.replace(/^(\d{5,})\.0$/, '$1'));
}

function partsWith(cell: string, separator: RegExp, mark: string): string[] {
	return values(cell).flatMap((value) => {
		const parts = value.split(separator).filter((part) => part !== '');
		return parts.every((part) => part.includes(mark)) ? parts : [value];
	});
}

/** Without what a spreadsheet needs to keep a number a text: `="138…"`, a leading apostrophe. */
function plainCell(cell: string): string {
	const formula = /^="([^"]*)"$/.exec(cell);
	return formula ? formula[1]! : cell.replace(/^'(?=[=+\-@\d\t\r])/, '');
}
