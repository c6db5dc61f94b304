/** Longest value of one field, as the sync rules cap it (64 KB of UTF-8). */
export const MAX_FIELD_BYTES = 64 * 1024;

export type Cleaned = { text: string; removedControls: boolean; cut: boolean };

/**
 * A value as it may be stored: line ends are `\n`, control characters other than tab and line feed are gone,
 * halves of surrogate pairs are U+FFFD, nothing around it is blank, and it fits one field.
 * Bidi marks stay: they belong to the name, and screens isolate every value.
 */
export function cleanText(raw: string): Cleaned {
	if (isPlain(raw)) return cut(raw.trim(), false);
	const lines = raw.replace(/\r\n?/g, '\n');
	const text = withoutControls(lines);
	return cut(text.replace(/\p{Surrogate}/gu, '\ufffd').trim(), text.length !== lines.length);
}

function cut(whole: string, removedControls: boolean): Cleaned {
	const text = cutToBytes(whole, MAX_FIELD_BYTES);
	return { text: text.trimEnd(), removedControls, cut: text !== whole };
}

/** Nearly every value needs nothing done; looking at each code once is much faster than three patterns. */
function isPlain(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (isControl(code) || (code >= 0xd800 && code <= 0xdfff)) return false;
	}
	return true;
}

function isControl(code: number): boolean {
	return (code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0x7f;
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
