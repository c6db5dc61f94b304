import { describeCustomers } from './describe-customers.ts';
import { systemClock, systemRandom } from './system-clock.ts';

/** What a writer and a desk index take from outside, in a page and in a worker alike: nothing here knows of Svelte. */
export const writing = { clock: systemClock, random: systemRandom, describe: describeCustomers };
