import type { Messages } from '../en.ts';

export const settings = {} satisfies Messages['settings'];
