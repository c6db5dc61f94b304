import { err, ok, type Result } from '../kernel/result.ts';
import type { ContactDraft } from './contact-draft.ts';
import { kindOfText, refuseFile } from './file-kind.ts';
import type { ImportContext } from './import-context.ts';
import { newReport, type FileError, type Rejected, type Warning } from './report.ts';
import type { ColumnMeaning } from './table/column-meaning.ts';
import { readTable } from './table/read-table.ts';
import { decodeText, detectUnicode, guessEncoding, type Encoding } from './text/encoding.ts';
import { readVcards } from './vcard/read-vcards.ts';

/** What a contact file holds. Nothing is stored yet: this is the preview and the dry run. */
export type ContactFile = {
	format: 'vcard' | 'csv';
	encoding: Encoding;
	contacts: ContactDraft[];
	rejected: Rejected[];
	warnings: Warning[];
	/** Of a table: its header, and what each column was taken for (null: left out). */
	columns?: { header: string; meaning: ColumnMeaning | null }[];
};

/**
 * Reads a vCard file (2.1, 3.0, 4.0) or a table (CSV, TSV) by its content, not its name. Encodings are found by themselves.
 * A contact that cannot be kept is listed in `rejected`; all others are kept. Time grows with the size of the file.
 */
export function readContactFile(bytes: Uint8Array, context: ImportContext): Result<ContactFile, FileError> {
	const refused = refuseFile(bytes);
	if (refused) return err(refused);
	const unicode = detectUnicode(bytes);
	const wide = unicode !== null && unicode.encoding !== 'utf-8';
	// vCards are cut as bytes, so UTF-16 becomes UTF-8 first.
	const plain = wide
		? new TextEncoder().encode(decodeText(bytes.subarray(unicode.start), unicode.encoding)!)
		: bytes.subarray(unicode?.start ?? 0);
	if (isBlank(plain)) return err({ type: 'empty' });
	const report = newReport();

	if (isVcardFile(plain)) {
		const { encoding, contacts, rejected } = readVcards(plain, context, report);
		return ok({
			format: 'vcard',
			encoding: wide ? unicode.encoding : encoding,
			contacts,
			rejected,
			warnings: report.warnings()
		});
	}
	const encoding = unicode ? unicode.encoding : guessEncoding(plain, context.region, context.steps);
	const text = decodeText(plain, wide ? 'utf-8' : encoding)!;
	const found = kindOfText(text);
	if (found) return err({ type: 'not-contacts', found });
	const table = readTable(text, context, report);
	if (!table.ok) return table;
	if (!unicode && encoding !== 'utf-8') report.warn({ type: 'encoding-guessed', encoding });
	return ok({ format: 'csv', encoding, ...table.value, warnings: report.warnings() });
}

function isBlank(bytes: Uint8Array): boolean {
	return !bytes.some((byte) => byte > 0x20);
}

/** BEGIN:VCARD at the start of a line, near the beginning: some programs write a remark or empty lines first. */
function isVcardFile(bytes: Uint8Array): boolean {
	const head = String.fromCharCode(...bytes.subarray(0, 8192));
	return /(?:^|[\r\n\0 ])BEGIN:VCARD/i.test(head);
}
