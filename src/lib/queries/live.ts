/** Screens ask their queries through this, to be told again whenever the answer changes. */
export { live } from '../db/live.ts';
