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
		done: '跟进已完成',
		dropped: '已取消跟进',
		reopened: '跟进已重新打开',
		snoozed: (day) => `已推迟到 ${day}`
	},
	onDay: (day) => `到期日：${day}`,
	day: '日期',
	note: '要做什么',
	iPromised: '我已承诺客户',
	snoozeUntil: '推迟到',
	later: {
		tomorrow: '明天',
		inThreeDays: '3 天后',
		nextWeek: '下周一',
		inAWeek: '一周后',
		inAMonth: '一个月后',
		pickDay: '选择日期'
	}
} satisfies Messages['followUp'];
