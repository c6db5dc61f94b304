import type { Messages } from '../en.ts';

export const frame = {
	app: 'Rapport',
	navigation: '主選單',
	skipToContent: '跳到主要內容',
	today: '今天',
	customers: '客戶',
	log: '記錄',
	followUps: '跟進',
	more: '更多',
	savedHere: '已儲存在這支手機',
	sync: {
		toSend: (shown) => `已儲存 · ${shown} 筆待傳送`,
		sending: (shown) => `已儲存 · 正在傳送 ${shown} 筆`,
		stuck: (n, shown) => (n ? `已儲存 · ${shown} 筆無法傳送` : '已儲存 · 無法同步'),
		clock: '這支手機的時間不正確',
		attention: (_n, shown) => `${shown} 筆需要處理`,
		clashes: (shown) => `${shown} 筆待查看`,
		signedOut: '已登出',
		signedOutToSend: (shown) => `已登出 · ${shown} 筆待傳送`,
		elsewhere: (shown) => `已儲存 · 另一客戶簿有 ${shown} 筆待傳送`,
		never: '已儲存 · 尚未同步',
		synced: {
			now: () => '剛剛同步',
			minutes: (n) => `${n} 分鐘前同步`,
			hours: (n) => `${n} 小時前同步`,
			days: (n) => `${n} 天前同步`
		}
	},
	openBook: '開啟的客戶簿：',
	canRead: (book) => `${book} · 只能檢視`,
	saving: '儲存中…',
	notSaved: '尚未儲存',
	demo: '示範簿：客戶皆為虛構',
	draft: { restored: '這是您先前尚未儲存的內容', discard: '捨棄', discarded: '已捨棄草稿' },
	update: {
		ready: '新版本已就緒',
		safe: '已儲存的資料不受影響。',
		formOpen: '有表單尚未儲存。請先儲存或關閉，再重新載入。',
		reload: '重新載入',
		later: '稍後'
	}
} satisfies Messages['frame'];
