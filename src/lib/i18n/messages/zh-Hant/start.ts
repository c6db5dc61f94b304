import type { Messages } from '../en.ts';

export const start = {
	promise: '客戶、承諾與重要的日子，都在這支手機上，有沒有網路都能用。',
	private: '不需帳號。除非您主動傳出，資料不會離開這支手機。',
	ways: '如何開始',
	own: '建立我的客戶簿',
	ownHint: '立即可用，一分鐘就能新增第一位客戶。',
	contacts: '匯入聯絡人',
	contactsHint: '使用通訊錄檔案：vCard 或 CSV。',
	demo: '用示範簿先看看',
	demoHint: '60 位虛構客戶，按一下即可離開。',
	signIn: '登入團隊',
	restore: '從匯出檔還原',
	yourName: '您的姓名',
	yourNameHint: '會顯示在您的紀錄旁，可以留空。',
	begin: '開始',
	guessed: (region, currency, zone) => `已設為${region}、${currency}、${zone}，可隨時在「設定」更改。`,
	making: '正在建立示範簿…',
	starting: '正在開始…',
	emptied: {
		title: '這支手機的儲存空間被清空了',
		lost: (_customers, _touchpoints, shown, day) =>
			`最多有 ${shown[0]} 位客戶與 ${shown[1]} 筆聯絡紀錄已不在這裡。最後一次儲存是 ${day}。`,
		advice: '這是瀏覽器或手機清除的，並非 Rapport。若您有匯出檔，請先還原；也可以重新開始。',
		anew: '或重新開始'
	},
	demoLabel: '示範簿',
	leaveDemo: '離開示範簿',
	leaving: '正在離開…',
	inDemo: '這是示範簿，不影響您自己的客戶簿。',
	file: {
		title: '從匯出檔還原',
		choose: '選擇匯出檔',
		hint: '您先前儲存的檔案，檔名為 rapport-….json。只是查看，不會變更任何資料。',
		reading: '正在讀取檔案…',
		holds: '檔案內容',
		customers: '客戶',
		touchpoints: '聯絡紀錄',
		exported: '匯出日期',
		unreadable: (_n, shown) => `其中 ${shown} 筆無法讀取，將會略過。`,
		replaces: (_customers, _touchpoints, shown) =>
			`還原後會取代這支手機上的 ${shown[0]} 位客戶與 ${shown[1]} 筆聯絡紀錄。`,
		draftsLost: (_n, shown) => `另有 ${shown} 份填到一半、尚未儲存的表單也會一併消失。`,
		replacesAdvice: '若日後可能還需要，請先匯出現有資料。',
		exportFirst: '匯出現有資料',
		restore: '還原',
		replace: '取代並還原',
		another: '選擇其他檔案',
		restored: (customers, touchpoints) => `已還原：客戶 ${customers} 位，聯絡紀錄 ${touchpoints} 筆。`,
		failures: {
			notJson: {
				title: '檔案不完整，或不是匯出檔',
				safe: '這支手機上的資料沒有變動。',
				advice: '請選擇原本儲存的 rapport-….json，而不是傳送途中被截斷的副本。'
			},
			notAnExport: {
				title: '這不是 Rapport 的匯出檔',
				safe: '這支手機上的資料沒有變動。',
				advice: '其他來源的聯絡人請改用「匯入」。'
			},
			newerExport: {
				title: '這個匯出檔來自較新版本的 Rapport',
				safe: '這支手機上的資料沒有變動。',
				advice: '請連上網路開啟 Rapport 讓它更新，再還原一次。'
			},
			notRead: {
				title: '無法讀取這個檔案',
				safe: '這支手機上的資料沒有變動。',
				advice: '請再選擇一次，或改選較早的匯出檔。'
			},
			bookMissing: {
				title: '檔案裡沒有客戶簿',
				safe: '這支手機上的資料沒有變動。',
				advice: '檔案已損壞或被修改，請改選較早的匯出檔。'
			},
			tooLarge: (size, limit) => ({
				title: `檔案太大：${size}`,
				safe: '檔案沒有被讀取，這支手機上的資料沒有變動。',
				advice: `手機最多可還原 ${limit} 的匯出檔。`
			})
		}
	}
} satisfies Messages['start'];
