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
		refused: (_n, shown) => `伺服器沒有接受 ${shown} 筆變更`,
		waiting: (_n, shown) => `${shown} 筆變更等待傳送`,
		sending: (_n, shown) => `正在傳送 ${shown} 筆變更…`,
		safe: '一律先儲存在這支手機，網路只負責傳送。',
		unreached: '目前連不上伺服器。內容都存在這支手機，連上後會自動傳送。'
	},
	signedOut: {
		title: '已登出',
		text: '您可以繼續使用，內容會在下次登入後傳送。'
	},
	problems: {
		offline: {
			title: '目前連不上伺服器',
			safe: '您輸入的內容都存在這支手機。',
			advice: '連上網路後會自動傳送。'
		},
		'no-backend': {
			title: '回應的不是 Rapport 伺服器',
			safe: '您輸入的內容都存在這支手機。',
			advice: '若使用飯店或咖啡廳的網路，請先登入該網路。若一直如此，請告知伺服器管理者。'
		},
		busy: {
			title: '伺服器請這支手機稍候',
			safe: '您輸入的內容都存在這支手機。',
			advice: (wait) => `約 ${wait}後會自動傳送。`
		},
		'too-large': {
			title: '有一筆變更太大，伺服器不接受',
			safe: '這筆變更和之後的變更都保留在這支手機。',
			advice: '請告知伺服器管理者：有變更因為太大而被拒絕（413）。'
		},
		failed: {
			title: '伺服器發生問題',
			safe: '您輸入的內容都存在這支手機。',
			advice: (status) => `Rapport 會持續嘗試。若一直如此，請告知伺服器管理者：${status}。`
		},
		'no-access': {
			title: '有一本客戶簿已不對您開放',
			safe: '您寫在裡面的內容都保留在這支手機。',
			advice: '請向負責人要求開放權限，之後就會傳送等待中的變更。'
		},
		'book-taken': {
			title: '這本客戶簿已有人共用',
			safe: '資料都還在這支手機，一切照常使用，不會傳送任何內容。',
			advice: '請共用它的人開放權限給您，之後就會同步。若要搬到另一個伺服器，請先在這裡匯出，再到那裡還原。'
		},
		'no-progress': {
			title: '已有一段時間無法傳送',
			safe: '您輸入的內容都存在這支手機。',
			advice: 'Rapport 會持續嘗試。換個網路通常有用。'
		},
		clock: {
			title: '這支手機的時間不正確',
			safe: '您的變更都保留著，仍會照常傳送。',
			ahead: (much) => `快了 ${much}。請在手機設定中開啟自動日期與時間。`,
			behind: (much) => `慢了 ${much}。請在手機設定中開啟自動日期與時間。`
		},
		'would-remove': {
			title: (rows) => `伺服器要從這支手機移除 ${rows} 筆紀錄`,
			safe: '目前沒有移除任何資料。',
			advice: '請向團隊確認是否正確。在此之前，這支手機會保留全部資料。'
		}
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
	clashesText: '兩人修改時都沒看到對方的內容。目前採用其中一個，另一個也保留著。',
	toSend: '待傳送',
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
		import: '匯入紀錄',
		'import-batch': '匯入紀錄',
		history: '先前的內容',
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
		'read-only': '您只能檢視這本客戶簿。請洽負責人開放權限後再試。',
		out_of_reach: '伺服器上沒有這筆紀錄。請複製需要的內容。',
		'other-row': '伺服器上同一位置是另一筆紀錄。請複製需要的內容。',
		history: '修改紀錄不能更改。',
		invalid: '有內容無法儲存。請複製後重新輸入。',
		other: (code) => `伺服器給了這個版本不認得的原因：${code}。`
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
		done: '已改回',
		both: (people, field) => `${people}都修改了「${field}」`,
		twice: (who, field) => `${who}在兩部裝置上修改了「${field}」`,
		several: (shown) => `有 ${shown} 個內容由兩人同時修改`,
		stands: '目前採用其中一個，另一個也保留著。',
		look: '查看兩者',
		settled: '沒有需要決定的內容了。'
	},
	elsewhere: (_n, shown) => `另一本客戶簿有 ${shown} 筆變更`,
	elsewhereText: '尚未傳到伺服器。請在「更多」開啟那本客戶簿查看。',
	history: {
		title: '修改紀錄',
		of: (name) => `${name} 的修改紀錄`,
		now: '目前',
		until: (when) => `到${when} 為止`,
		untilBy: (when, who) => `到${when} 為止，由 ${who} 修改`,
		putBack: '改回',
		done: (field) => `已改回${field}`,
		empty: '還沒有任何修改',
		emptyText: '被覆蓋的內容都會保留在這裡，隨時可以改回。'
	}
} satisfies typeof source;
