/** How long an answer asks to wait, in ms; null where it does not say, or names a moment of some other clock. */
export function retryAfter(headers: Headers): number | null {
	const said = headers.get('retry-after')?.trim();
	return said && /^\d{1,6}$/.test(said) ? Number(said) * 1000 : null;
}
