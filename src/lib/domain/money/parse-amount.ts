import type { Money } from './money.ts';

/** More cannot be counted exactly, and nobody spends it. */
const MOST_DIGITS = 12;

/**
 * Reads an amount as people type it, in whole units of a currency: `1200`, `1,200.50`, `1 200,50`, `１２００`.
 * The last point or comma parts the decimals, unless three digits or another of its kind follow it. Null for anything
 * else, for a negative amount, and for more decimals than the currency has.
 */
export function parseAmount(typed: string, currency: string): Money | null {
	const text = typed.normalize('NFKC').replace(/[\s'’_]/g, '');
	const parts = /^(\d+(?:[.,]\d{3})*)(?:([.,])(\d{1,2}))?$/.exec(text);
	if (!parts) return null;
	const [, grouped = '', mark, decimals = ''] = parts;
	const groupMarks = new Set(grouped.match(/[.,]/g));
	if (groupMarks.size > 1 || (mark && groupMarks.has(mark))) return null;
	const whole = grouped.replace(/[.,]/g, '');
	const places = currencyDecimals(currency);
	if (whole.length > MOST_DIGITS || decimals.replace(/0+$/, '').length > places) return null;
	return { minor: Number(whole + decimals.slice(0, places).padEnd(places, '0')), currency };
}

/** The amount as it is typed: the inverse of `parseAmount`, without grouping. */
export function amountText({ minor, currency }: Money): string {
	const places = currencyDecimals(currency);
	const text = String(minor).padStart(places + 1, '0');
	const whole = text.slice(0, text.length - places);
	const decimals = text.slice(text.length - places);
	return /[1-9]/.test(decimals) ? `${whole}.${decimals}` : whole;
}

/** Decimals of a currency's minor unit as ISO 4217 gives them: 2 for TWD, 0 for JPY. */
function currencyDecimals(currency: string): number {
	const format = new Intl.NumberFormat('en', { style: 'currency', currency });
	return format.resolvedOptions().maximumFractionDigits ?? 2;
}
