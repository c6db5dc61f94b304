import { plainCodec } from '../lib/db/codec.ts';
import { RapportDatabase } from '../lib/db/database.ts';
import { readKind } from '../lib/db/rows.ts';
import type { Existing } from '../lib/domain/contact-file/match/match-contacts.ts';
import { MAX_FILE_BYTES, refuseFile } from '../lib/domain/contact-file/file-kind.ts';
import type { ColumnMeaning } from '../lib/domain/contact-file/table/column-meaning.ts';
import type { Customer } from '../lib/domain/customer/customer.ts';
import type { ImportPlan } from '../lib/domain/import/import.ts';
import type { ImportAnswer, ImportRequest } from '../lib/domain/import/messages.ts';
import {
	ImportReading,
	readImportFile,
	type ImportSetting,
	type ReadFile
} from '../lib/domain/import/preview.ts';
import type { Id } from '../lib/domain/kernel/id.ts';
import { err } from '../lib/domain/kernel/result.ts';
import { parsePhone } from '../lib/domain/phone/phone.ts';

/** Reads contact files away from the page, and can be killed at any moment: it only reads, the page alone writes. */
const page = self as unknown as {
	onmessage: (event: MessageEvent<ImportRequest>) => void;
	postMessage(answer: ImportAnswer): void;
};

/** As many first bytes as tell an archive or a workbook from a contact file. */
const HEAD = 4096;
const PART = 500;

let files: File[] = [];
let read: ReadFile[] = [];
let setting: ImportSetting;
let existing: Existing[] = [];
let reading: ImportReading;

page.onmessage = ({ data }) => {
	// What is thrown in here after a wait is heard by nobody.
	answer(data).catch(() => say({ type: 'failed' }));
};

async function answer(request: ImportRequest): Promise<void> {
	switch (request.type) {
		case 'read':
			({ files, setting } = request);
			read = [];
			for (const [done, file] of files.entries()) {
				say({ type: 'reading', name: file.name, done, total: files.length });
				read.push(await readOne(file));
			}
			say({ type: 'matching' });
			existing = await readExisting(request.database, setting.book);
			return match();
		case 'columns':
			read[request.file] = await readOne(files[request.file]!, request.columns);
			return match();
		case 'plan':
			for (const answer of partsOf(reading.plan(request.choices))) say(answer);
	}
}

function match(): void {
	const region = setting.region;
	reading = new ImportReading(read, existing, setting, (typed) => parsePhone(typed, region).e164);
	say({ type: 'preview', preview: reading.preview });
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

async function readExisting(database: string, book: Id): Promise<Existing[]> {
	const db = new RapportDatabase(database, plainCodec);
	const rows = await readKind(db, book, 'customer');
	db.close();
	return rows.map(({ id, life, doc }) => ({
		id,
		customer: doc as unknown as Customer,
		deleted: life === 'deleted'
	}));
}

function* partsOf({ create, update, bringBack, same }: ImportPlan): Generator<ImportAnswer> {
	const longest = Math.max(create.length, update.length, bringBack.length);
	for (let at = 0; at < Math.max(longest, 1); at += PART) {
		const of = <T>(all: T[]) => all.slice(at, at + PART);
		const part = { create: of(create), update: of(update), bringBack: of(bringBack), same };
		yield { type: 'plan-part', part, last: at + PART >= longest };
	}
}

function say(answer: ImportAnswer): void {
	page.postMessage(answer);
}
