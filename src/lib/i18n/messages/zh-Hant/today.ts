import type { Messages } from '../en.ts';

export const today = {} satisfies Messages['today'];
