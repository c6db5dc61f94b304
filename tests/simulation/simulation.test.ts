import { describe, expect, it } from 'vitest';
import { BUGS } from './bugs.ts';
import { doJob } from './jobs.ts';
import { runWorld } from './world.ts';

/** Seeds that once found something. */
const KEPT: [number, string][] = [
	[2, 'P-2 a refusal whose answer was lost was forgotten, and the op taken for stored'],
	[26, 'C-1 the same value written into a deleted row counted as its last write'],
	[30, 'C-6 the same value written twice let a third win by the order of arrival'],
	[32, 'C-4 who deleted a row offline could not bring it back before they had synced'],
	[3, 'L-1, C-3 an offered history row was mixed with another of its name'],
	[339, 'L-1, C-3 an op merged twice found its name in history taken, and a value was lost'],
	[1, 'L-1 what a lost server had put aside was left in the history of a waiting op alone']
];

describe('the simulated world', () => {
	it('O-3, C-3, C-6, P-3: 20 seeds end with equal rows, nothing lost, clashes as the oracle says, all answered', async () => {
		const failed = [];
		const conflicts = [];
		for (let seed = 1000; seed < 1020; seed++) {
			const { failures, counts } = await runWorld(seed);
			if (failures.length) failed.push({ seed, failures });
			conflicts.push(counts.conflicts ?? 0);
		}
		expect(failed).toEqual([]);
		expect(conflicts.reduce((sum, one) => sum + one)).toBeGreaterThan(100);
	});

	it.each(KEPT)('seed %i: %s', async (seed) => {
		expect(await runWorld(seed)).toMatchObject({ seed, failures: [] });
	});

	it.each(BUGS.filter(({ within }) => within <= 10))('finds: $name', async ({ name, within }) => {
		expect(await doJob({ type: 'bug', name, seeds: within })).toMatchObject({ foundAt: expect.any(Number) });
	});
});
