import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import type { UnreadableBackup } from './backup-failure.ts';
import {
	endSchema,
	FORMAT,
	headSchema,
	rowSchema,
	startSchema,
	tableSchema,
	type BackupEnd,
	type BackupHead,
	type BackupRow
} from './backup-file.ts';

export type BackupPart =
	| { type: 'head'; head: BackupHead }
	| { type: 'table'; table: string; columns: string[] }
	| { type: 'row'; row: BackupRow };

export type CheckedBackup = { head: BackupHead; rows: BackupEnd['rows'] };

/** Reads a backup from beginning to end before anything is done with it. `known` are the migrations of this version. */
export async function checkBackup(
	path: string,
	known: readonly string[]
): Promise<Result<CheckedBackup, UnreadableBackup>> {
	try {
		const parts = readBackup(path);
		let head: BackupHead | undefined;
		for (;;) {
			const part = await parts.next();
			if (part.done) return head ? ok({ head, rows: part.value }) : err({ type: 'cut-off' });
			if (part.value.type !== 'head') continue;
			head = part.value.head;
			const newer = head.migrations.filter((name) => !known.includes(name));
			if (!newer.length) continue;
			await parts.return({});
			return err({ type: 'newer', by: newer.join(', ') });
		}
	} catch (error) {
		if (error instanceof Unreadable) return err(error.failure);
		throw error;
	}
}

/**
 * The parts of a backup in their order; what it returns at the end are the counts of rows. Throws `Unreadable`, which may
 * be at the very end: until then nothing that came out of it can be trusted.
 */
export async function* readBackup(path: string): AsyncGenerator<BackupPart, BackupEnd['rows']> {
	const file = new BackupReading();
	for await (const line of linesOf(path)) {
		const part = file.take(line);
		if (part) yield part;
	}
	return file.end();
}

/** Thrown through a stream or a transaction, which it ends; caught by whoever began that. */
export class Unreadable extends Error {
	readonly failure: UnreadableBackup;

	constructor(failure: UnreadableBackup) {
		super(failure.type);
		this.failure = failure;
	}
}

/** What has been read of one file so far, line by line. */
class BackupReading {
	readonly #hash: Hash = createHash('sha256');
	readonly #rows: BackupEnd['rows'] = {};
	#isBegun = false;
	#table: { table: string; columns: string[] } | undefined;
	#end: BackupEnd | undefined;

	/** Null for the last line, which is for the check alone. */
	take(line: Buffer): BackupPart | null {
		if (this.#end) throw new Unreadable({ type: 'damaged' });
		const content = parsed(line, this.#isBegun);
		if (!this.#isBegun) return this.#begin(line, content);
		if (v.is(endSchema, content)) {
			this.#end = content.end;
			return null;
		}
		this.#count(line);
		if (v.is(rowSchema, content)) return this.#row(content);
		if (!v.is(tableSchema, content)) throw new Unreadable({ type: 'damaged' });
		this.#table = content;
		this.#rows[content.table] = 0;
		return { type: 'table', ...content };
	}

	end(): BackupEnd['rows'] {
		if (!this.#end) throw new Unreadable({ type: 'cut-off' });
		const { rows, digest } = this.#end;
		const isSame = digest === this.#hash.digest('hex') && JSON.stringify(rows) === JSON.stringify(this.#rows);
		if (!isSame) throw new Unreadable({ type: 'damaged' });
		return rows;
	}

	#begin(line: Buffer, content: unknown): BackupPart {
		if (!v.is(startSchema, content)) throw new Unreadable({ type: 'not-ours' });
		if (content.format > FORMAT) throw new Unreadable({ type: 'newer', by: `format ${content.format}` });
		if (!v.is(headSchema, content)) throw new Unreadable({ type: 'damaged' });
		this.#isBegun = true;
		this.#count(line);
		return { type: 'head', head: content };
	}

	#row(row: BackupRow): BackupPart {
		const table = this.#table;
		if (row.length !== table?.columns.length) throw new Unreadable({ type: 'damaged' });
		this.#rows[table.table]! += 1;
		return { type: 'row', row };
	}

	#count(line: Buffer): void {
		this.#hash.update(line).update('\n');
	}
}

function parsed(line: Buffer, isBegun: boolean): unknown {
	try {
		return JSON.parse(line.toString('utf8'));
	} catch {
		throw new Unreadable({ type: isBegun ? 'damaged' : 'not-ours' });
	}
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
	const file = createReadStream(path);
	const unzipped = createGunzip();
	file.on('error', (error) => unzipped.destroy(error)).pipe(unzipped);
	let rest: Buffer[] = [];
	try {
		for await (const chunk of unzipped as AsyncIterable<Buffer>) {
			let from = 0;
			for (let to = chunk.indexOf('\n'); to >= 0; to = chunk.indexOf('\n', from)) {
				yield Buffer.concat([...rest, chunk.subarray(from, to)]);
				rest = [];
				from = to + 1;
			}
			rest.push(chunk.subarray(from));
		}
	} catch (error) {
		throw error instanceof Unreadable ? error : new Unreadable(failureOf(error));
	} finally {
		file.destroy();
	}
	// Every line of ours is ended.
	if (rest.some(({ length }) => length)) throw new Unreadable({ type: 'cut-off' });
}

function failureOf(error: unknown): UnreadableBackup {
	const { code = 'unknown', message } = error as NodeJS.ErrnoException;
	if (code === 'ENOENT' || code === 'ENOTDIR') return { type: 'no-file' };
	if (code === 'Z_BUF_ERROR') return { type: 'cut-off' };
	if (message === 'incorrect header check') return { type: 'not-ours' };
	return code.startsWith('Z_') ? { type: 'damaged' } : { type: 'not-read', code };
}
