import type { Messages } from '../en.ts';

export const touchpoint = {
	channels: {
		visit: '拜訪',
		call: '電話',
		message: '訊息',
		email: '電郵',
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
	facts: {
		habit: '習慣',
		hobby: '愛好',
		preference: '偏好',
		family: '家庭',
		spendingPower: '消費能力',
		spendingGrade: '消費檔次',
		incomeBand: '收入級距',
		packaging: '包裝樣式',
		invoice: '發票開立方式'
	},
	fromThem: (channel) => `${channel} · 客戶主動`,
	minutes: (n) => `${n} 分鐘`,
	picker: {
		title: '記錄：與哪位客戶？',
		search: '姓名、電話或公司',
		recent: '最近聯絡',
		others: '您的客戶',
		found: '搜尋結果',
		unfinished: '尚未儲存的紀錄',
		nobodyYet: {
			title: '還沒有客戶',
			text: '每筆紀錄都屬於一位客戶。請先新增第一位，或匯入通訊錄。'
		},
		nobodyFound: {
			title: '找不到符合的客戶',
			text: '試試姓名的一部分、拼音，或電話號碼的末幾碼。'
		}
	},
	form: {
		title: '記錄聯絡',
		editTitle: '編輯聯絡紀錄',
		withWhom: '與哪位客戶？',
		changeCustomer: '更換',
		channel: '方式',
		note: '談了什麼',
		outcome: '結果如何？',
		next: '下次跟進',
		learnt: '得知了什麼？',
		removeFact: (what) => `移除：${what}`,
		takesCareOf: '這次一併完成了嗎？',
		direction: '由誰主動？',
		out: '我方',
		in: '客戶',
		when: '時間',
		changeWhen: '更改',
		day: '日期',
		time: '時間',
		inZone: (zone) => `${zone} 當地時間`,
		isAhead: '這一天還沒到。若要提醒自己，請改為安排跟進。',
		dayMissing: '是哪一天？請選擇日期。',
		more: '地點、時長、花費',
		place: '地點',
		minutes: '時長（分鐘）',
		minutesWrong: '請輸入整數分鐘，例如 25。',
		spent: (currency) => `花費（${currency}）`,
		spentWrong: '請輸入金額，例如 120 或 120.50。',
		gone: {
			title: '這筆聯絡紀錄已不存在',
			safe: '開啟它沒有變動任何資料。',
			advice: '可能已在這裡或另一個分頁刪除。現有的紀錄請看該客戶的時間軸。'
		},
		delete: '刪除這筆聯絡紀錄'
	},
	said: {
		logged: (channel, name) => `已記錄${channel}：${name}`,
		changed: '聯絡紀錄已更新',
		deleted: '聯絡紀錄已刪除'
	}
} satisfies Messages['touchpoint'];
