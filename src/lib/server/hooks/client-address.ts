import { BlockList, isIP } from 'node:net';
import { err, ok, type Result } from '../../domain/kernel/result.ts';

/** Proxies whose word about the client counts. */
export type TrustedProxies = { has(address: string): boolean };

/** Reads `TRUSTED_PROXIES`: addresses and ranges such as `10.0.0.0/8, ::1`. The error is what could not be read. */
export function readTrustedProxies(list: string | undefined): Result<TrustedProxies, string> {
	const known = new BlockList();
	for (const entry of (list ?? '').split(/[\s,]+/).filter(Boolean)) {
		const [address = '', bits, ...rest] = entry.split('/');
		const version = isIP(address);
		const length =
			bits === undefined ? (version === 4 ? 32 : 128) : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
		if (!version || rest.length || length < 0 || length > (version === 4 ? 32 : 128)) return err(entry);
		known.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
	}
	return ok({ has: (address) => known.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6') });
}

/**
 * Who is at the other end, as far as it can be known: the last address that no trusted proxy has. `X-Forwarded-For` is
 * read from the right, where our own proxies write, and not at all if the connection is not one of theirs.
 */
export function clientAddress(
	connection: string | undefined,
	forwarded: string | null,
	proxies: TrustedProxies
): string {
	let address = plainAddress(connection ?? '') ?? 'unknown';
	for (const claimed of (forwarded ?? '').split(',').reverse()) {
		if (address === 'unknown' || !proxies.has(address)) break;
		const next = plainAddress(claimed.trim());
		if (!next) break;
		address = next;
	}
	return address;
}

/** Whom limits count together: an IPv6 network, because one household or one phone has all of a /64. */
export function limitedAddress(address: string): string {
	if (isIP(address) !== 6) return address;
	const [head = '', tail] = address.split('::');
	const before = head.split(':').filter(Boolean);
	const after = (tail ?? '').split(':').filter(Boolean);
	const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
	const groups = [...before, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after];
	return `${groups.slice(0, 4).join(':')}::/64`;
}

/** Without port and zone, IPv4 as such; null for what is no address. */
function plainAddress(text: string): string | null {
	const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
	const address = bare.split('%')[0]!.toLowerCase();
	const version = isIP(address);
	if (!version) return null;
	if (version === 4) return address;
	const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
	const mapped = /^::ffff:([\da-f]+):([\da-f]+)$/.exec(written);
	if (!mapped) return written;
	const [high, low] = [parseInt(mapped[1]!, 16), parseInt(mapped[2]!, 16)];
	return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
