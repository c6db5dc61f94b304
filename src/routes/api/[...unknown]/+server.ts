import { unknownPath } from '$lib/server/hooks/unknown-path';

export const fallback = unknownPath;
