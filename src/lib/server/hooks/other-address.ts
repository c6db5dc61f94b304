/** So that whoever sends made-up addresses does not fill the log. */
const MOST = 10;

/**
 * Says once for each address that phones opened Rapport there and may write nothing: most often PUBLIC_URL is not what
 * the proxy serves, and nobody would find out why.
 */
export function otherAddressNotice(
	say: (line: string) => void
): (from: string | null, expected: string | null) => void {
	const said = new Set<string>();
	return (from, expected) => {
		const address = originOf(from);
		if (!address || address === expected || said.has(address) || said.size >= MOST) return;
		said.add(address);
		say(
			`A page opened at ${address} wanted to change something, and was refused: Rapport expects to be reached as ` +
				`${expected ?? 'nothing, for PUBLIC_URL is not set'}. If people are meant to open ${address}, ` +
				`start it with PUBLIC_URL=${address}`
		);
	};
}

function originOf(header: string | null): string | null {
	if (!header || !URL.canParse(header)) return null;
	const { origin } = new URL(header);
	return origin === 'null' ? null : origin;
}
