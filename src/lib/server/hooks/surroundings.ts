import { readTrustedProxies, type TrustedProxies } from './client-address.ts';

/**
 * The address people use, as the owner set it (PUBLIC_URL) or as we are served (ORIGIN): what links begin with and what
 * writes must come from; null where nobody said. Never what a request claims as its Host, or whoever asks could choose it.
 */
export function ourOrigin({ PUBLIC_URL, ORIGIN }: NodeJS.ProcessEnv = process.env): string | null {
	const set = PUBLIC_URL || ORIGIN;
	return set ? new URL(set).origin : null;
}

let proxies: TrustedProxies | undefined;

/** The proxies of `TRUSTED_PROXIES`. A list that cannot be read ends the start: to pass over a part would trust others. */
export function trustedProxies(): TrustedProxies {
	if (proxies) return proxies;
	const read = readTrustedProxies(process.env.TRUSTED_PROXIES);
	if (!read.ok)
		throw new Error(`TRUSTED_PROXIES has "${read.error}", which is no address and no range of addresses.`);
	return (proxies = read.value);
}
