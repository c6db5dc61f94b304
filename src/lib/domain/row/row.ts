import * as v from 'valibot';
import { isId, type Id } from '../kernel/id.ts';

/**
 * One record of a book, whatever its kind; every kind shares one path through storage and sync (DESIGN §3).
 * A new kind is a schema in its noun's folder, one line in `kinds.ts`, its rules and its screens.
 */
export type Row<D = Doc> = {
	id: Id;
	book: Id;
	kind: string;
	/** The customer (or import) that this row belongs to; its own id when it is a root itself. */
	root: Id;
	/** Counts the changes of this row. */
	rev: number;
	/** Its place in a shared book; 0 until a server gave one. */
	seq: number;
	life: Life;
	doc: D;
};

/** Deleting is its own register beside the fields (C-4): a deleted row keeps all that was typed. */
export type Life = 'live' | 'deleted';

/** Fields by name. A collection is a map from element id to one composite value. */
export type Doc = { [field: string]: Value };
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

export const idSchema = v.custom<Id>(isId, 'id');

/** Names of fields and elements may never reach a prototype. */
const FIELD = /^[a-z][A-Za-z0-9]*$/;
const FORBIDDEN = new Set(['constructor', 'prototype']);

export function isFieldName(name: string): boolean {
	return FIELD.test(name) && !FORBIDDEN.has(name);
}

/** A key of an op: `name`, or `name.elementId` for one element of a collection. */
export function isFieldKey(key: string): boolean {
	const dot = key.indexOf('.');
	return dot < 0 ? isFieldName(key) : isFieldName(key.slice(0, dot)) && isId(key.slice(dot + 1));
}

/** A map from element id to value, with no other keys. */
export function collection<S extends v.GenericSchema>(element: S) {
	return v.record(v.custom<string>(isId, 'id'), element);
}
