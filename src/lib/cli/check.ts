// `npm test` and `npm run verify`: runs every stage, however many fail, and ends with one line of totals.
import { allStages, verifyStages, type Stage } from './checks/stages.ts';
import { addTallies, summaryLine, type Tally } from './checks/tally.ts';

let stopped = false;
process.once('SIGINT', () => (stopped = true)).once('SIGTERM', () => (stopped = true));
// The launcher was killed: the running stage is told like by any other signal, and no further one begins.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

const total = addTallies(await runAll(process.argv[2] === 'verify' ? verifyStages : allStages));
if (stopped) console.log('Stopped before the end; the numbers are of what had run.');
console.log(`\n${summaryLine(total)}`);
process.exit(total.failed > 0 || stopped ? 1 : 0);

async function runAll(groups: Stage[][]): Promise<Tally[]> {
	const tallies: Tally[] = [];
	for (const group of groups) tallies.push(...(await runTwoAtATime(group)));
	return tallies;
}

/** Two, because that fills the smallest machine this is made for; more would only make tests that measure time unfair. */
async function runTwoAtATime(stages: Stage[]): Promise<Tally[]> {
	const waiting = [...stages];
	const tallies: Tally[] = [];
	const worker = async () => {
		for (let stage = waiting.shift(); stage && !stopped; stage = waiting.shift()) {
			tallies.push(await report(stage));
		}
	};
	await Promise.all([worker(), worker()]);
	return tallies;
}

async function report(stage: Stage): Promise<Tally> {
	const begun = performance.now();
	if (stage.announce) console.log(`\n… ${stage.name}`);
	const tally = await stage.run();
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	console.log(`${tally.failed > 0 ? '✗' : '✓'} ${stage.name} (${summaryLine(tally)}, ${seconds} s)`);
	return tally;
}
