import { isId } from '../kernel/id.ts';
import type { Doc, Value } from './row.ts';

/** A document as flat keys. A map whose keys are all ids is a collection; any other value is one field (W-6). */
export function flatten(doc: Doc): Doc {
	const flat: Doc = {};
	for (const name of Object.keys(doc)) {
		const value = doc[name];
		if (value === null || value === undefined) continue;
		if (isCollection(value)) for (const id of Object.keys(value)) flat[`${name}.${id}`] = value[id]!;
		else flat[name] = value;
	}
	return flat;
}

/** The document that flat keys stand for; `null` is nothing. Keys must have been checked: none may reach a prototype. */
export function unflatten(flat: Doc): Doc {
	const doc: Doc = {};
	for (const [key, value] of Object.entries(flat)) {
		if (value === null) continue;
		const [name, id] = key.split('.', 2) as [string, string?];
		if (id === undefined) doc[name] = value;
		else doc[name] = { ...(doc[name] as Doc | undefined), [id]: value };
	}
	return doc;
}

export function isMap(value: Value): value is Doc {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCollection(value: Value): value is Doc {
	return isMap(value) && Object.keys(value).every(isId);
}
