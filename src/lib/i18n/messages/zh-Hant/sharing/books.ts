import type { books as source } from '../../en/sharing/books.ts';

export const books = {
	title: '這支手機上的客戶簿',
	entry: (shown) => `這支手機上有 ${shown} 本客戶簿`,
	elsewhere: '另一本客戶簿有事等您處理',
	hint: '每本客戶簿都有自己的「今天」、客戶和跟進，沒有網路也都能使用。',
	open: '使用中',
	switching: '開啟中…',
	notOpened: '無法開啟這本客戶簿。請先釋出手機空間，再試一次。',
	mine: '您的',
	from: (owner) => `${owner}的`,
	alone: '只在這支手機',
	ended: '權限已結束',
	customers: (_n, shown) => `${shown} 位客戶`,
	arriving: (_n, shown) => `仍在下載：已有 ${shown} 筆紀錄`,
	unsent: (_n, shown) => `${shown} 筆變更尚未傳送`,
	attention: (_n, shown) => `${shown} 項等您處理`,
	read: {
		title: '您可以檢視這本客戶簿',
		by: (owner) => `由 ${owner} 和其他有編輯權限的人修改。`,
		byOthers: '由有編輯權限的人修改。'
	},
	lost: {
		title: '您已沒有這本客戶簿的權限',
		text: '手機上原有的內容仍可檢視，但不再傳送或取得任何資料。'
	},
	another: '開啟另一本客戶簿'
} satisfies typeof source;
