import type { Messages } from '../en.ts';

export const customer = {} satisfies Messages['customer'];
