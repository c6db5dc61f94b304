import type { HandleClientError } from '@sveltejs/kit';
import { startAppUpdate } from '$lib/client/app-update.ts';
import { start } from '$lib/client/start.ts';

// Begun while the rest of the code is still being read, and not awaited: the layout waits for it and says what is wrong
// with it. A start that fails may need just the version that waits, which nobody would ask for then.
start().catch(() => void startAppUpdate());

/**
 * What the error page gets is a code to look its words up by, never the error's own message: that may quote a
 * customer's file. The console gets the error only in development, for the same reason.
 */
export const handleError: HandleClientError = ({ error, status }) => {
	if (import.meta.env.DEV) console.error(error);
	return { message: status === 404 ? 'not-found' : 'unexpected' };
};
