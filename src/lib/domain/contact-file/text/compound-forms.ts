/**
 * The traditional characters of compound family names, each before its simplified one. An import reads names without the
 * pack of all characters, which is a hundred times as large.
 */
const FORMS =
	'歐欧陽阳馬马諸诸東东遲迟孫孙長长軒轩轅辕宮宫獨独門门閭闾鮮鲜濮濮單单臺台連连鍾钟鐘钟離离顏颜納纳蘭兰葉叶樂乐車车顓颛張张簡简聞闻駟驷穀谷萬万夾夹榮荣貫贯書书儀仪達达師师賀贺戶户烏乌幹干';

const SIMPLIFIED = new Map(FORMS.match(/../gu)!.map((pair) => [...pair] as [string, string]));

/** The text with those of its characters simplified that compound family names are written with. */
export function foldSurname(text: string): string {
	return Array.from(text, (character) => SIMPLIFIED.get(character) ?? character).join('');
}

/** All of them, to tell encodings apart. */
export const SURNAME_FORMS = FORMS;
