import type { Messages } from '../en.ts';

export const touchpoint = {
	channels: {
		visit: '拜访',
		call: '电话',
		message: '消息',
		email: '邮件',
		letter: '信函',
		fax: '传真',
		gift: '礼品',
		event: '活动',
		club: '会员聚会',
		online: '线上'
	},
	outcomes: {
		good: '顺利',
		neutral: '一般',
		bad: '不顺利',
		'not-reached': '未联系上'
	},
	fromThem: (channel) => `${channel} · 客户主动`,
	minutes: (n) => `${n} 分钟`
} satisfies Messages['touchpoint'];
