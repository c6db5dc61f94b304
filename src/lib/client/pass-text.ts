/**
 * Hands a link over: by the phone's share sheet where there is one, unless it is to be copied; into the clipboard
 * otherwise. Call it within a press, because both need one.
 */
export async function passText(url: string, way?: 'copy'): Promise<'shared' | 'copied' | 'cancelled'> {
	if (way !== 'copy' && navigator.share) {
		try {
			await navigator.share({ url });
			return 'shared';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
		}
	}
	try {
		await navigator.clipboard.writeText(url);
		return 'copied';
	} catch {
		// It stands on the screen, marked when it is pressed: it can still be copied by hand.
		return 'cancelled';
	}
}
