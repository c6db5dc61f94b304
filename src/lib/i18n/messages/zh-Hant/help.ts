import type { Messages } from '../en.ts';

export const help = {} satisfies Messages['help'];
