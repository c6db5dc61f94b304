import type { Messages } from '../en.ts';

export const followUp = {
	title: '跟进',
	untitled: '跟进',
	promised: '已承诺',
	states: { open: '待办', done: '已完成', dropped: '已取消' },
	acts: {
		doneAndLog: '完成并记录',
		done: '完成',
		snooze: '推迟',
		drop: '取消跟进',
		reopen: '重新打开'
	},
	doneFor: (what) => `完成：${what}`,
	said: {
		changed: '跟进已更新',
		planned: (day) => `已安排 ${day} 跟进`,
		done: (name) => `已完成对 ${name} 的跟进`,
		dropped: (name) => `已取消对 ${name} 的跟进`,
		reopened: (name) => `已重新打开对 ${name} 的跟进`,
		snoozed: (name, day) => `对 ${name} 的跟进已推迟到${day}`
	},
	onDay: (day) => `到期日：${day}`,
	day: '日期',
	note: '要做什么',
	iPromised: '我已承诺客户',
	edit: '编辑跟进',
	planForWhom: '要跟进哪位客户？',
	planFor: (name) => `跟进：${name}`,
	when: '时间',
	dayMissing: '请选择日期。',
	plan: '安排跟进',
	filter: '筛选跟进',
	filters: { open: '待办', promised: '已承诺', closed: '近期完成' },
	overdue: '已逾期',
	upcoming: '已安排',
	closed: '最近 30 天完成或取消',
	empty: {
		open: {
			title: '没有待办的跟进',
			text: '为客户安排下一步，完成之前都会出现在这里和“今天”。'
		},
		promised: {
			title: '没有未兑现的承诺',
			text: '把跟进标为“我已承诺客户”，兑现之前都会列在这里。'
		},
		closed: {
			title: '近期没有完成的跟进',
			text: '完成的事项会在这里保留 30 天，方便您重新打开。'
		}
	},
	snoozeUntil: '推迟到',
	later: {
		today: '今天',
		tomorrow: '明天',
		inThreeDays: '3 天后',
		nextWeek: '下周一',
		inAWeek: '一周后',
		inAMonth: '一个月后',
		pickDay: '选择日期'
	}
} satisfies Messages['followUp'];
