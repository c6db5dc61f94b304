import type { sync as source } from '../../en/sharing/sync.ts';

export const sync = {
	title: '儲存與傳送',
	local: {
		title: '全部儲存在這支手機',
		text: '沒有傳送到任何地方。匯出，或與團隊共用，就能在別處保留一份。'
	},
	shared: {
		never: '尚未同步',
		done: '全部已傳送',
		waiting: (_n, shown) => `${shown} 筆變更等待傳送`,
		sending: (_n, shown) => `正在傳送 ${shown} 筆變更…`,
		safe: '一律先儲存在這支手機，網路只負責傳送。'
	},
	signedOut: {
		title: '已登出',
		text: '您可以繼續使用，內容會在下次登入後傳送。'
	},
	last: '上次同步',
	never: '尚未同步',
	now: '立即同步',
	syncing: '同步中…',
	export: '匯出與儲存空間',
	team: '團隊與裝置',
	attention: '需要處理',
	attentionText: '伺服器沒有接受這些變更。在您決定之前都會保留在這裡。',
	clashes: '兩人同時修改',
	clashesText: '兩人修改時都沒看到對方的內容。目前採用較晚的，另一個也保留著。',
	toSend: '待傳送',
	noToSend: '沒有等待傳送的內容。',
	tryAgain: '再試一次',
	copy: '複製',
	copied: '已複製',
	discard: '捨棄',
	discarded: '已捨棄變更',
	more: (n) => `再顯示 ${n} 筆`,
	others: (n) => `另有 ${n} 筆`,
	nobody: '無客戶',
	acts: {
		create: (kind) => `新增${kind}`,
		change: (kind, fields) => `${kind}：${fields}`,
		changed: (kind) => `修改${kind}`,
		delete: (kind) => `刪除${kind}`,
		restore: (kind) => `還原${kind}`
	},
	kinds: {
		customer: '客戶',
		touchpoint: '聯絡紀錄',
		'follow-up': '跟進',
		celebration: '紀念日',
		book: '客戶簿',
		person: '人員',
		import: '匯入',
		other: '紀錄'
	},
	fields: {
		phones: '電話',
		emails: '電子郵件',
		addresses: '地址',
		occasions: '紀念日',
		facts: '了解到的事',
		tags: '標籤',
		links: '連結',
		ownFields: '自訂欄位',
		life: '是否刪除',
		channel: '方式',
		direction: '由誰聯絡',
		day: '日期',
		time: '時間',
		outcome: '結果',
		minutes: '時長',
		place: '地點',
		spent: '花費',
		state: '狀態',
		promised: '承諾',
		doneOn: '完成日期',
		readings: '讀音',
		other: '其他內容'
	},
	values: { empty: '空白', deleted: '已刪除', live: '未刪除' },
	codes: {
		'no-access': '您已不能修改這本客戶簿。',
		'unknown-row': '這筆紀錄已不存在。',
		invalid: '有內容無法儲存。',
		'too-large': '內容太大。',
		other: (code) => `伺服器回應：${code}。`
	},
	clash: {
		base: '修改之前',
		kept: '目前採用',
		lost: '已被取代',
		mine: '您',
		unknown: '一位同事',
		by: (who, when) => `${who}，${when}`,
		putBack: (who) => `改回${who}的`,
		putBackMine: '改回我的',
		putBackTheirs: '改回對方的',
		keep: '維持現狀',
		done: '已改回'
	},
	history: {
		title: '修改紀錄',
		of: (name) => `${name} 的修改紀錄`,
		now: '目前',
		until: (when) => `到${when}為止`,
		untilBy: (when, who) => `到${when}為止，由 ${who} 修改`,
		putBack: '改回',
		done: (field) => `已改回${field}`,
		empty: '還沒有任何修改',
		emptyText: '被覆蓋的內容都會保留在這裡，隨時可以改回。'
	}
} satisfies typeof source;
