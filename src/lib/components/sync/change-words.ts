import type { QueuedChange } from '../../queries/sync-queue.ts';
import type { Language } from '../../state/language.svelte.ts';
import { fieldName, fieldNames, kindName } from './field-words.ts';
import { valueText } from './value-words.ts';

/** What a change does, in words: "Customer: Phone, Note". */
export function changeText(language: Language, { kind, act, fields }: QueuedChange): string {
	const { acts } = language.chapter('sharing').sync;
	const what = kindName(language, kind);
	if (act !== 'change') return acts[act](what);
	// Three say what it is about; of more only that there was a change.
	return fields.length && fields.length <= 3
		? acts.change(what, fieldNames(language, fields))
		: acts.changed(what);
}

/** All that it would have written, a line a field, for another place to be pasted into. */
export function contentText(language: Language, { refused }: QueuedChange): string {
	const lines = Object.entries(refused?.values ?? {}).map(
		([field, value]) => `${fieldName(language, field)}: ${valueText(language, field, value)}`
	);
	return lines.join('\n');
}

/** Why the server refused it. */
export function refusalText(language: Language, code: string): string {
	const { codes } = language.chapter('sharing').sync;
	const { other, ...known } = codes;
	return Object.hasOwn(known, code) ? known[code as keyof typeof known] : other(code);
}
