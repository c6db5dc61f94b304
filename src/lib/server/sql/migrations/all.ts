import { books } from './0001-books.ts';
import { accounts } from './0002-accounts.ts';
import type { Migration } from './migration.ts';

/** Every change of the tables, in the order in which they run. A new one goes to the end. */
export const migrations: readonly Migration[] = [books, accounts];
