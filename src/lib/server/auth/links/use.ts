import type { RandomBytes } from '../../../domain/kernel/clock.ts';
import type { Database } from '../../sql/database.ts';

/** What the use of a link happens with: one transaction, which also uses the link up. */
export type Use = { tx: Database; now: number; random: RandomBytes; passwordHash: string };
