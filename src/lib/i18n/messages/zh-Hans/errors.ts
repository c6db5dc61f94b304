import type { Messages } from '../en.ts';

export const errors = {} satisfies Messages['errors'];
