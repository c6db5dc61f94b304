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
		changed: '跟進已更新',
		planned: (day) => `已安排 ${day} 跟進`,
		done: (name) => `已完成對 ${name} 的跟進`,
		dropped: (name) => `已取消對 ${name} 的跟進`,
		reopened: (name) => `已重新開啟對 ${name} 的跟進`,
		snoozed: (name, day) => `對 ${name} 的跟進已延後到${day}`
	},
	onDay: (day) => `到期日：${day}`,
	day: '日期',
	note: '要做什麼',
	iPromised: '我已承諾客戶',
	edit: '編輯跟進',
	planForWhom: '要跟進哪位客戶？',
	planFor: (name) => `跟進：${name}`,
	when: '時間',
	dayMissing: '請選擇日期。',
	plan: '安排跟進',
	filter: '篩選跟進',
	filters: { open: '待辦', promised: '已承諾', closed: '近期完成' },
	overdue: '已逾期',
	upcoming: '已安排',
	closed: '最近 30 天完成或取消',
	empty: {
		open: {
			title: '沒有待辦的跟進',
			text: '為客戶安排下一步，完成之前都會出現在這裡與「今天」。'
		},
		promised: {
			title: '沒有未兌現的承諾',
			text: '把跟進標為「我已承諾客戶」，兌現之前都會列在這裡。'
		},
		closed: {
			title: '近期沒有完成的跟進',
			text: '完成的項目會在這裡保留 30 天，方便您重新開啟。'
		}
	},
	snoozeUntil: '延後到',
	later: {
		today: '今天',
		tomorrow: '明天',
		inThreeDays: '3 天後',
		nextWeek: '下週一',
		inAWeek: '一週後',
		inAMonth: '一個月後',
		pickDay: '選擇日期'
	}
} satisfies Messages['followUp'];
