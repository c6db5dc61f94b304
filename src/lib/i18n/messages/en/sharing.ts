import { account } from './sharing/account.ts';
import { books } from './sharing/books.ts';
import { problems } from './sharing/problems.ts';
import { sync } from './sharing/sync.ts';
import { team } from './sharing/team.ts';

/** Signing in, the team, its devices, and what is on its way. */
export const sharing = { account, books, problems, sync, team };
