/** Longest value of one field, as the sync rules cap it (64 KB of UTF-8). */
export const MAX_FIELD_BYTES = 64 * 1024;

export type Cleaned = { text: string; removedControls: boolean; cut: boolean };

/**
 * A value as it may be stored: line ends are `\n`, control characters other than tab and line feed are gone,
 * halves of surrogate pairs are U+FFFD, nothing around it is blank, and it fits one field.
 * Bidi marks stay: they belong to the name, and screens isolate every value.
 */
export function cleanText(raw: string): Cleaned {
	const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
	const text = hasControl(lines) ? withoutControls(lines) : lines;
	const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
	const capped = cutToBytes(whole.trim(), MAX_FIELD_BYTES);
	return {
		text: capped.trimEnd(),
		removedControls: text.length !== lines.length,
		cut: capped !== whole.trim()
	};
}

function isControl(code: number): boolean {
	return (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0x7f;
}

function hasControl(text: string): boolean {
	for (let i = 0; i < text.length; i++) if (isControl(text.charCodeAt(i))) return true;
	return false;
}

function withoutControls(text: string): string {
	let kept = '';
	let from = 0;
	for (let i = 0; i <= text.length; i++) {
		if (i < text.length && !isControl(text.charCodeAt(i))) continue;
		kept += text.slice(from, i);
		from = i + 1;
	}
	return kept;
}

const utf8 = new TextEncoder();

/** The longest beginning that fits, without half a character at its end. */
export function cutToBytes(text: string, limit: number): string {
	if (text.length * 3 <= limit) return text;
	const { read } = utf8.encodeInto(text, new Uint8Array(limit));
	return text.slice(0, read);
}
