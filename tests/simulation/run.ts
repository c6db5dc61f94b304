// npm run simulate [-- --seeds N --from S --devices D --steps M --bugs --json]: phones, a server and a network that fail as
// each seed says, and what must hold when all is over (src/lib/sync/SPEC.md). Ends with 1 when something does not hold, or
// when a seeded bug is not found.
import { availableParallelism } from 'node:os';
import { fail, printJson, readArguments } from '../../src/lib/cli/arguments.ts';
import { BUGS } from './bugs.ts';
import { doAll } from './crew.ts';
import { addCounts, type Done, type Job } from './jobs.ts';
import type { Report } from './world.ts';

const USAGE = 'npm run simulate -- [--seeds N] [--from S] [--devices D] [--steps M] [--bugs] [--json]';
/** Seeds of one job: small, so that no thread is left with a long rest. */
const AT_ONCE = 10;

const { options, flags } = readArguments(USAGE, ['seeds', 'from', 'devices', 'steps'], ['bugs', 'json']);
const seeds = countOf('seeds', 500);
const from = countOf('from', 1);
const devices = countOf('devices', 3);
const steps = countOf('steps', 150);
const started = performance.now();

const jobs: Job[] = flags.has('bugs')
	? BUGS.map(({ name, within }): Job => ({ type: 'bug', name, seeds: within }))
	: Array.from({ length: Math.ceil(seeds / AT_ONCE) }, (_, n): Job => {
			const count = Math.min(AT_ONCE, seeds - n * AT_ONCE);
			return { type: 'seeds', from: from + n * AT_ONCE, count, devices, steps };
		});
const counts: Record<string, number> = {};
const failed: Report[] = [];
const bugs: Extract<Done, { type: 'bug' }>[] = [];
await doAll(jobs, availableParallelism(), (done) => {
	if (done.type === 'bug') {
		bugs.push(done);
		console.error(bugLine(done));
		return;
	}
	addCounts(counts, done.counts);
	failed.push(...done.reports);
	for (const { seed, failures } of done.reports) console.error(`seed ${seed}: ${failures.join('\n\t')}`);
});

const seconds = Math.round((performance.now() - started) / 100) / 10;
const missed = bugs.filter(({ foundAt }) => foundAt === null);
if (flags.has('bugs')) {
	console.error(`\n${bugs.length - missed.length} of ${bugs.length} bugs found in ${seconds} s`);
} else {
	for (const [name, count] of Object.entries(counts).sort(([a], [b]) => a.localeCompare(b)))
		console.error(`${String(count).padStart(9)} ${name}`);
	console.error(`\n${seeds} seeds from ${from} in ${seconds} s, ${failed.length} with broken invariants`);
}
if (flags.has('json'))
	printJson(
		flags.has('bugs') ? { bugs, missed: missed.length, seconds } : { seeds, from, failed, counts, seconds }
	);
process.exitCode = failed.length || missed.length ? 1 : 0;

function countOf(name: string, otherwise: number): number {
	const count = Number(options[name] ?? otherwise);
	return Number.isSafeInteger(count) && count > 0 ? count : fail(`--${name} is a count\n${USAGE}`);
}

function bugLine({ name, within, foundAt, why }: Extract<Done, { type: 'bug' }>): string {
	const found = foundAt === null ? `NOT FOUND within ${within}` : `seed ${foundAt} of ${within}`;
	return `${found.padEnd(22)} ${name}${why && `\n${' '.repeat(23)}${why.slice(0, 120)}`}`;
}
