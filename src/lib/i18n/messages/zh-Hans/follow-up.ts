import type { Messages } from '../en.ts';

export const followUp = {} satisfies Messages['followUp'];
