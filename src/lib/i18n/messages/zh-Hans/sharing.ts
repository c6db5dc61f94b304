import type { sharing as source } from '../en/sharing.ts';
import { account } from './sharing/account.ts';
import { books } from './sharing/books.ts';
import { problems } from './sharing/problems.ts';
import { sync } from './sharing/sync.ts';
import { team } from './sharing/team.ts';

export const sharing = { account, books, problems, sync, team } satisfies typeof source;
