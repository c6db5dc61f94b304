type Picked = { name?: string[]; tel?: string[]; email?: string[] };
type ContactsManager = {
	getProperties(): Promise<string[]>;
	select(properties: string[], options: { multiple: boolean }): Promise<Picked[]>;
};

/** The phone's own contact picker (Chrome on Android); null where there is none. Call what it returns within a press. */
export function contactPicker(fileName: () => string): (() => Promise<File | null>) | null {
	const { contacts } = navigator as { contacts?: ContactsManager };
	if (!contacts || !('ContactsManager' in globalThis)) return null;
	return async () => {
		try {
			const picked = await contacts.select(['name', 'tel', 'email'], { multiple: true });
			const type = 'text/vcard';
			return picked.length ? new File([vcardOfPicked(picked)], `${fileName()}.vcf`, { type }) : null;
		} catch {
			// Closed without a choice.
			return null;
		}
	};
}

/** As a vCard, so that picked contacts go the way of every other: preview, matching, undo. */
export function vcardOfPicked(picked: readonly Picked[]): string {
	return picked
		.map(({ name = [], tel = [], email = [] }) =>
			[
				'BEGIN:VCARD',
				'VERSION:4.0',
				...(name[0] ? [`FN:${escaped(name[0])}`] : []),
				...tel.map((number) => `TEL:${escaped(number)}`),
				...email.map((address) => `EMAIL:${escaped(address)}`),
				'END:VCARD',
				''
			].join('\r\n')
		)
		.join('');
}

/** RFC 6350 §3.4 */
function escaped(text: string): string {
	return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}
