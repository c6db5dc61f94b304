import type { Messages } from '../en.ts';

export const followUp = {
	title: '跟進',
	untitled: '跟進',
	promised: '已承諾',
	states: { open: '待辦', done: '已完成', dropped: '已取消' },
	acts: {
		doneAndLog: '完成並記錄',
		done: '完成',
		snooze: '延後',
		drop: '取消跟進',
		reopen: '重新開啟'
	},
	doneFor: (what) => `完成：${what}`,
	said: {
		done: '跟進已完成',
		dropped: '已取消跟進',
		reopened: '跟進已重新開啟',
		snoozed: (day) => `已延後到 ${day}`
	},
	onDay: (day) => `到期日：${day}`,
	day: '日期',
	note: '要做什麼',
	iPromised: '我已承諾客戶',
	snoozeUntil: '延後到',
	later: {
		tomorrow: '明天',
		inThreeDays: '3 天後',
		nextWeek: '下週一',
		inAWeek: '一週後',
		inAMonth: '一個月後',
		pickDay: '選擇日期'
	}
} satisfies Messages['followUp'];
