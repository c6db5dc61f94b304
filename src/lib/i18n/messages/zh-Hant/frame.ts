import type { Messages } from '../en.ts';

export const frame = {
	app: 'Rapport',
	navigation: '主選單',
	skipToContent: '跳到主要內容',
	today: '今天',
	customers: '客戶',
	log: '記錄',
	followUps: '跟進',
	more: '更多',
	savedHere: '已儲存在這支手機',
	saving: '儲存中…',
	notSaved: '尚未儲存'
} satisfies Messages['frame'];
