import type { problems as source } from '../../en/sharing/problems.ts';

export const problems = {
	offline: {
		title: '目前連不上伺服器',
		safe: '手機上的功能都能照常使用。',
		advice: '只有這個動作需要網路，請在連線後再試一次。'
	},
	'no-backend': {
		title: '回應的不是 Rapport 伺服器',
		safe: '沒有伺服器，手機上的功能也都能使用。',
		advice: '若使用飯店或咖啡廳的網路，請先登入該網路；否則請用公司提供的網址開啟 Rapport。'
	},
	'cross-site': {
		title: '伺服器使用的是另一個位址',
		safe: '沒有任何變動。',
		advice:
			'請透過公司提供的位址開啟 Rapport。若就是這個位址，請管理伺服器的人將 PUBLIC_URL 設為手機開啟的位址。'
	},
	'signed-out': {
		title: '您已登出',
		safe: '這支手機上的資料都還在。',
		advice: '登入後即可繼續共用。'
	},
	revoked: {
		title: '這支手機已由其他裝置登出',
		safe: '您儲存在這裡的資料沒有移除。',
		advice: '若是弄錯了，請重新登入，或洽詢團隊主管。'
	},
	'no-access': {
		title: '您沒有這項權限',
		safe: '沒有任何變動。',
		advice: '權限可能已被收回，請洽詢團隊主管。'
	},
	'wrong-password': {
		title: '電子郵件或密碼不正確',
		safe: '沒有任何變動。',
		advice: '請再確認一次。多次錯誤後需要等候一段時間。'
	},
	'too-many': {
		title: '嘗試次數過多',
		safe: '您的帳號沒有問題，這是為了防止他人猜測密碼。',
		advice: (wait) => `請在 ${wait}後再試。`
	},
	busy: {
		title: '伺服器忙碌中',
		safe: '沒有任何變動。',
		advice: (wait) => `請在 ${wait}後再試。`
	},
	'link-unknown': {
		title: '這裡沒有這個連結',
		safe: '沒有任何變動。',
		advice: '請從原本的訊息重新開啟，或索取新的連結。'
	},
	'link-used': {
		title: '這個連結已經用過',
		safe: '每個連結只能使用一次。若是您本人用的，帳號已經建立。',
		advice: '請直接登入，或向團隊主管索取新的連結。'
	},
	'link-expired': {
		title: '這個連結已過期',
		safe: '沒有任何變動。',
		advice: '請向團隊主管索取新的連結。'
	},
	'e-mail-taken': {
		title: '這個電子郵件已有帳號',
		safe: '沒有任何變動。',
		advice: '請改用其他地址；若是忘記密碼，請寄出重設連結。'
	},
	'last-lead': {
		title: '必須有人擔任主管',
		safe: '沒有任何變動。',
		advice: '請先指定另一位主管。'
	},
	'too-old': {
		title: '這個版本的 Rapport 太舊，伺服器無法使用',
		safe: '您輸入的內容都存在這支手機。',
		advice: '請關閉 Rapport 再重新開啟，並接受新版本。'
	},
	'too-large': {
		title: '一次的內容太多',
		safe: '資料都還在這支手機。',
		advice: '請縮短內容後再試一次。'
	},
	failed: {
		title: '伺服器無法完成',
		safe: '資料都還在這支手機。',
		advice: (status) => `請稍後再試。若仍失敗，請告知伺服器管理者：${status}。`
	}
} satisfies typeof source;
