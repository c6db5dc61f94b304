/** Scripts whose names start with the family name and are written without spaces. */
const CJK =
	/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3005\u3007\u30fc]$/u;
const HAN = /\p{Script=Han}/u;

export function startsCjk(text: string): boolean {
	const first = text.codePointAt(0);
	return first !== undefined && CJK.test(String.fromCodePoint(first));
}

export function endsCjk(text: string): boolean {
	const last = Array.from(text.slice(-2)).at(-1);
	return last !== undefined && CJK.test(last);
}

export function hasHan(text: string): boolean {
	return HAN.test(text);
}
