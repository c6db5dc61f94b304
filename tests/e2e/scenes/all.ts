import { books } from './books.ts';
import { customerForm } from './customer-form.ts';
import { customers } from './customers.ts';
import { firstRun } from './first-run.ts';
import { followUps } from './follow-ups.ts';
import { importing } from './importing.ts';
import { log } from './log.ts';
import { more } from './more.ts';
import { sharing } from './sharing.ts';
import { syncing } from './syncing.ts';
import { today } from './today.ts';
import type { Scene } from './scene.ts';

/** Every screen with its sheets, its errors and its empty states. */
export const scenes: readonly Scene[] = [
	...firstRun,
	...today,
	...customers,
	...customerForm,
	...log,
	...followUps,
	...importing,
	...more,
	...sharing,
	...syncing,
	...books
];
