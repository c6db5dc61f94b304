import type { COMMON_ERRORS } from '../../sync/protocol/account.ts';
import type { LinkProblem } from './links/link-rules.ts';

/** Why something is not done, in the words of the wire (`sync/protocol/account`). */
export type Refusal =
	| { type: Exclude<(typeof COMMON_ERRORS)[number], 'too-many'> }
	| { type: 'too-many'; retryAfterMs: number }
	| { type: 'wrong-password' | 'e-mail-taken' | 'book-taken' | 'last-lead' }
	| LinkProblem;

export const STATUS: Record<Refusal['type'], number> = {
	malformed: 400,
	'signed-out': 401,
	revoked: 401,
	'wrong-password': 401,
	'cross-site': 403,
	'no-access': 404,
	'link-unknown': 404,
	'e-mail-taken': 409,
	'book-taken': 409,
	'last-lead': 409,
	'link-used': 410,
	'link-expired': 410,
	'too-large': 413,
	'too-old': 426,
	'too-many': 429
};
