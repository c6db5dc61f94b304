import * as v from 'valibot';
import { isId, type Id } from '../../domain/kernel/id.ts';

/** A field's value in bytes of its text, at most. */
export const MAX_FIELD = 64 * 1024;
const MAX_DEPTH = 6;
const MAX_PARTS = 2000;

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Fields = { [key: string]: Value };

const FIELD = /^[a-z][A-Za-z0-9]*$/;
const FORBIDDEN = new Set(['constructor', 'prototype', '__proto__']);

export const idSchema = v.custom<Id>(isId, 'id');
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const STAMP = /^[0-9a-f]{18}$/;
export const stampSchema = v.custom<string & { readonly __stamp: true }>(
	(value) => typeof value === 'string' && STAMP.test(value),
	'stamp'
);

/** `name` or `name.elementId`, never a way to a prototype. */
export function isFieldKey(key: string): boolean {
	const dot = key.indexOf('.');
	const name = dot < 0 ? key : key.slice(0, dot);
	return FIELD.test(name) && !FORBIDDEN.has(name) && (dot < 0 || isId(key.slice(dot + 1)));
}

/** Plain JSON that is neither too deep nor too large, and whose maps reach no prototype. */
export function isPlainValue(value: unknown): boolean {
	let parts = 0;
	const isPlain = (value: unknown, depth: number): boolean => {
		if (++parts > MAX_PARTS || depth > MAX_DEPTH) return false;
		if (value === null || typeof value === 'boolean') return true;
		if (typeof value === 'number') return Number.isFinite(value);
		if (typeof value === 'string') return value.length <= MAX_FIELD;
		if (Array.isArray(value)) return value.every((part) => isPlain(part, depth + 1));
		if (typeof value !== 'object') return false;
		return Object.entries(value).every(([key, part]) => !FORBIDDEN.has(key) && isPlain(part, depth + 1));
	};
	return isPlain(value, 0) && (typeof value !== 'object' || JSON.stringify(value).length <= MAX_FIELD);
}
