import type { ColumnMeaning } from '../contact-file/table/column-meaning.ts';
import type { ImportPlan } from './import.ts';
import type { ImportChoices, ImportPreview, ImportSetting } from './preview.ts';

/** What the page asks of the import worker. Files travel as handles: their bytes are read over there. */
export type ImportRequest =
	| { type: 'read'; files: File[]; setting: ImportSetting; database: string }
	/** Reads one table again, with its columns as a person understood them. */
	| { type: 'columns'; file: number; columns: (ColumnMeaning | null)[] }
	| { type: 'plan'; choices: ImportChoices };

export type ImportAnswer =
	| { type: 'reading'; name: string; done: number; total: number }
	| { type: 'matching' }
	| { type: 'preview'; preview: ImportPreview }
	/** A plan comes in parts, so that no message blocks the page; `last` ends it. */
	| { type: 'plan-part'; part: ImportPlan; last: boolean }
	| { type: 'failed' };
