import { importContacts } from '../lib/commands/import-contacts.ts';
import { writing } from '../lib/client/compose-writing.ts';
import { plainCodec } from '../lib/db/codec.ts';
import { RapportDatabase } from '../lib/db/database.ts';
import { inTime, standsAs, withdrawnBy } from '../lib/db/import-records.ts';
import { readKind } from '../lib/db/rows.ts';
import { Writer } from '../lib/db/writer.ts';
import type { Existing } from '../lib/domain/contact-file/match/match-contacts.ts';
import { MAX_FILE_BYTES, refuseFile } from '../lib/domain/contact-file/file-kind.ts';
import type { ColumnMeaning } from '../lib/domain/contact-file/table/column-meaning.ts';
import type { Customer } from '../lib/domain/customer/customer.ts';
import {
	ImportReading,
	readImportFile,
	type ImportChoices,
	type ImportPreview,
	type ImportSetting,
	type ReadFile
} from '../lib/domain/import/preview.ts';
import type { Id } from '../lib/domain/kernel/id.ts';
import { err } from '../lib/domain/kernel/result.ts';
import { parsePhone } from '../lib/domain/phone/phone.ts';
import type { ImportAnswer, ImportRequest } from './import-messages.ts';

/**
 * Reads contact files and stores what is in them, away from the page, which can be used meanwhile. It can be killed at any
 * moment: every part that it writes is whole.
 */
const page = self as unknown as {
	onmessage: (event: MessageEvent<ImportRequest>) => void;
	postMessage(answer: ImportAnswer): void;
};

/** As many first bytes as tell an archive or a workbook from a contact file. */
const HEAD = 4096;
/** Rows of the preview that the page takes in at once. */
const ROWS_AT_ONCE = 1000;

let files: File[] = [];
let read: ReadFile[] = [];
let setting: ImportSetting;
let existing: Existing[] = [];
let reading: ImportReading;
let db: RapportDatabase;
let writer: Writer;
const stop = new AbortController();

page.onmessage = ({ data }) => {
	// What is thrown in here after a wait is heard by nobody.
	answer(data).catch(() => say({ type: 'failed' }));
};

async function answer(request: ImportRequest): Promise<void> {
	switch (request.type) {
		case 'open':
			db = new RapportDatabase(request.database, plainCodec);
			writer = new Writer(db, writing);
			// Whoever asks something of a storage that cannot be opened is told then.
			return db.open().then(nothing, nothing);
		case 'read':
			({ files, setting } = request);
			read = [];
			for (const [done, file] of files.entries()) {
				say({ type: 'reading', name: file.name, done, total: files.length });
				read.push(await readOne(file));
			}
			say({ type: 'matching' });
			existing = await readExisting(setting.book);
			return match();
		case 'columns':
			read[request.file] = await readOne(files[request.file]!, request.columns);
			return match();
		case 'store':
			return store(request.fileName, request.choices);
		case 'stop':
			stop.abort();
	}
}

function match(): void {
	const region = setting.region;
	reading = new ImportReading(read, existing, setting, (typed) => parsePhone(typed, region).e164);
	sayPreview(reading.preview);
	// While it is looked at. What cannot be loaded now is asked for again by the write itself.
	writer.prepare().catch(nothing);
}

function sayPreview(preview: ImportPreview): void {
	const { rows } = preview;
	say({ type: 'preview', preview: { ...preview, rows: rows.slice(0, ROWS_AT_ONCE) }, total: rows.length });
	for (let at = ROWS_AT_ONCE; at < rows.length; at += ROWS_AT_ONCE)
		say({ type: 'rows', rows: rows.slice(at, at + ROWS_AT_ONCE) });
}

/** A file that is too large, or none of ours by its first bytes, is never read as a whole. */
async function readOne(file: File, columns?: (ColumnMeaning | null)[]): Promise<ReadFile> {
	const { name, size } = file;
	if (size > MAX_FILE_BYTES)
		return { name, content: err({ type: 'too-large', bytes: size, limit: MAX_FILE_BYTES }) };
	const refused = refuseFile(await bytesOf(file.slice(0, HEAD)));
	if (refused) return { name, content: err(refused) };
	return { name, content: readImportFile(await bytesOf(file), setting, columns) };
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
	return new Uint8Array(await blob.arrayBuffer());
}

async function readExisting(book: Id): Promise<Existing[]> {
	const [rows, batches] = await Promise.all([
		readKind(db, book, 'customer'),
		readKind(db, book, 'import-batch')
	]);
	const withdrawn = withdrawnBy(inTime(batches));
	return rows.map((row) => {
		const { id, life, doc } = row;
		const existing: Existing = { id, customer: doc as unknown as Customer, deleted: life === 'deleted' };
		const left = existing.deleted && withdrawn.get(id);
		return left && left === standsAs([row]) ? { ...existing, withdrawn: left } : existing;
	});
}

async function store(fileName: string, choices: ImportChoices): Promise<void> {
	const { id, book } = setting;
	const desk = { writer, book, clock: writing.clock };
	const stored = await importContacts(
		desk,
		{ id, fileName, plan: reading.plan(choices) },
		{ onprogress: (done, total) => say({ type: 'storing', done, total }), signal: stop.signal }
	);
	say({ type: 'stored', stored });
}

function nothing(): void {}

function say(answer: ImportAnswer): void {
	page.postMessage(answer);
}
