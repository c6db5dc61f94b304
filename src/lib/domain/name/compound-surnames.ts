/**
 * Family names of two characters, in simplified ones. Left out are those whose first character is a family name that
 * far more people have, before a given name that begins like the second: 华阳.
 */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
	(
		'万俟 尉迟 单于 长孙 子车 令狐 澹台 夹谷 宰父 乐正 相里 公乘 仲长 鲜于 那拉 南宫 太史 端木 上官 司马 东方 独孤 闻人 夏侯 诸葛 公羊 赫连 ' +
		'皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 宇文 司徒 司空 闾丘 亓官 司寇 巫马 仉督 公西 颛孙 壤驷 公良 漆雕 谷梁 拓跋 轩辕 段干 ' +
		'百里 呼延 东郭 东门 南门 羊舌 微生 梁丘 左丘 西门 第五 东里 即墨 达奚 褚师 完颜 叶赫 贺兰 纳兰 哥舒 斛律 淳于 欧阳 范姜 张简 南荣 贯丘 ' +
		'子桑 子书 公户 公仪 公伯 公玉'
	).split(' ')
);

/**
 * Cuts a whole Chinese name behind its family name: two characters where they are one and something follows, else one.
 * `fold` brings traditional characters to simplified ones.
 */
export function cutHanName(name: string, fold: (text: string) => string): { family: string; given: string } {
	const characters = Array.from(name);
	const isCompound = characters.length > 2 && isCompoundSurname(characters.slice(0, 2).join(''), fold);
	const cut = isCompound ? 2 : 1;
	return { family: characters.slice(0, cut).join(''), given: characters.slice(cut).join('') };
}

/** Whether a text is a family name of two characters and nothing else. */
export function isCompoundSurname(text: string, fold: (text: string) => string): boolean {
	return COMPOUND_SURNAMES.has(fold(text));
}
