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
	notSaved: '尚未保存',
	demo: '演示簿：客户均为虚构',
	draft: { restored: '这是您之前尚未保存的内容', discard: '放弃', discarded: '已放弃草稿' },
	update: {
		ready: '新版本已就绪',
		safe: '已保存的数据不受影响。',
		formOpen: '有表单尚未保存。请先保存或关闭，再重新加载。',
		reload: '重新加载',
		later: '稍后'
	}
} satisfies Messages['frame'];
