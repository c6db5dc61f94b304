/**
 * Seals and opens what is stored: rows, desk index, drafts (DESIGN §3). Always outside transactions, because only
 * Dexie may be awaited inside one (W-1). The plain codec stores values as they are.
 */
export type Codec = {
	/** Changes with whatever makes sealed values unreadable for another codec. */
	readonly name: string;
	seal(value: unknown): Promise<unknown>;
	open(sealed: unknown): Promise<unknown>;
};

export const plainCodec: Codec = {
	name: 'plain',
	seal: async (value) => value,
	open: async (sealed) => sealed
};
