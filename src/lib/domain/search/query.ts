import { asciiDigits, phoneDigits } from '../phone/digits.ts';

/**
 * What was typed, ready to be searched: attempts, each tried only while those before it found nobody. An attempt is one
 * or more ways to understand the query; a customer is found when its text has all terms of a way. No attempts: nothing
 * was typed, and everybody is found.
 */
export type Query = readonly Attempt[];
export type Attempt = readonly Terms[];
export type Terms = readonly string[];

/** Nobody types more; a pasted text must not cost more. */
const LONGEST = 100;
const MOST_TERMS = 8;

const ONLY_DIGITS = /^[\s\d+().\-/\u2010-\u2015]+$/;
/** A whole number with its country code: at least seven digits behind + or 00. */
const INTERNATIONAL = /^\s*(?:[+＋]|00)\D*[1-9１-９](?:[^\d０-９]*[\d０-９]){6}/;
/** Country codes have one digit (North America, Russia), two or three (ITU-T E.164 annex; the two-digit ones are listed). */
const COUNTRY_CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
/** Where Chinese characters and letters meet: 王xm is two terms. */
const SCRIPTS_MEET = /(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/gu;

/** Prepares a search. `fold` is the readings' own, so that traditional finds simplified. */
export function compileQuery(typed: string, fold: (text: string) => string): Query {
	const short = typed.slice(0, LONGEST);
	const folded = fold(short).replace(SCRIPTS_MEET, ' ');
	const terms = [...new Set(folded.split(' '))].filter(Boolean).slice(0, MOST_TERMS);
	const [number, ...shorter] = phoneNumbers(asciiDigits(short.normalize('NFKC')));
	if (number === undefined) return terms.length ? [[terms]] : [];
	// 2024 12 may also be two words of a note; a whole number with its country code cannot.
	const isWords = terms.join() !== number && !INTERNATIONAL.test(typed);
	return [isWords ? [[number], terms] : [[number]], ...shorter.map((other) => [[other]])];
}

/**
 * The digits as they may stand in a number's text: all of them; then without a trunk zero (020 … for +44 20 …); then
 * without a country code, for numbers kept without one. Empty for a text that is no phone number.
 */
function phoneNumbers(typed: string): string[] {
	const digits = phoneDigits(typed);
	if (!ONLY_DIGITS.test(typed) || digits.length < 2) return [];
	const isInternational = INTERNATIONAL.test(typed);
	const international = isInternational ? digits.replace(/^00/, '') : digits;
	const ways = [international];
	if (/^0[1-9]\d{2}/.test(digits)) ways.push(digits.slice(1));
	const national = international.replace(COUNTRY_CODE, '');
	if (isInternational && national.length >= 7) ways.push(national);
	return ways;
}
