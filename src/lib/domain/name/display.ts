import type { Book } from '../book/book.ts';
import type { Customer } from '../customer/customer.ts';
import { endsCjk, startsCjk } from './script.ts';

export type NameParts = Pick<
	Customer,
	| 'familyName'
	| 'givenName'
	| 'middleName'
	| 'namePrefix'
	| 'nameSuffix'
	| 'fullName'
	| 'nickname'
	| 'company'
>;

/**
 * The name as it is shown (F7), on one line; '' only for a file without any name.
 * Chinese, Japanese and Korean names are written together, family name first: 王小明. Others follow the book's order;
 * a family and a given name in different scripts do too, with a space: David 陳.
 * Without name parts it is the full name, else the nickname, else the company.
 */
export function displayName(customer: NameParts, order: Book['nameOrder']): string {
	const name = bareName(customer, order);
	if (!name) return oneLine(customer.nickname) || oneLine(customer.company);
	return [oneLine(customer.namePrefix), name, oneLine(customer.nameSuffix)].reduce(join);
}

/** The name from its parts, or the full name, without prefix and suffix; '' where neither is known. */
export function bareName(customer: NameParts, order: Book['nameOrder']): string {
	const family = oneLine(customer.familyName);
	const given = join(oneLine(customer.givenName), oneLine(customer.middleName));
	if (!family && !given) return oneLine(customer.fullName);
	const familyFirst = order === 'family-first' || isCjkName(family, given);
	return familyFirst ? join(family, given) : join(given, family);
}

/** One or two graphemes for a customer's badge: 小明 of 王小明, JS of John Smith. */
export function initialsOf(name: string): string {
	const words = oneLine(name).split(' ').filter(Boolean);
	const first = words[0];
	if (first === undefined) return '';
	const graphemes = graphemesOf(first);
	// Family names repeat far more often among Chinese people than given names: the end tells more people apart.
	if (words.length === 1) return startsCjk(first) ? graphemes.slice(-2).join('') : upper(graphemes[0]);
	return upper(graphemes[0]) + upper(graphemesOf(words.at(-1)!)[0]);
}

function isCjkName(family: string, given: string): boolean {
	return (!family || endsCjk(family)) && (!given || startsCjk(given));
}

function join(left: string, right: string): string {
	if (!left || !right) return left || right;
	return endsCjk(left) && startsCjk(right) ? left + right : `${left} ${right}`;
}

function oneLine(text: string | undefined): string {
	return text?.replace(/[\s\p{Cc}]+/gu, ' ').trim() ?? '';
}

function upper(grapheme = ''): string {
	return grapheme.toLocaleUpperCase('und');
}

let segmenter: Intl.Segmenter | undefined;

function graphemesOf(word: string): string[] {
	segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
	return Array.from(segmenter.segment(word.slice(0, 200)), ({ segment }) => segment);
}
