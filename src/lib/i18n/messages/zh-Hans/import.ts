import type { Messages } from '../en.ts';

export const importing = {} satisfies Messages['importing'];
