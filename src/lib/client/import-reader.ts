import type { ImportAnswer, ImportRequest } from '../../workers/import-messages.ts';
import workerUrl from '../../workers/import.worker.ts?worker&url';
import type { ImportSummary, ImportWatch } from '../commands/import-contacts.ts';
import type { WriteFailure } from '../db/writer.ts';
import type { ColumnMeaning } from '../domain/contact-file/table/column-meaning.ts';
import type { ImportChoices, ImportPreview, ImportSetting } from '../domain/import/preview.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import type { ImportReader, ReadFailure, ReadProgress } from '../state/import-session.svelte.ts';
import { trustedScriptUrl } from './script-url.ts';

/** A worker that says nothing for so long is lost in its file: 50 MB take a slow phone a third of it. */
const SILENCE_MS = 60_000;

/** Reads and stores contact files in a worker of its own; closing it kills the worker, whatever it is doing. */
export class WorkerImportReader implements ImportReader {
	readonly #worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' });
	#hear: (answer: ImportAnswer | ReadFailure) => void = () => {};
	/** It is opened before anything is asked of it, and may fail before. */
	#failed = false;

	constructor(database: string) {
		this.#worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => this.#hear(data);
		this.#worker.onerror = () => {
			this.#failed = true;
			this.#hear({ type: 'failed' });
		};
		this.#worker.postMessage({ type: 'open', database } satisfies ImportRequest);
	}

	read(files: File[], setting: ImportSetting, onprogress: (progress: ReadProgress) => void) {
		return this.#preview({ type: 'read', files, setting }, onprogress);
	}

	reread(file: number, columns: (ColumnMeaning | null)[]) {
		return this.#preview({ type: 'columns', file, columns });
	}

	async store(
		fileName: string,
		choices: ImportChoices,
		{ onprogress, signal }: ImportWatch
	): Promise<Result<ImportSummary, WriteFailure>> {
		const stop = () => this.#worker.postMessage({ type: 'stop' } satisfies ImportRequest);
		signal?.addEventListener('abort', stop);
		const stored = await this.#ask({ type: 'store', fileName, choices }, (answer) => {
			if (answer.type === 'storing') onprogress?.(answer.done, answer.total);
			return answer.type === 'stored' ? answer.stored : undefined;
		});
		signal?.removeEventListener('abort', stop);
		// A worker that died over it: what it had stored until then stands.
		return stored.ok ? stored.value : err({ type: 'storage-failed', name: stored.error.type });
	}

	close(): void {
		this.#worker.terminate();
		this.#hear({ type: 'cancelled' });
	}

	#preview(request: ImportRequest, onprogress?: (progress: ReadProgress) => void) {
		let preview: ImportPreview | undefined;
		let total = 0;
		return this.#ask<ImportPreview>(request, (answer) => {
			if (answer.type === 'preview') ({ preview, total } = answer);
			if (answer.type === 'rows') preview?.rows.push(...answer.rows);
			if (preview && preview.rows.length >= total) return preview;
			if (answer.type === 'reading' || answer.type === 'matching') onprogress?.(answer);
			return undefined;
		});
	}

	/** Sends one request and listens until `take` has its value. One request at a time. */
	#ask<T>(
		request: ImportRequest,
		take: (answer: ImportAnswer) => T | undefined
	): Promise<Result<T, ReadFailure>> {
		if (this.#failed) return Promise.resolve(err({ type: 'failed' }));
		return new Promise((resolve) => {
			let timer: ReturnType<typeof setTimeout> | undefined;
			const end = (result: Result<T, ReadFailure>) => {
				clearTimeout(timer);
				this.#hear = () => {};
				resolve(result);
			};
			const wait = () => {
				clearTimeout(timer);
				timer = setTimeout(() => {
					this.#worker.terminate();
					end(err({ type: 'timed-out' }));
				}, SILENCE_MS);
			};
			this.#hear = (answer) => {
				if (answer.type === 'failed' || answer.type === 'timed-out' || answer.type === 'cancelled')
					return end(err(answer));
				const value = take(answer);
				if (value === undefined) wait();
				else end(ok(value));
			};
			wait();
			this.#worker.postMessage(request);
		});
	}
}
