/**
 * Characters that sound different as a family name, the likelier reading first; traditional ones follow by their
 * simplified form. After Xiandai Hanyu Cidian (7th edition) and what bearers of the name say.
 */
const ALONE =
	'乐yue4,le4 仇qiu2 任ren2 六lu4 区ou1 华hua4 单shan4 卜bu3 句gou1 召shao4 员yun4 哈ha3 啜chuai4 宁ning2 应ying1 折she2 ' +
	'撒sa3 於yu1 曲qu1 曾zeng1 朴piao2 查zha1 燕yan1 牟mu4,mou2 甯ning4 盖ge3,gai4 相xiang4 祭zhai4 种chong2 秘bi4 繁po2 ' +
	'纪ji3 缪miao4,mou2 翟zhai2,di2 肖xiao1 能nai4 莘shen1,xin1 薄bo2 覃qin2,tan2 要yao1 解xie4 过guo1 逄pang2 那na1 ' +
	'郄qie4,xi4 郗xi1,chi1 都du1 重chong2 钻zuan1 长chang2 隗wei3,kui2 黑he4 仉zhang3 冼xian3 洗xian3 佴nai4 谌chen2,shen4 ' +
	'尉wei4 宿su4 车che1 贾jia3 沈shen3 石shi2 葛ge3 谷gu3 尹yin3 阚kan4 亢kang4 少shao4 难ning4 观guan4 会gui4 幺yao1 么yao1 ' +
	'呙guo1 晁chao2 员yun4 贠yun4 缑gou1 郇xun2,huan2 眭sui1 訾zi1 迮ze2 笮ze2 逯lu4 适kuo4 亓qi2 不fou1 乜nie4 庹tuo3 佘she2 柏bai3';

/** Compound family names. A reading stands where the characters' own readings would be wrong. */
const COMPOUND =
	'万俟mo4,qi2 尉迟yu4,chi2 单于chan2,yu2 长孙zhang3,sun1 子车zi3,ju1 令狐ling2,hu2 澹台tan2,tai2 夹谷jia2,gu3 宰父zai3,fu3 ' +
	'乐正yue4,zheng4 相里xiang4,li3 公乘gong1,sheng4 仲长zhong4,chang2 鲜于xian1,yu2 那拉na4,la1 华阳hua2,yang2 南宫 太史 端木 ' +
	'上官 司马 东方 独孤 闻人 夏侯 诸葛 公羊 赫连 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 宇文 司徒 司空 闾丘 亓官 司寇 巫马 ' +
	'公西 颛孙 壤驷 公良 漆雕 谷梁 拓跋 轩辕 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 东里 即墨 达奚 褚师 完颜 叶赫 贺兰 ' +
	'纳兰 哥舒 斛律 淳于 欧阳 范姜 张简 南荣 贯丘 子桑 子书 公户 公仪 公伯 公玉';

const RARE = table(ALONE);
const COMPOUNDS = table(COMPOUND);

/** The readings of a simplified character as a family name, tones as digits; undefined where it sounds as always. */
export function surnameReadings(character: string): readonly string[] | undefined {
	return RARE.get(character);
}

/** The syllables of a simplified compound family name that does not sound as its characters do; undefined for others. */
export function compoundReading(surname: string): readonly string[] | undefined {
	const syllables = COMPOUNDS.get(surname);
	return syllables?.length ? syllables : undefined;
}

/** Cuts a whole Chinese name into family and given name. `fold` brings traditional characters to simplified ones. */
export function splitHanName(
	name: string,
	fold: (text: string) => string
): { family: string; given: string } {
	const characters = Array.from(name);
	const isCompound = characters.length > 2 && COMPOUNDS.has(fold(characters.slice(0, 2).join('')));
	const cut = isCompound ? 2 : 1;
	return { family: characters.slice(0, cut).join(''), given: characters.slice(cut).join('') };
}

function table(text: string): Map<string, string[]> {
	const rows = text.split(' ').map((row) => /^([^a-z]+)(.*)$/.exec(row) ?? []);
	return new Map(rows.map(([, name = '', readings = '']) => [name, readings.split(',').filter(Boolean)]));
}
