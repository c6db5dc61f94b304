const DIGITS = '〇一二三四五六七八九';

/** 一九八〇 or 1980, digit by digit; NaN for anything else. */
export function readDigits(text: string): number {
	let value = 0;
	for (const character of text) {
		const digit = '零○0０'.includes(character) ? 0 : digitOf(character);
		if (digit < 0) return NaN;
		value = value * 10 + digit;
	}
	return text === '' ? NaN : value;
}

/** A number up to 39 as dates write it: 三, 十, 十五, 二十一, 初八, 廿三, 卅, 三十, 15; NaN for anything else. */
export function readHanNumber(text: string): number {
	const plain = text.startsWith('初') ? text.slice(1) : text;
	if (/^\d{1,2}$/.test(plain)) return Number(plain);
	const spelled = plain.replace('廿', '二十').replace('卅', '三十');
	const ten = spelled.indexOf('十');
	if (ten < 0) return [...spelled].length === 1 ? unit(spelled) : NaN;
	const tens = ten === 0 ? 1 : unit(spelled.slice(0, ten));
	const rest = spelled.slice(ten + 1);
	return tens * 10 + (rest === '' ? 0 : unit(rest));
}

/** The month's own names: 正月 is the first, 冬月 the eleventh, 腊月 the twelfth. */
export function readHanMonth(text: string): number {
	const named = { 正: 1, 冬: 11, 腊: 12, 臘: 12, 蜡: 12 }[text];
	return named ?? readHanNumber(text);
}

function digitOf(character: string): number {
	return character >= '0' && character <= '9' ? Number(character) : DIGITS.indexOf(character);
}

function unit(text: string): number {
	const digit = [...text].length === 1 ? digitOf(text) : -1;
	return digit < 0 ? NaN : digit;
}
