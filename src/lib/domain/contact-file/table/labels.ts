/** The words of tables for the labels of phones and addresses. Other labels stay as written. */
const WORDS: [label: string, words: string][] = [
	['mobile', 'mobile cell cellular iphone 手机 手機 移动 移動 行動'],
	['home', 'home 住宅 住家 家庭 家'],
	['work', 'work business office 工作 单位 單位 公司 商务 商務 办公 辦公'],
	['main', 'main primary 主要 总机 總機'],
	['other', 'other 其他'],
	['fax', 'fax otherfax 传真 傳真'],
	['home-fax', 'homefax 住宅传真 住家傳真'],
	['work-fax', 'workfax businessfax 单位传真 公司傳真'],
	['pager', 'pager 寻呼机 呼叫器'],
	['anniversary', 'anniversary 周年纪念 週年紀念 纪念日 紀念日'],
	['birthday', 'birthday 生日']
];
const LABELS = new Map(
	WORDS.flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const))
);

/** A label cell such as `* Mobile` (Google marks the primary one with a star). */
export function labelOfCell(cell: string): string | undefined {
	const plain = cell.replace(/^\s*\*\s*/, '').trim();
	if (plain === '') return undefined;
	return LABELS.get(plain.toLowerCase().replace(/[\s-]/g, '')) ?? plain;
}
