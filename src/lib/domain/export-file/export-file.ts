import * as v from 'valibot';
import type { Book } from '../book/book.ts';
import type { Day } from '../kernel/day.ts';
import { isId, type Id } from '../kernel/id.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { localMoment } from '../kernel/zone.ts';
import { KINDS } from '../kinds.ts';
import { idSchema, isFieldKey, type Row, type Value } from '../row/row.ts';
import { flatten } from '../row/flatten.ts';

/** What an export says of itself, before its rows. `format` rises when an older Rapport could not read it. */
export type ExportHead = { rapport: 'export'; format: 1; book: Id; exportedAt: string };

export type ExportFile = {
	head: ExportHead;
	book: Book;
	rows: Row[];
	customers: number;
	touchpoints: number;
	/** Rows that could not be read, or are there in a newer form too, and so would not be restored. */
	unreadable: number;
};

export type RestoreFailure =
	| { type: 'not-json' }
	| { type: 'not-an-export' }
	| { type: 'newer-export'; format: number }
	| { type: 'book-missing' }
	| { type: 'file-too-large'; bytes: number; limit: number };

/** No row of ours is nested half as deep; one that is nested without end would end the reading of all. */
const DEEPEST = 32;

/** JavaScript engines hold texts up to about 512 MB. */
export const LARGEST_EXPORT = 400 * 1024 * 1024;

const headSchema = v.object({
	rapport: v.literal('export'),
	format: v.number(),
	book: idSchema,
	exportedAt: v.string(),
	rows: v.array(v.unknown())
});

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const rowSchema = v.object({
	id: idSchema,
	book: idSchema,
	kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]*$/)),
	root: idSchema,
	rev: count,
	seq: count,
	life: v.picklist(['live', 'deleted']),
	doc: v.record(v.string(), v.unknown())
});

/** The day on which a file was made, where the phone is (IANA zone); null when the file does not say when. */
export function exportDay({ exportedAt }: Pick<ExportHead, 'exportedAt'>, zone: string): Day | null {
	const instant = Date.parse(exportedAt);
	return Number.isNaN(instant) ? null : localMoment(instant, zone).day;
}

/** The head of an export, as the start of its JSON; its rows follow, one a line, then `exportTail`. */
export function exportStart(head: ExportHead): string {
	return `${JSON.stringify(head).slice(0, -1)},"rows":[\n`;
}
export const exportTail = '\n]}\n';

/** Reads an export made by this or an older Rapport. Every row is checked as if a stranger had written it. */
export function readExport(text: string): Result<ExportFile, RestoreFailure> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return err({ type: 'not-json' });
	}
	const parsed = v.safeParse(headSchema, json);
	if (!parsed.success) return err({ type: 'not-an-export' });
	const { format, book, exportedAt, rows: raw } = parsed.output;
	if (format !== 1) return err({ type: 'newer-export', format });
	const rows = newestOf(raw.map((row) => readRow(row, book)).filter((row) => row !== null));
	const bookRow = rows.find((row) => row.id === book && row.kind === 'book');
	if (!bookRow) return err({ type: 'book-missing' });
	const live = (kind: string) => rows.filter((row) => row.kind === kind && row.life === 'live').length;
	return ok({
		head: { rapport: 'export', format: 1, book, exportedAt },
		book: bookRow.doc as unknown as Book,
		rows,
		customers: live('customer'),
		touchpoints: live('touchpoint'),
		unreadable: raw.length - rows.length
	});
}

function readRow(raw: unknown, book: Id): Row | null {
	const parsed = v.safeParse(rowSchema, raw);
	if (!parsed.success || parsed.output.book !== book) return null;
	// The raw content, because the schema's copy has lost the very keys that are looked for.
	const row = { ...parsed.output, doc: (raw as Row).doc };
	if (!Object.keys(flatten(row.doc)).every(isFieldKey) || !isSafe(row.doc)) return null;
	const schema = KINDS[row.kind];
	return !schema || v.is(schema, row.doc) ? row : null;
}

/** Each row once: a file that was put together by hand may hold one twice. Of the same `rev` the first stands. */
function newestOf(rows: readonly Row[]): Row[] {
	const byId = new Map<Id, Row>();
	for (const row of rows) {
		const other = byId.get(row.id);
		if (!other || row.rev > other.rev) byId.set(row.id, row);
	}
	return [...byId.values()];
}

/** No key at any depth may reach a prototype: `{"__proto__": …}` is an own key after JSON.parse, until it is copied. */
function isSafe(value: Value, depth = 0): boolean {
	if (typeof value !== 'object' || value === null) return true;
	if (depth > DEEPEST) return false;
	if (Array.isArray(value)) return value.every((inner) => isSafe(inner, depth + 1));
	// The record of an import keeps values under flat keys and under ids.
	return Object.entries(value).every(
		([key, inner]) => (isFieldKey(key) || isId(key)) && isSafe(inner, depth + 1)
	);
}
