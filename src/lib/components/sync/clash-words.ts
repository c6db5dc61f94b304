import { isolated } from '../account/account-words.ts';
import type { Clash, ClashSide } from '../../queries/sync-queue.ts';
import type { Language } from '../../state/language.svelte.ts';
import { fieldName } from './field-words.ts';

/** Who wrote one side of a clash: "You", a name, or "A colleague". */
export function authorName(language: Language, { by, isMine }: Pick<ClashSide, 'by' | 'isMine'>): string {
	const words = language.chapter('sharing').sync.clash;
	return isMine ? words.mine : by ? isolated(by) : words.unknown;
}

/** What happened, in one line: "You and Anna both changed Phone". */
export function clashLine(language: Language, clashes: readonly Clash[]): string {
	const words = language.chapter('sharing').sync.clash;
	const [clash] = clashes;
	if (!clash || clashes.length > 1) return words.several(language.format.number(clashes.length));
	const { kept, lost } = clash;
	const field = fieldName(language, clash.field);
	// Oneself first, whoever was later; and nobody is two people by having two devices.
	const sides = kept.isMine || !lost.isMine ? [kept, lost] : [lost, kept];
	const isOne = kept.isMine ? lost.isMine : kept.by !== null && kept.by === lost.by && !lost.isMine;
	if (isOne) return words.twice(authorName(language, kept), field);
	return words.both(language.format.list(sides.map((side) => authorName(language, side))), field);
}
