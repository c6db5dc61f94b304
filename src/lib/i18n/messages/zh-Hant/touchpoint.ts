import type { Messages } from '../en.ts';

export const touchpoint = {
	channels: {
		visit: '拜訪',
		call: '電話',
		message: '訊息',
		email: '電子郵件',
		letter: '信函',
		fax: '傳真',
		gift: '禮品',
		event: '活動',
		club: '會員聚會',
		online: '線上'
	},
	outcomes: {
		good: '順利',
		neutral: '普通',
		bad: '不順利',
		'not-reached': '未聯絡上'
	},
	fromThem: (channel) => `${channel} · 客戶主動`,
	minutes: (n) => `${n} 分鐘`
} satisfies Messages['touchpoint'];
