import type { Messages } from '../en.ts';

export const frame = {
	app: 'Rapport',
	navigation: '主菜单',
	skipToContent: '跳到主要内容',
	today: '今天',
	customers: '客户',
	log: '记录',
	followUps: '跟进',
	more: '更多',
	savedHere: '已保存在本机',
	saving: '保存中…',
	notSaved: '尚未保存'
} satisfies Messages['frame'];
