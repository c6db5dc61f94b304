/** 繁體 (`hant`) or 简体 (`hans`). */
export type Script = 'hant' | 'hans';

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const MONTHS: Record<Script, readonly string[]> = {
	hant: ['正', ...DIGITS.slice(1), '冬', '臘'],
	hans: ['正', ...DIGITS.slice(1), '冬', '腊']
};
const LEAP: Record<Script, string> = { hant: '閏', hans: '闰' };

/** 正月 to 臘月 for 1 to 12, 閏四月 for a leap month; empty for any other number. */
export function chineseMonthName(month: number, leap: boolean, script: Script): string {
	const name = MONTHS[script][month - 1];
	return name ? `${leap ? LEAP[script] : ''}${name}月` : '';
}

/** 初一 to 三十 for 1 to 30, the same in both scripts; empty for any other number. */
export function chineseDayName(day: number): string {
	if (!Number.isInteger(day) || day < 1 || day > 30) return '';
	if (day === 20) return '二十';
	if (day === 30) return '三十';
	const tens = ['初', '十', '廿'][Math.floor((day - 1) / 10)]!;
	return tens + DIGITS[(day - 1) % 10]!;
}
