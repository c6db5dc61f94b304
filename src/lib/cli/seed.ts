import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { exportStart, exportTail } from '../domain/export-file/export-file.ts';
import { dayOf, type Day } from '../domain/kernel/day.ts';
import { hashId } from '../domain/kernel/id.ts';
import { fail, printJson, readArguments } from './arguments.ts';
import { syntheticRows } from './seed/synthetic-book.ts';

const USAGE =
	'npm run seed -- --customers N --touchpoints M --seed S [--out FILE] [--json]   writes a made-up book as an export, to be restored in Settings';

const { options, flags } = readArguments(USAGE, ['customers', 'touchpoints', 'seed', 'out'], ['json']);
const size = {
	customers: whole('customers', 300),
	touchpoints: whole('touchpoints', 2000),
	seed: whole('seed', 1)
};
const path = options.out ?? `seed-${size.customers}-${size.touchpoints}-${size.seed}.json`;

const now = new Date();
const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
const book = hashId('seed', String(size.customers), String(size.touchpoints), String(size.seed));
const file = createWriteStream(path);
await write(exportStart({ rapport: 'export', format: 1, book, exportedAt: `${today}T00:00:00.000Z` }));
let rows = 0;
for (const row of syntheticRows(book, size, today)) await write((rows++ ? ',\n' : '') + JSON.stringify(row));
await write(exportTail);
file.end();
await once(file, 'finish');
console.error(`${path}: ${size.customers} customers, ${size.touchpoints} touchpoints, ${rows} rows`);
if (flags.has('json')) printJson({ file: path, ...size, rows });

async function write(text: string): Promise<void> {
	if (!file.write(text)) await once(file, 'drain');
}

function whole(name: string, otherwise: number): number {
	const given = options[name];
	if (given === undefined) return otherwise;
	if (!/^\d{1,7}$/.test(given)) fail(`--${name} ${given}: not a whole number up to 9,999,999.\n${USAGE}`);
	return Number(given);
}
