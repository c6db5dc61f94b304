import { dayOf, type Day } from '../domain/kernel/day.ts';
import { fail, printJson, readArguments } from './arguments.ts';
import { readCustomers, type ReadCustomers } from './contact-files.ts';

const USAGE =
	'npm run import -- FILE… [--region XX] [--json]   reads contact files and shows what would be stored';

const { words: files, options, flags } = readArguments(USAGE, ['region'], ['json']);
if (!files.length) fail(USAGE);

const now = new Date();
const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
const all: Pick<ReadCustomers, 'customers' | 'rejected' | 'warnings'> = {
	customers: [],
	rejected: [],
	warnings: []
};
const summaries: { file: string; format?: string; encoding?: string; error?: unknown }[] = [];

for (const file of files) {
	const read = readCustomers(file, { region: options.region ?? 'CN', today });
	if (!read.ok) {
		summaries.push({ file, error: read.error });
		console.error(`${file}: not read (${read.error.type}). Nothing of it would be stored.`);
		continue;
	}
	const { format, encoding, customers, rejected, warnings } = read.value;
	summaries.push({ file, format, encoding });
	all.customers.push(...customers);
	all.rejected.push(...rejected);
	all.warnings.push(...warnings);
	console.error(
		`${file}: ${format}, ${encoding}; ${customers.length} customers, ${rejected.length} rejected, ${warnings.length} warnings`
	);
	if (!flags.has('json')) for (const { name } of customers) console.log(name);
}

if (flags.has('json')) {
	const customers = all.customers.map(({ name, customer }) => ({ name, ...customer }));
	printJson({ files: summaries, customers, rejected: all.rejected, warnings: all.warnings });
}
// A file that could not be read is a failure, for scripts that look at the exit code only.
if (summaries.some(({ error }) => error)) process.exitCode = 1;
