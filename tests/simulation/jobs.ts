import { BUGS } from './bugs.ts';
import { runWorld, type Report } from './world.ts';

/** What one worker does at a time: some seeds of the rules as they are, or one bug until it is found. */
export type Job =
	| { type: 'seeds'; from: number; count: number; devices: number; steps: number }
	| { type: 'bug'; name: string; seeds: number };

export type Done =
	| { type: 'seeds'; count: number; reports: Report[]; counts: Record<string, number> }
	| { type: 'bug'; name: string; within: number; foundAt: number | null; why: string };

export async function doJob(job: Job): Promise<Done> {
	return job.type === 'seeds' ? runSeeds(job) : findBug(job);
}

async function runSeeds({ from, count, devices, steps }: Extract<Job, { type: 'seeds' }>): Promise<Done> {
	const reports: Report[] = [];
	const counts: Record<string, number> = {};
	for (let seed = from; seed < from + count; seed++) {
		const report = await runWorld(seed, { devices, steps });
		if (report.failures.length) reports.push(report);
		addCounts(counts, report.counts);
	}
	return { type: 'seeds', count, reports, counts };
}

async function findBug({ name, seeds }: Extract<Job, { type: 'bug' }>): Promise<Done> {
	const bug = BUGS.find((bug) => bug.name === name)!;
	for (let seed = 1; seed <= seeds; seed++) {
		const { failures } = await runWorld(seed, { flaws: bug.flaws });
		if (failures.length) return { type: 'bug', name, within: bug.within, foundAt: seed, why: failures[0]! };
	}
	return { type: 'bug', name, within: bug.within, foundAt: null, why: '' };
}

export function addCounts(to: Record<string, number>, more: Record<string, number>): void {
	for (const [name, count] of Object.entries(more)) to[name] = (to[name] ?? 0) + count;
}
