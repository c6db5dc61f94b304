import { cutHanName, isCompoundSurname } from '../../name/compound-surnames.ts';
import { foldSurname } from './compound-forms.ts';
import { SURNAMES } from './surnames.ts';

const HAN = /^\p{Script=Han}+$/u;
/** What people are called by beside their family name: 王总 is not a given name. */
const FORMS_OF_ADDRESS = new Set(
	(
		'总 總 工 哥 姐 叔 伯 姨 嫂 爷 爺 董 局 处 處 科 院 导 導 先生 小姐 女士 太太 老师 老師 经理 經理 医生 醫生 大夫 师傅 師傅 阿姨 叔叔 主任 ' +
		'院长 院長 校长 校長 局长 局長 处长 處長 科长 科長 部长 部長 厂长 廠長 店长 店長 老板 老闆 教授 律师 律師 会计 會計 秘书 秘書 助理 司机 司機 书记 書記 董事长 董事長 总经理 總經理 副总 副總'
	).split(' ')
);

/** True when the text is made of Han characters only. */
export function isHan(text: string): boolean {
	return HAN.test(text);
}

/**
 * Family and given name of a Chinese name written as one: 2 or 3 characters behind a known family name, or up to 4 behind one
 * of two characters. Null for anything else (妈妈, 王总, 顺丰快递, 欧阳 alone): those stay whole rather than be cut wrongly.
 */
export function splitHanName(name: string): { familyName: string; givenName: string } | null {
	const { length } = [...name];
	if (length < 2 || length > 4 || !isHan(name) || isCompoundSurname(name, foldSurname)) return null;
	const { family: familyName, given: givenName } = cutHanName(name, foldSurname);
	const isKnown = [...familyName].length === 2 || (length <= 3 && SURNAMES.has(familyName));
	return isKnown && !FORMS_OF_ADDRESS.has(givenName) ? { familyName, givenName } : null;
}
