import { measure } from '../architecture/bundle.ts';
import { readBundle } from '../architecture/read-bundle.ts';
import { figure, type Bench } from './figure.ts';

/** What the built app weighs: the figures that `npm run verify` checks. */
export const bundle: Bench = {
	name: 'bundle',
	sizes: [0],
	async run() {
		return measure(await readBundle()).map(({ what, figure: value, goal, never, unit }) => {
			const scale = unit === 'kB' ? 1000 : 1;
			return figure(what, value / scale, unit, { goal: goal / scale, never: never / scale });
		});
	}
};
