import type { Messages } from '../en.ts';

export const touchpoint = {} satisfies Messages['touchpoint'];
