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

/** Compound family names that do not sound as their characters do. */
const COMPOUND =
	'万俟mo4,qi2 尉迟yu4,chi2 单于chan2,yu2 长孙zhang3,sun1 子车zi3,ju1 令狐ling2,hu2 澹台tan2,tai2 夹谷jia2,gu3 宰父zai3,fu3 ' +
	'乐正yue4,zheng4 相里xiang4,li3 公乘gong1,sheng4 仲长zhong4,chang2 鲜于xian1,yu2 那拉na4,la1 华阳hua2,yang2';

const RARE = table(ALONE);
const COMPOUNDS = table(COMPOUND);

/** The readings of a simplified character as a family name, tones as digits; undefined where it sounds as always. */
export function surnameReadings(character: string): readonly string[] | undefined {
	return RARE.get(character);
}

/** The syllables of a simplified compound family name that does not sound as its characters do; undefined for others. */
export function compoundReading(surname: string): readonly string[] | undefined {
	return COMPOUNDS.get(surname);
}

function table(text: string): Map<string, string[]> {
	const rows = text.split(' ').map((row) => /^([^a-z]+)(.*)$/.exec(row) ?? []);
	return new Map(rows.map(([, name = '', readings = '']) => [name, readings.split(',').filter(Boolean)]));
}
