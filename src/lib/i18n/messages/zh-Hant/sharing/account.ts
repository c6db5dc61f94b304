import type { account as source } from '../../en/sharing/account.ts';

export const account = {
	email: '電子郵件',
	password: '密碼',
	newPassword: '新密碼',
	passwordHint: (least) => `至少 ${least} 個字元。用一句話當密碼最好記。`,
	showPassword: '顯示密碼',
	hidePassword: '隱藏密碼',
	name: '您的姓名',
	nameHint: '同事會在您的紀錄旁看到。',
	teamName: '團隊名稱',
	teamNameHint: '您的公司或部門。',
	hours: (n) => `${n} 小時`,
	missing: {
		email: '請輸入完整的電子郵件地址。',
		password: '請輸入密碼。',
		passwordShort: (least) => `至少要 ${least} 個字元。`,
		name: '請輸入您的姓名。',
		team: '請為團隊取個名稱。'
	},
	signIn: {
		title: '登入',
		text: '登入後可與團隊共用。不登入，資料就只在這支手機上，一切照常使用。',
		again: (email) => `請以 ${email} 重新登入。這支手機上的資料沒有變動。`,
		button: '登入',
		forgotten: '忘記密碼？請向團隊主管索取重設連結。',
		done: (name) => `已登入：${name}`
	},
	arriving: {
		title: '正在取得您的客戶簿',
		text: '只需下載一次，之後沒有網路也能開啟。可能需要一分鐘。',
		progress: (n, shown) => (n === 0 ? '正在連線到伺服器…' : `已取得 ${shown} 筆`)
	},
	join: {
		looking: '正在查看連結…',
		until: (day) => `此連結只能使用一次，${day}前有效。`,
		forWhom: '帳號',
		setUp: {
			title: '建立團隊',
			text: '您是第一位使用者，將擔任團隊主管，並可邀請其他人。',
			button: '建立團隊'
		},
		invitation: {
			title: (team) => `加入${team}`,
			text: '填寫姓名並設定密碼，就可以加入。',
			button: '加入團隊'
		},
		reset: {
			title: '設定新密碼',
			text: '舊密碼將會失效。',
			button: '儲存並登入'
		},
		book: {
			title: '您的客戶簿會怎樣',
			shared: (_n, shown) => `您的客戶簿（${shown} 位客戶）維持原樣，並從現在起開始共用。`,
			sharedHint: '您授權之後，同事才看得到。不必重新輸入或複製任何資料。',
			sharedEmpty: '您的客戶簿還沒有客戶，從現在起開始共用。',
			begins: '這支手機會建立一本新的空白客戶簿，並從一開始就共用。',
			none: '授權給您的客戶簿會下載到這支手機，之後離線也能使用。',
			demo: '示範簿絕不會共用，並會換回您自己的客戶簿。'
		},
		noLink: {
			title: '這個連結不完整',
			safe: '沒有任何變動。',
			advice: '請從原本的訊息重新開啟，或將整個連結複製到網址列。'
		},
		done: (team) => `已加入${team}`
	},
	changePassword: {
		title: '變更密碼',
		text: '您的其他裝置會登出，並要求輸入新密碼。其中的內容不會遺失。',
		current: '目前的密碼',
		wrong: '這不是您的密碼。',
		button: '變更密碼',
		done: '已變更密碼'
	},
	signOut: {
		title: '登出',
		ask: '這支手機上的資料要如何處理？',
		keep: '保留在這支手機',
		keepHint: '下次登入時可繼續使用。其他人在這裡登入也看不到。',
		remove: '從這支手機移除',
		removeHint: '已傳送的資料仍在團隊中，其餘將會消失。',
		unsent: (_n, shown) => `還有 ${shown} 筆變更尚未傳送`,
		unsentAdvice: '這些變更只存在這支手機。移除之前，請先傳送或匯出。',
		sendFirst: '立即傳送',
		exportFirst: '先匯出',
		button: '登出',
		buttonRemove: '登出並移除',
		done: '已登出'
	}
} satisfies typeof source;
