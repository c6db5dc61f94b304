import type { ImportSummary } from '../lib/commands/import-contacts.ts';
import type { WriteFailure } from '../lib/db/writer.ts';
import type { ColumnMeaning } from '../lib/domain/contact-file/table/column-meaning.ts';
import type {
	ImportChoices,
	ImportPreview,
	ImportSetting,
	PreviewRow
} from '../lib/domain/import/preview.ts';
import type { Result } from '../lib/domain/kernel/result.ts';

/** What the page asks of the import worker. Files travel as handles: their bytes are read over there. */
export type ImportRequest =
	/** Comes first. */
	| { type: 'open'; database: string }
	| { type: 'read'; files: File[]; setting: ImportSetting }
	/** Reads one table again, with its columns as a person understood them. */
	| { type: 'columns'; file: number; columns: (ColumnMeaning | null)[] }
	/** Stores what the preview showed. */
	| { type: 'store'; fileName: string; choices: ImportChoices }
	/** Storing ends after the part that is being written. */
	| { type: 'stop' };

export type ImportAnswer =
	| { type: 'reading'; name: string; done: number; total: number }
	| { type: 'matching' }
	/** What its rows do not fit into follows in `rows`: a page takes in ten thousand of them at once with a stutter. */
	| { type: 'preview'; preview: ImportPreview; total: number }
	| { type: 'rows'; rows: PreviewRow[] }
	| { type: 'storing'; done: number; total: number }
	| { type: 'stored'; stored: Result<ImportSummary, WriteFailure> }
	| { type: 'failed' };
