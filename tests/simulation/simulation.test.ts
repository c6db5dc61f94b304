import { describe, expect, it } from 'vitest';
import { BUGS } from './bugs.ts';
import { doJob } from './jobs.ts';
import { runWorld } from './world.ts';

/** Seeds that find what they are named after, wherever the line that holds it is taken out. */
const KEPT: [number, string][] = [
	[1, 'L-1 a row of another lineage with as many changes is no proof that nothing was lost'],
	[2, 'C-4 who deleted a row offline brings it back before the server has told them of it'],
	[4, 'C-6 the same value written twice does not let a third win by the order of arrival'],
	[15, 'L-1, C-3 a record of the past that is offered again is never mixed with another of its name'],
	[21, 'L-1, C-3 what a lost server had put aside is not left in the history of a waiting op alone'],
	[81, 'L-1, C-3 an op that is merged twice and finds its name in history taken loses no value'],
	[88, 'C-4 the same value written into a deleted row is not its last write'],
	[146, 'C-4 what brings a row back is sent before what is written into it']
];

describe('the simulated world', () => {
	it('O-3, C-3, C-6, P-3: 40 seeds end with equal rows, nothing lost, clashes as the oracle says, all answered', async () => {
		const failed = [];
		const conflicts = [];
		for (let seed = 1000; seed < 1040; seed++) {
			const { failures, counts } = await runWorld(seed);
			if (failures.length) failed.push({ seed, failures });
			conflicts.push(counts.conflicts ?? 0);
		}
		expect(failed).toEqual([]);
		expect(conflicts.reduce((sum, one) => sum + one)).toBeGreaterThan(200);
	});

	it.each(KEPT)('seed %i: %s', async (seed) => {
		expect(await runWorld(seed)).toMatchObject({ seed, failures: [] });
	});

	// The rare ones are for `npm run simulate -- --bugs`.
	it.each(BUGS.filter(({ within }) => within <= 60))(
		'finds within $within seeds: $name',
		async ({ name, within }) => {
			expect(await doJob({ type: 'bug', name, seeds: within })).toMatchObject({
				foundAt: expect.any(Number)
			});
		}
	);
});
