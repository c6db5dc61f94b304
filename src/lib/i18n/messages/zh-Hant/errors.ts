import type { Messages } from '../en.ts';

export const errors = {
	storageFull: {
		title: '未儲存：手機儲存空間已滿',
		safe: '先前儲存的資料都安全，您輸入的內容仍在畫面上。',
		advice: '請先釋出手機空間，再儲存一次。也可在「更多 → 設定」匯出整本客戶簿。'
	},
	storageClosed: {
		title: '未儲存：瀏覽器關閉了儲存空間',
		safe: '先前儲存的資料都安全，您輸入的內容仍在畫面上。',
		advice: '請再儲存一次。若再次發生，請關閉 Rapport 後重新開啟。'
	},
	storageNewer: {
		title: '未儲存：另一個分頁開著較新版本的 Rapport',
		safe: '先前儲存的資料都安全，您輸入的內容仍在畫面上。',
		advice: '請複製您輸入的內容，關閉此分頁，到另一個分頁繼續。'
	},
	storageBusy: {
		title: '未儲存：另一個分頁正不停寫入',
		safe: '先前儲存的資料都安全，您輸入的內容仍在畫面上。',
		advice: '請稍候再儲存一次。'
	},
	storageFailed: {
		title: '未儲存：瀏覽器拒絕了',
		safe: '先前儲存的資料都安全，您輸入的內容仍在畫面上。',
		advice: (name: string) => `請再儲存一次。若仍失敗，請重新啟動手機。瀏覽器的錯誤名稱：${name}。`
	},
	bookReadOnly: {
		title: '未儲存：您只能檢視這本客戶簿',
		safe: '資料沒有變動，您輸入的內容仍保留著。',
		advice: '請洽這本客戶簿的負責人開放編輯權限。'
	},
	rowMissing: {
		title: '未儲存：這筆紀錄已不存在',
		safe: '其他資料沒有變動。',
		advice: '可能已在另一個分頁移除。請返回並重新開啟該客戶。'
	},
	rowInvalid: {
		title: '未儲存：有內容無法儲存',
		safe: '先前儲存的資料都安全，您輸入的內容仍在畫面上。',
		advice: (fields: string) => `請檢查：${fields}，然後再儲存一次。`
	},
	openFailed: {
		title: 'Rapport 無法開啟儲存空間',
		safe: '沒有刪除任何資料。',
		advice: '無痕視窗常會拒絕儲存，請改用一般視窗；否則請關閉所有 Rapport 分頁、釋出空間後再試。'
	},
	indexFailed: {
		title: '無法讀取客戶清單',
		safe: '客戶檔案沒有變動。',
		advice: '請關閉 Rapport 後重新開啟。'
	},
	unexpected: {
		title: '這個頁面發生問題',
		safe: '先前儲存的資料都安全。',
		advice: '請回到「今天」，或重新開啟 Rapport。'
	},
	notFound: {
		title: '沒有這個頁面',
		safe: '沒有任何變動。',
		advice: '請到「今天」，再從那裡尋找客戶。'
	},
	noCustomer: {
		title: '這支手機上沒有這位客戶',
		safe: '開啟連結沒有變動任何資料。',
		advice: '連結可能來自另一支手機或另一本客戶簿。請改以姓名搜尋。'
	}
} satisfies Messages['errors'];
