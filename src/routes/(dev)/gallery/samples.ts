import type { LanguageCode } from '$lib/i18n/catalog.ts';

/** Words for the gallery alone: what a real screen would say, at a real length. */
type Samples = {
	people: readonly { name: string; about: string; tier: 'gold' | 'silver' | null }[];
	tiers: { gold: string; silver: string };
	needsYou: string;
	comingUp: string;
	call: string;
	birthday: string;
	familyName: string;
	familyHint: string;
	phone: string;
	phoneError: string;
	note: string;
	noteText: string;
	day: string;
	channel: string;
	channels: readonly [string, string, string, string];
	direction: string;
	directions: readonly [string, string];
	remind: string;
	remindHint: string;
	saved: string;
	emptyTitle: string;
	emptyText: string;
	emptyAction: string;
	info: string;
	warn: readonly [string, string, string];
	error: readonly [string, string, string];
	importing: string;
	progress: string;
	sheet: string;
	menu: string;
	indexBar: string;
};

export const samplesByLanguage: Record<LanguageCode, Samples> = {
	en: {
		people: [
			{ name: 'Margaret Okafor', about: 'Promised the revised quote by Friday', tier: 'gold' },
			{ name: '陳美玲', about: 'Turns 60 · lunar 10th month, 15th', tier: 'silver' },
			{ name: 'Jean-Luc Bertrand-Desrosiers', about: 'Prefers a call before nine', tier: null },
			{ name: 'Ana Ruiz', about: 'Ruiz & Daughters · buyer', tier: 'gold' }
		],
		tiers: { gold: 'Gold', silver: 'Silver' },
		needsYou: 'Needs you now',
		comingUp: 'Coming up',
		call: 'Call back about the spring order',
		birthday: 'Birthday',
		familyName: 'Family name',
		familyHint: 'As it stands on the card.',
		phone: 'Mobile',
		phoneError: 'This number has only four digits. Add the rest, or leave it empty.',
		note: 'What was said',
		noteText: 'Likes the green tea from last spring. Her son starts school in September.',
		day: 'Follow up on',
		channel: 'How',
		channels: ['Call', 'Visit', 'Message', 'E-mail'],
		direction: 'Who began',
		directions: ['I did', 'They did'],
		remind: 'Remind me',
		remindHint: 'On the morning of the day, on this phone.',
		saved: 'Call with Ana Ruiz saved',
		emptyTitle: 'Nobody is waiting',
		emptyText: 'Log a call or a visit, and say when to be in touch again. It will be here on that day.',
		emptyAction: 'Log a touchpoint',
		info: 'Open this page in the installed app to get reminders.',
		warn: [
			'This phone is almost full',
			'Everything so far is saved.',
			'Make room or export a copy before you add photos.'
		],
		error: [
			'The file could not be read to its end',
			'Your customers are unchanged.',
			'Export it again from the other app, or choose another file.'
		],
		importing: 'Reading contacts',
		progress: '312 of 1,000',
		sheet: 'What did you learn?',
		menu: 'More about Ana Ruiz',
		indexBar: 'Jump to a letter'
	},
	'zh-Hant': {
		people: [
			{ name: '王淑芬', about: '答應週五前給修訂後的報價', tier: 'gold' },
			{ name: '陳美玲', about: '六十大壽 · 農曆十月十五', tier: 'silver' },
			{ name: '歐陽志遠', about: '九點前打電話比較方便', tier: null },
			{ name: 'Ana Ruiz', about: '瑞茲貿易 · 採購', tier: 'gold' }
		],
		tiers: { gold: '金牌', silver: '銀牌' },
		needsYou: '等您處理',
		comingUp: '接下來',
		call: '回電談春季訂單',
		birthday: '生日',
		familyName: '姓氏',
		familyHint: '與名片上相同。',
		phone: '行動電話',
		phoneError: '這個號碼只有四位數。請補齊，或留空。',
		note: '談話內容',
		noteText: '喜歡去年春天的綠茶。兒子九月要上小學。',
		day: '跟進日期',
		channel: '方式',
		channels: ['電話', '拜訪', '訊息', '電子郵件'],
		direction: '由誰發起',
		directions: ['我', '對方'],
		remind: '提醒我',
		remindHint: '當天早上，在這支手機上提醒。',
		saved: '已儲存與 Ana Ruiz 的通話',
		emptyTitle: '目前沒有人在等您',
		emptyText: '記錄一通電話或一次拜訪，並選好下次聯絡的日子，到那天就會出現在這裡。',
		emptyAction: '記錄一次接觸',
		info: '請從主畫面開啟已安裝的 App，才能收到提醒。',
		warn: ['手機空間快用完了', '目前的內容都已儲存。', '加入照片之前，請先清出空間或匯出一份備份。'],
		error: ['檔案無法完整讀取', '您的客戶資料沒有變動。', '請從原來的 App 重新匯出，或改選其他檔案。'],
		importing: '正在讀取聯絡人',
		progress: '312/1,000',
		sheet: '這次了解到什麼？',
		menu: 'Ana Ruiz 的更多操作',
		indexBar: '跳到字母'
	},
	'zh-Hans': {
		people: [
			{ name: '王淑芬', about: '答应周五前给修改后的报价', tier: 'gold' },
			{ name: '陈美玲', about: '六十大寿 · 农历十月十五', tier: 'silver' },
			{ name: '欧阳志远', about: '九点前打电话比较方便', tier: null },
			{ name: 'Ana Ruiz', about: '瑞兹贸易 · 采购', tier: 'gold' }
		],
		tiers: { gold: '金牌', silver: '银牌' },
		needsYou: '待处理',
		comingUp: '接下来',
		call: '回电谈春季订单',
		birthday: '生日',
		familyName: '姓',
		familyHint: '与名片上一致。',
		phone: '手机',
		phoneError: '这个号码只有四位。请补全，或留空。',
		note: '沟通内容',
		noteText: '喜欢去年春天的绿茶。儿子九月上小学。',
		day: '跟进日期',
		channel: '方式',
		channels: ['电话', '拜访', '消息', '邮件'],
		direction: '由谁发起',
		directions: ['我', '对方'],
		remind: '提醒我',
		remindHint: '当天早上在本机提醒。',
		saved: '已保存与 Ana Ruiz 的通话',
		emptyTitle: '现在没有人在等您',
		emptyText: '记录一次电话或拜访，并选好下次联系的日子，到那天就会出现在这里。',
		emptyAction: '记录一次接触',
		info: '请从主屏幕打开已安装的应用，才能收到提醒。',
		warn: ['手机存储空间快满了', '目前的内容都已保存。', '添加照片之前，请先清理空间或导出一份备份。'],
		error: ['文件没能完整读取', '您的客户资料没有变动。', '请从原来的应用重新导出，或换一个文件。'],
		importing: '正在读取联系人',
		progress: '312/1,000',
		sheet: '这次了解到什么？',
		menu: 'Ana Ruiz的更多操作',
		indexBar: '跳转到字母'
	}
};
