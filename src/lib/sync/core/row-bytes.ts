import type { Row } from '../../domain/row/row.ts';

/** Ids, kind, numbers and their names, as they stand around a document on the wire. */
const AROUND = 200;

/** What a row takes of a page (O-2): bytes of its text before it is compressed. */
export function rowBytes(row: Pick<Row, 'doc'>): number {
	return textBytes(JSON.stringify(row.doc));
}

export function textBytes(doc: string): number {
	return utf8.encode(doc).length + AROUND;
}

const utf8 = new TextEncoder();
