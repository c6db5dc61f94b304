import { readContactFile, type ContactFile } from '../contact-file/contact-file.ts';
import type { ContactDraft } from '../contact-file/contact-draft.ts';
import { draftToCustomer, elementId, foldTag } from '../contact-file/customer-from-draft.ts';
import { matchContacts, type Existing, type Match } from '../contact-file/match/match-contacts.ts';
import type { Conflict } from '../contact-file/match/additions.ts';
import type { FileError } from '../contact-file/report.ts';
import type { ColumnMeaning } from '../contact-file/table/column-meaning.ts';
import type { Book } from '../book/book.ts';
import type { Customer } from '../customer/customer.ts';
import type { Day } from '../kernel/day.ts';
import { hashId, type Id } from '../kernel/id.ts';
import type { Result } from '../kernel/result.ts';
import { displayName } from '../name/display.ts';
import { checkOccasionDate } from '../occasion/check.ts';
import type { ImportPlan } from './import.ts';

/** What an import has to know of the book and of itself. */
export type ImportSetting = {
	/** The id of the import, which is written into the facts it brings (F4). */
	id: Id;
	book: Id;
	/** Who imports: the direct manager of every new customer (F1). */
	me: Id;
	today: Day;
	region: string;
	nameOrder: Book['nameOrder'];
};

/** E.164 of a number as it was typed, where it can be read. */
export type ReadPhone = (typed: string) => string | undefined;

/** A file of the import as it was read; the contacts themselves stay behind. */
export type FileReport = {
	name: string;
	content: Result<Omit<ContactFile, 'contacts'> & { count: number }, FileError>;
};

/** One contact of the preview; `detail` tells people of one name apart. */
export type PreviewRow = {
	name: string;
	detail: string;
	fate: Match['type'];
	/** The fields that it adds to a customer who is here. */
	adds: string[];
	conflicts: Conflict[];
};

export type ImportPreview = {
	files: FileReport[];
	rows: PreviewRow[];
	counts: Record<Match['type'] | 'rejected', number>;
};

/** What the person chose beneath the preview. */
export type ImportChoices = { tag?: string; bringBackDeleted: boolean };

export type ReadFile = { name: string; content: Result<ContactFile, FileError> };

/** Reads the bytes of one file as the book it will go into would (I1). */
export function readImportFile(
	bytes: Uint8Array,
	{ region, today, nameOrder }: ImportSetting,
	columns?: readonly (ColumnMeaning | null)[]
): Result<ContactFile, FileError> {
	const isRealDate = (date: Parameters<typeof checkOccasionDate>[0]) => checkOccasionDate(date).ok;
	return readContactFile(bytes, { region, today, isRealDate, nameOrder, ...(columns && { columns }) });
}

/** The contacts of all files against the book: the preview, which is the dry run, and what a yes to it would store. */
export class ImportReading {
	readonly preview: ImportPreview;
	readonly #matches: Match[];

	constructor(
		files: readonly ReadFile[],
		existing: Iterable<Existing>,
		setting: ImportSetting,
		phone: ReadPhone
	) {
		const { id, book, me, today, nameOrder } = setting;
		const provenance = { day: today, person: me, channel: 'import', import: id };
		const toCustomer = (draft: ContactDraft) => draftToCustomer(draft, { manager: me, provenance, phone });
		const drafts = files.flatMap(({ content }) => (content.ok ? content.value.contacts : []));
		this.#matches = matchContacts(drafts, existing, {
			idOf: (key) => hashId(book, 'customer', key),
			toCustomer
		});
		this.preview = {
			files: files.map(reportOf),
			rows: drafts.map((draft, i) => rowOf(draft, this.#matches[i]!, nameOrder)),
			counts: countsOf(files, this.#matches)
		};
	}

	plan({ tag, bringBackDeleted }: ImportChoices): ImportPlan {
		const plan: ImportPlan = { create: [], update: [], bringBack: [], same: 0 };
		for (const match of this.#matches) {
			const step = stepOf(match, bringBackDeleted);
			if (step && 'customer' in match) {
				const anew = match.type === 'new' && match.anew;
				plan[step].push({ id: match.id, customer: tagged(match.customer, tag), ...(anew && { anew }) });
			} else plan.same++;
		}
		return plan;
	}
}

/** Which part of the plan a contact belongs to; none where nothing is to be stored of it. */
function stepOf({ type }: Match, bringBackDeleted: boolean): 'create' | 'update' | 'bringBack' | null {
	if (type === 'new') return 'create';
	if (type === 'update') return 'update';
	return type === 'deleted' && bringBackDeleted ? 'bringBack' : null;
}

/** With the id that the same tag has in a file, so that it never stands there twice. */
function tagged(customer: Customer, tag = ''): Customer {
	const text = tag.trim();
	const has = Object.values(customer.tags ?? {}).some((other) => foldTag(other) === foldTag({ text }));
	if (text === '' || has) return customer;
	return { ...customer, tags: { ...customer.tags, [elementId('tags', text)]: { text } } };
}

function reportOf({ name, content }: ReadFile): FileReport {
	if (!content.ok) return { name, content };
	const { contacts, ...rest } = content.value;
	return { name, content: { ok: true, value: { ...rest, count: contacts.length } } };
}

function rowOf(draft: ContactDraft, match: Match, nameOrder: Book['nameOrder']): PreviewRow {
	const name = displayName(draft, nameOrder);
	const others = [draft.company, draft.phones[0]?.typed, draft.emails[0]?.address];
	return {
		name,
		detail: others.filter((text) => text && text !== name).join(' · '),
		fate: match.type,
		adds: match.type === 'update' ? [...new Set(Object.keys(match.changes).map(fieldOf))] : NONE,
		conflicts: 'conflicts' in match ? match.conflicts : NONE
	};
}

/** One for all: ten thousand of them would have to be copied for the page. */
const NONE: never[] = [];

const NAME_FIELDS = /^(family|given|middle|full|nick)|Reading$|^name(Prefix|Suffix)$/;

function fieldOf(key: string): string {
	const field = key.split('.', 1)[0]!;
	return NAME_FIELDS.test(field) ? 'name' : field;
}

function countsOf(files: readonly ReadFile[], matches: readonly Match[]): ImportPreview['counts'] {
	const counts = { new: 0, same: 0, update: 0, deleted: 0, repeated: 0, rejected: 0 };
	for (const { type } of matches) counts[type]++;
	for (const { content } of files) if (content.ok) counts.rejected += content.value.rejected.length;
	return counts;
}
