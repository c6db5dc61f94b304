import { chineseDayName, chineseMonthName } from '../../../domain/calendar/names.ts';
import type { Messages } from '../en.ts';

export const today = {
	title: '今天',
	needsYou: (n) => (n === 0 ? '沒有待辦事項' : `${n} 件待辦`),
	sections: { overdue: '已逾期', today: '今天', missed: '已錯過', next: '未來 30 天' },
	list: (section) => `${section}的事項`,
	showMore: (_n, shown) => `再顯示 ${shown} 項`,
	nothingToday: '今天沒有要辦的事，接下來的安排如下。',
	calm: {
		title: '目前沒有待辦',
		text: '沒有跟進事項，未來 30 天也沒有生日或紀念日。記錄一次聯絡，順便約定下一步。',
		log: '記錄聯絡'
	},
	noCustomers: {
		title: '先加入您照顧的客戶',
		text: '生日、承諾與跟進會在該提醒的日子自動出現在這裡。',
		import: '匯入通訊錄',
		add: '新增客戶'
	},
	occasion: {
		types: { birthday: '生日', anniversary: '紀念日', other: '重要日子' },
		turns: (age) => `滿 ${age} 歲`,
		turned: (age) => `已滿 ${age} 歲`,
		years: (n) => `${n} 週年`,
		lunar: (month, day, leap, year) =>
			`農曆${year ? `${year}年` : ''}${chineseMonthName(month, leap, 'hant')}${chineseDayName(day)}`,
		greetAndLog: '祝賀並記錄',
		done: '完成',
		doneFor: (what, name) => `完成：${name} 的${what}`,
		dismiss: '今年略過',
		saidDone: (what, name) => `已完成：${name} 的${what}`,
		saidDismissed: (what, name) => `今年已略過：${name} 的${what}`
	}
} satisfies Messages['today'];
