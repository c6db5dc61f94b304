/** Chance for tokens, secrets and ids of the server (`domain/kernel/clock`). */
export function randomBytes(length: number): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(length));
}
