import type { HandleClientError } from '@sveltejs/kit';

/**
 * What the error page gets is a code to look its words up by, never the error's own message: that may quote a
 * customer's file. The console gets the error only in development, for the same reason.
 */
export const handleError: HandleClientError = ({ error, status }) => {
	if (import.meta.env.DEV) console.error(error);
	return { message: status === 404 ? 'not-found' : 'unexpected' };
};
