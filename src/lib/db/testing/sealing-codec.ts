import type { Codec } from '../codec.ts';

/** Seals everything with AES-GCM under a key that lives as long as the test: what is stored shows nothing. */
export async function sealingCodec(): Promise<Codec> {
	const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt'
	]);
	return {
		name: 'sealed-for-tests',
		async seal(value) {
			const iv = crypto.getRandomValues(new Uint8Array(12));
			const bytes = new TextEncoder().encode(JSON.stringify(value));
			return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) };
		},
		async open(sealed) {
			const { iv, bytes } = sealed as { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };
			const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(iv) }, key, bytes);
			return JSON.parse(new TextDecoder().decode(opened)) as unknown;
		}
	};
}
