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
	sync: {
		toSend: (shown) => `已保存 · ${shown} 条待发送`,
		sending: (shown) => `已保存 · 正在发送 ${shown} 条`,
		stuck: (n, shown) => (n ? `已保存 · ${shown} 条无法发送` : '已保存 · 无法同步'),
		clock: '这部手机的时间不正确',
		attention: (_n, shown) => `${shown} 条需要处理`,
		clashes: (shown) => `${shown} 条待查看`,
		signedOut: '已退出登录',
		signedOutToSend: (shown) => `已退出登录 · ${shown} 条待发送`,
		elsewhere: (shown) => `已保存 · 另一客户簿有 ${shown} 条待发送`,
		never: '已保存 · 尚未同步',
		synced: {
			now: () => '刚刚同步',
			minutes: (n) => `${n} 分钟前同步`,
			hours: (n) => `${n} 小时前同步`,
			days: (n) => `${n} 天前同步`
		}
	},
	openBook: '打开的客户簿：',
	canRead: (book) => `${book} · 只能查看`,
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
