import { chineseDayName, chineseMonthName } from '../../../domain/calendar/names.ts';
import type { Messages } from '../en.ts';

export const today = {
	title: '今天',
	needsYou: (n) => (n === 0 ? '没有待办事项' : `${n} 件待办`),
	sections: { overdue: '已逾期', today: '今天', missed: '已错过', next: '未来 30 天' },
	list: (section) => `${section}的事项`,
	showMore: (_n, shown) => `再显示 ${shown} 项`,
	nothingToday: '今天没有要办的事，接下来的安排如下。',
	calm: {
		title: '目前没有待办',
		text: '没有跟进事项，未来 30 天也没有生日或纪念日。记录一次联系，顺便约定下一步。',
		log: '记录联系'
	},
	noCustomers: {
		title: '先添加您照顾的客户',
		text: '生日、承诺和跟进会在该提醒的日子自动出现在这里。',
		import: '导入通讯录',
		add: '添加客户'
	},
	occasion: {
		types: { birthday: '生日', anniversary: '纪念日', other: '重要日子' },
		turns: (age) => `满 ${age} 岁`,
		turned: (age) => `已满 ${age} 岁`,
		years: (n) => `${n} 周年`,
		lunar: (month, day, leap, year) =>
			`农历${year ? `${year}年` : ''}${chineseMonthName(month, leap, 'hans')}${chineseDayName(day)}`,
		greetAndLog: '祝贺并记录',
		done: '完成',
		doneFor: (what, name) => `完成：${name} 的${what}`,
		dismiss: '今年略过',
		saidDone: (what, name) => `已完成：${name} 的${what}`,
		saidDismissed: (what, name) => `今年已略过：${name} 的${what}`
	}
} satisfies Messages['today'];
