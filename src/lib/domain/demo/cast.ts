import type { Tier } from '../customer/tier.ts';

export type Script = 'hant' | 'hans' | 'latin';
export type Person = {
	script: Script;
	familyName: string;
	givenName: string;
	company?: string;
	role?: string;
	tier: Tier;
};

/** Invented people at invented firms: `tier family,given[,firm of its script[,role of its script]]`. */
const HANT =
	'g陳,美玲,0,0;s林,志豪,1,1;r黃,淑芬,2,2;g張,家瑜,3,3;s李,國安,4,1;r王,雅婷,0,4;r吳,俊霖,1,0;s劉,怡如,5,3;r蔡,宗祐;g楊,惠心,2,1;' +
	'r許,文彬,5,0;s鄭,佩珊,3,2;r謝,承恩,4,4;r郭,秀琴;s洪,偉倫,1,3;r邱,靜儀,0,2;g曾,子軒,5,1;r廖,振宏,4,0;r賴,曉雯,2,4;s周,敏儀,3,0;' +
	'r單,永康,1,2;r區,嘉欣;s歐陽,志遠,5,4;r何,詠恩,4,2';
const HANS =
	's王,建民,0,1;g李,晓娜,1,0;r张,伟民,2,2;r刘,海洋,3,4;s陈,静怡,4,3;r杨,一帆,0,0;r赵,敏华,1,2;s黄,磊明,2,1;r周,婷玉;g吴,志刚,3,1;' +
	'r徐,东明,4,0;s孙,丽萍,0,3;r马,晓燕,1,4;r仇,海涛,2,0;s解,文静,3,2;r查,志远;g诸葛,文清,4,1;r宋,佳宁,0,2';
const LATIN =
	'gKeller,Anna,0,1;sWhitfield,Thomas,1,0;rRaman,Priya,2,3;sMarchetti,Sofia,3,2;rOsei,Daniel,4,0;gBrandt,Hannah,0,3;rMoreau,Lucas,1,4;' +
	'rCarver,Emily;sHaines,Oliver,2,1;rSantos,Maria,3,2;rThornbury,James,4,3;sSolberg,Ingrid,0,0;rNovotny,Peter,1,1;gOkafor,Grace,2,1;' +
	'rAdler,Rachel,3,4;sLindqvist,Marcus,4,3;r陳,David,1,0;rMorita,Kenji';

const FIRMS: Record<Script, readonly string[]> = {
	hant: ['禾風設計', '永順機械', '晴光診所', '大安書屋', '海棠茶行', '嘉禾建設'],
	hans: ['海川机械', '青禾教育', '远航物流', '朗润医疗', '新桥软件'],
	latin: ['Larch & Finch', 'Northgate Clinic', 'Bluewater Logistics', 'Harbour Hotels', 'Kestrel Engineering']
};
const ROLES: Record<Script, readonly string[]> = {
	hant: ['採購經理', '總經理', '店長', '財務長', '專案經理'],
	hans: ['采购经理', '总经理', '店长', '财务总监', '项目经理'],
	latin: ['Purchasing Manager', 'Managing Director', 'Owner', 'Finance Director', 'Project Lead']
};
const TIERS: Record<string, Tier> = { g: 'gold', s: 'silver', r: 'regular' };

/** The 60 customers of the demo book, always in the same order. */
export function demoCast(): Person[] {
	return [...people('hant', HANT), ...people('hans', HANS), ...people('latin', LATIN)];
}

function people(script: Script, lines: string): Person[] {
	return lines.split(';').map((line) => {
		const [familyName = '', givenName = '', firm, role] = line.slice(1).split(',');
		return {
			script,
			familyName,
			givenName,
			...(firm ? { company: FIRMS[script][Number(firm)]! } : {}),
			...(role ? { role: ROLES[script][Number(role)]! } : {}),
			tier: TIERS[line[0]!]!
		};
	});
}
