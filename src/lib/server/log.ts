/**
 * One line of JSON for each thing that happened. What people typed is never in it: a text that is not a plain word, as
 * codes, ids and names of routes are, is replaced by its length.
 */
export type Log = (event: string, fields?: LogFields) => void;
export type LogFields = { [name: string]: number | boolean | string | null | undefined };

/** `now` in ms; `write` gets a line without its end. */
export function openLog({ now, write }: { now: () => number; write: (line: string) => void }): Log {
	return (event, fields = {}) => {
		const plain = Object.entries(fields).map(([name, value]) => [name, plainValue(value)]);
		write(JSON.stringify({ at: new Date(now()).toISOString(), event, ...Object.fromEntries(plain) }));
	};
}

/** The kind of an error and where it arose, without its words: they may hold what somebody typed. */
export function errorFields(error: unknown): LogFields {
	if (!(error instanceof Error)) return { error: typeof error };
	const code = 'code' in error ? String(error.code) : undefined;
	const place = /^\s+at .*?([\w-]+\.[jt]s:\d+)/m.exec(error.stack ?? '')?.[1];
	return { error: error.name, code, place };
}

const WORD = /^[\w./:()[\]+-]{0,100}$/;

function plainValue(value: LogFields[string]): LogFields[string] {
	return typeof value !== 'string' || WORD.test(value) ? value : `(${value.length} characters)`;
}
