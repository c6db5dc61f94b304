import { err, ok, type Result } from '../../../domain/kernel/result.ts';

export type LinkType = 'set-up' | 'invitation' | 'reset';
export type LinkProblem = { type: 'link-unknown' | 'link-used' | 'link-expired' };

const DAY = 24 * 60 * 60 * 1000;
/** A reset opens an account that holds something already, so it lives shorter. */
export const LINK_LIFE_MS: Record<LinkType, number> = { 'set-up': 7 * DAY, invitation: 7 * DAY, reset: DAY };

/** Whether a link may still be used; times in ms. */
export function usableLink<T extends { expiresAt: number; usedAt: number | null }>(
	link: T | undefined,
	now: number
): Result<T, LinkProblem> {
	if (!link) return err({ type: 'link-unknown' });
	if (link.usedAt !== null) return err({ type: 'link-used' });
	if (now >= link.expiresAt) return err({ type: 'link-expired' });
	return ok(link);
}
