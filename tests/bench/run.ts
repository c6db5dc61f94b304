// npm run bench [-- NAME… --size CUSTOMERS --json]: every figure of DESIGN §4 that a machine can measure, beside its
// goal, its "never above" and its floor. Ends with 1 when something is above its "never".
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { coldStart } from './cold-start.ts';
import type { Bench, Measured } from './figure.ts';
import { importing } from './import.ts';
import { machine } from './machine.ts';
import { discardPhones } from './phone/prepared-phone.ts';
import { rules } from './rules.ts';
import { save } from './save.ts';
import { search } from './search.ts';
import { sync } from './sync.ts';
import { tableOf } from './table.ts';

const benches: Bench[] = [bundle, rules, coldStart, search, save, importing, sync];

const { values: options, positionals: names } = parseArgs({
	allowPositionals: true,
	options: { json: { type: 'boolean' }, size: { type: 'string', multiple: true } }
});
const unknown = names.find((name) => !benches.some((bench) => bench.name === name));
if (unknown) {
	console.error(`There is no bench "${unknown}". Benches: ${benches.map(({ name }) => name).join(', ')}.`);
	process.exit(2);
}

const before = machine();
const measured: Measured[] = [];
try {
	for (const bench of benches) {
		if (names.length && !names.includes(bench.name)) continue;
		for (const size of bench.sizes) {
			if (options.size && size && !options.size.includes(String(size))) continue;
			const result = { name: bench.name, size, figures: await bench.run(size) };
			measured.push(result);
			console.error(`\n${tableOf(result)}`);
		}
	}
} finally {
	await discardPhones();
}

const { load: loadAfter } = machine();
console.error(`
${before.cpu}, ${before.cores} cores, load ${before.load} before and ${loadAfter} after; Node ${before.node}, ${before.chromium}.
The browser's figures are those of a CPU slowed ${before.slowdown} times. ${before.notSlowed}
Whatever else runs on the machine slows them too: a ratio to a floor of the same run says more than a figure alone.`);
if (options.json) console.log(JSON.stringify({ benches: measured, machine: { ...before, loadAfter } }));
process.exitCode = measured.every(({ figures }) => figures.every(({ ok }) => ok)) ? 0 : 1;
