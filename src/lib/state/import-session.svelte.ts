import type { ColumnMeaning } from '../domain/contact-file/table/column-meaning.ts';
import type { ImportChoices, ImportPreview, ImportSetting } from '../domain/import/preview.ts';
import type { Id } from '../domain/kernel/id.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { ImportSummary, ImportWatch } from '../commands/import-contacts.ts';
import type { WriteFailure } from '../db/writer.ts';

/** Why files were not read; nothing was stored then. */
export type ReadFailure = { type: 'failed' } | { type: 'timed-out' } | { type: 'cancelled' };
export type ReadProgress =
	{ type: 'reading'; name: string; done: number; total: number } | { type: 'matching' };

export type ImportReader = {
	read(
		files: File[],
		setting: ImportSetting,
		onprogress: (progress: ReadProgress) => void
	): Promise<Result<ImportPreview, ReadFailure>>;
	reread(file: number, columns: (ColumnMeaning | null)[]): Promise<Result<ImportPreview, ReadFailure>>;
	/** Stores what the preview showed. */
	store(
		fileName: string,
		choices: ImportChoices,
		watch: ImportWatch
	): Promise<Result<ImportSummary, WriteFailure>>;
	close(): void;
};

export type ImportStage =
	| { type: 'choosing'; failure?: ReadFailure }
	| { type: 'reading'; progress: ReadProgress | null }
	| { type: 'preview'; preview: ImportPreview }
	| { type: 'storing'; done: number; total: number }
	| { type: 'done'; id: Id; summary: ImportSummary }
	/** A write failed half-way: what was stored until then stands among the past imports. */
	| { type: 'interrupted' };

type Outer = {
	openReader(): ImportReader;
	/** Says that something would be lost with a reload, until the returned function is called (D-6). */
	hold(): () => void;
	newId(): Id;
	setting(id: Id): Promise<ImportSetting>;
	/** Waits for what is being stored. Null when a write failed, which has been shown then. */
	watch(storing: Promise<Result<ImportSummary, WriteFailure>>): Promise<ImportSummary | null>;
};

/** One import from the choice of its files to the stored customers. It lives on while other screens are looked at. */
export class ImportSession {
	#stage: ImportStage = $state.raw({ type: 'choosing' });
	#reader: ImportReader | null = null;
	/** Ready before files are chosen. */
	#spare: ImportReader | null = null;
	#id: Id | null = null;
	#files: readonly File[] = [];
	#fileName = '';
	#stop = new AbortController();
	#release: (() => void) | undefined;
	readonly #outer: Outer;
	tag = $state('');
	bringBackDeleted = $state(false);
	/** Called when everything is stored. */
	onstored: (id: Id, summary: ImportSummary) => void = () => {};

	constructor(outer: Outer) {
		this.#outer = outer;
	}

	get stage(): ImportStage {
		return this.#stage;
	}

	/** Opens a reader while the person still looks for the file. Returns what lets go of it, if none was chosen. */
	prepare(): () => void {
		this.#spare ??= this.#outer.openReader();
		return () => {
			this.#spare?.close();
			this.#spare = null;
		};
	}

	/** Reads files and shows what is in them. An earlier reading that was not imported is given up. */
	async read(files: File[]): Promise<void> {
		if (this.#stage.type === 'storing' || !files.length) return;
		this.reset();
		this.#files = files;
		this.#enter({ type: 'reading', progress: null });
		const reader = (this.#reader = this.#spare ?? this.#outer.openReader());
		this.#spare = null;
		this.#id = this.#outer.newId();
		const setting = await this.#outer.setting(this.#id);
		const read = await reader.read(files, setting, (progress) => {
			if (this.#reader === reader) this.#enter({ type: 'reading', progress });
		});
		if (this.#reader === reader) this.#show(read);
	}

	/** Other files in the place of one that was refused; what was chosen for the import stays. */
	async replace(file: number, others: File[]): Promise<void> {
		if (this.#stage.type !== 'preview') return;
		const { tag, bringBackDeleted } = this;
		const reading = this.read(this.#files.toSpliced(file, 1, ...others));
		this.tag = tag;
		this.bringBackDeleted = bringBackDeleted;
		await reading;
	}

	/** Reads one of the files again, with the columns as a person understood them. */
	async reread(file: number, columns: (ColumnMeaning | null)[]): Promise<void> {
		const reader = this.#reader;
		if (!reader || this.#stage.type !== 'preview') return;
		this.#enter({ type: 'reading', progress: null });
		const read = await reader.reread(file, columns);
		if (this.#reader === reader) this.#show(read);
	}

	/** Stores what the preview shows. Pressed twice it stores once. */
	async run(): Promise<void> {
		const reader = this.#reader;
		const id = this.#id;
		if (!reader || !id || this.#stage.type !== 'preview') return;
		this.#enter({ type: 'storing', done: 0, total: 0 });
		this.#stop = new AbortController();
		const { tag, bringBackDeleted } = this;
		const storing = reader.store(
			this.#fileName,
			{ tag, bringBackDeleted },
			{
				signal: this.#stop.signal,
				onprogress: (done, total) => this.#enter({ type: 'storing', done, total })
			}
		);
		const summary = await this.#outer.watch(storing);
		this.#closeReader();
		this.#enter(summary ? { type: 'done', id, summary } : { type: 'interrupted' });
		if (summary) this.onstored(id, summary);
	}

	/** Stops reading at once, and storing after the part that is being written. */
	cancel(): void {
		if (this.#stage.type === 'storing') this.#stop.abort();
		else {
			const wasReading = this.#stage.type === 'reading';
			this.reset();
			if (wasReading) this.#enter({ type: 'choosing', failure: { type: 'cancelled' } });
		}
	}

	/** Back to the choice of files. */
	reset(): void {
		if (this.#stage.type === 'storing') return;
		this.#closeReader();
		this.#files = [];
		this.tag = '';
		this.bringBackDeleted = false;
		this.#enter({ type: 'choosing' });
	}

	#show(read: Result<ImportPreview, ReadFailure>): void {
		if (read.ok) {
			this.#enter({ type: 'preview', preview: read.value });
			const brought = read.value.files.filter(({ content }) => content.ok);
			this.#fileName = brought.map(({ name }) => name).join(', ');
		} else {
			this.#closeReader();
			this.#enter({ type: 'choosing', failure: read.error });
		}
	}

	#closeReader(): void {
		const reader = this.#reader;
		this.#reader = null;
		reader?.close();
	}

	#enter(stage: ImportStage): void {
		this.#stage = stage;
		if (['reading', 'preview', 'storing'].includes(stage.type)) this.#release ??= this.#outer.hold();
		else {
			this.#release?.();
			this.#release = undefined;
		}
	}
}
