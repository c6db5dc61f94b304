import type { AfterNavigate } from '@sveltejs/kit';
import { goto } from '$app/navigation';

let depth = 0;

/** Counts the app's own pages behind this one; the frame feeds it every navigation. */
export function countNavigation({ type, delta }: Pick<AfterNavigate, 'type'> & { delta?: number }): void {
	if (type === 'enter') depth = 0;
	else if (type === 'popstate') depth = Math.max(0, depth + (delta ?? -1));
	else depth += 1;
}

/**
 * Goes back as the phone's gesture would, so that the list is where it was left; where the app was entered by a deep
 * link and nothing of it lies behind, goes up to `parent` instead of out of the app.
 */
export function goBack(parent: string): void {
	if (depth > 0 && history.length > 1) history.back();
	else void replacePage(parent);
}

/** Goes to a page that takes the place of this one, such as a file that takes the place of its form. */
export function replacePage(path: string): Promise<void> {
	// Counted as a navigation when it arrives, though nothing more lies behind it.
	depth -= 1;
	return goto(path, { replaceState: true });
}
