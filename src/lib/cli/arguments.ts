import { parseArgs } from 'node:util';

/** What a command was given: files and words in order, `--name value` options, `--flag` switches. */
export type Arguments = { words: string[]; options: Record<string, string | undefined>; flags: Set<string> };

/** Reads the command line of a command; an option it does not know ends with what it does know, and exit code 2. */
export function readArguments(
	usage: string,
	options: readonly string[],
	flags: readonly string[]
): Arguments {
	try {
		const parsed = parseArgs({
			allowPositionals: true,
			options: Object.fromEntries([
				...options.map((name) => [name, { type: 'string' as const }]),
				...flags.map((name) => [name, { type: 'boolean' as const }])
			])
		});
		const values = Object.entries(parsed.values);
		return {
			words: parsed.positionals,
			options: Object.fromEntries(values.filter(([, value]) => typeof value === 'string')) as Record<
				string,
				string
			>,
			flags: new Set(values.filter(([, value]) => value === true).map(([name]) => name))
		};
	} catch (error) {
		return fail(`${(error as Error).message}\n${usage}`);
	}
}

/** Says what is wrong and how it is meant, and ends. Nothing was changed. */
export function fail(message: string): never {
	console.error(message);
	process.exit(2);
}

/** With `--json`, the last line of standard output is one JSON object: everything else goes to standard error. */
export function printJson(value: unknown): void {
	console.log(JSON.stringify(value));
}
