/** vCard 2.1 knows no `\n`; from 3.0 on commas separate the values of a list. */
export type Version = '2.1' | '3.0' | '4.0';

/** The text of a value: `\n` a line feed, `\,` `\;` `\:` `\\` the character itself; any other backslash stays. */
export function unescapeText(text: string, version: Version): string {
	if (!text.includes('\\')) return text;
	let plain = '';
	let from = 0;
	for (let i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', from)) {
		const next = text[i + 1];
		const newline = (next === 'n' || next === 'N') && version !== '2.1';
		const literal = next !== undefined && ',;:\\'.includes(next);
		plain += text.slice(from, i) + (newline ? '\n' : literal ? next : '\\');
		from = i + (newline || literal ? 2 : 1);
	}
	return plain + text.slice(from);
}

/** Cuts at separators that no backslash precedes. The parts are still escaped. */
export function splitEscaped(text: string, separator: ';' | ','): string[] {
	const parts: string[] = [];
	let from = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '\\') i++;
		else if (text[i] === separator) {
			parts.push(text.slice(from, i));
			from = i + 1;
		}
	}
	parts.push(text.slice(from));
	return parts;
}

/** A value for vCard 4: backslash, comma, semicolon and line ends escaped. */
export function escapeText(text: string): string {
	return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** A parameter value for vCard 4 in quotes, escaped after RFC 6868. */
export function quoteParam(value: string): string {
	return `"${value
		.replace(/\^/g, '^^')
		.replace(/"/g, "^'")
		.replace(/\r\n?|\n/g, '^n')}"`;
}
