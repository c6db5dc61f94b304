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
	facts: {
		habit: '习惯',
		hobby: '爱好',
		preference: '偏好',
		family: '家庭',
		spendingPower: '消费能力',
		spendingGrade: '消费档次',
		incomeBand: '收入区间',
		packaging: '包装样式',
		invoice: '开票方式'
	},
	fromThem: (channel) => `${channel} · 客户主动`,
	minutes: (n) => `${n} 分钟`,
	picker: {
		title: '记录：与哪位客户？',
		search: '姓名、电话或公司',
		recent: '最近联系',
		others: '您的客户',
		found: '搜索结果',
		unfinished: '尚未保存的记录',
		nobodyYet: {
			title: '还没有客户',
			text: '每条记录都属于一位客户。请先添加第一位，或导入通讯录。'
		},
		nobodyFound: {
			title: '没有找到客户',
			text: '试试姓名的一部分、拼音，或电话号码的后几位。'
		}
	},
	form: {
		title: '记录联系',
		editTitle: '编辑联系记录',
		withWhom: '与哪位客户？',
		changeCustomer: '更换',
		channel: '方式',
		note: '谈了什么',
		outcome: '结果如何？',
		next: '下次跟进',
		learnt: '了解到什么？',
		removeFact: (what) => `移除：${what}`,
		takesCareOf: '这次一并完成了吗？',
		direction: '由谁主动？',
		out: '我方',
		in: '客户',
		when: '时间',
		changeWhen: '更改',
		day: '日期',
		time: '时间',
		inZone: (zone) => `${zone} 当地时间`,
		isAhead: '这一天还没到。如需提醒自己，请改为安排跟进。',
		dayMissing: '是哪一天？请选择日期。',
		more: '地点、时长、花费',
		place: '地点',
		minutes: '时长（分钟）',
		minutesWrong: '请输入整数分钟，例如 25。',
		spent: (currency) => `花费（${currency}）`,
		spentWrong: '请输入金额，例如 120 或 120.50。',
		gone: {
			title: '这条联系记录已不存在',
			safe: '打开它没有改动任何数据。',
			advice: '可能已在这里或另一个标签页删除。现有的记录请看该客户的时间线。'
		},
		delete: '删除这条联系记录'
	},
	said: {
		logged: (channel, name) => `已记录${channel}：${name}`,
		changed: '联系记录已更新',
		deleted: '联系记录已删除'
	}
} satisfies Messages['touchpoint'];
