import type { DemoPhrases } from '../phrases.ts';

export const phrases: DemoPhrases = {
	contacts: [
		{ channel: 'visit', outcome: 'good', note: '一起看了新系列，比較喜歡小尺寸', place: '客戶公司' },
		{ channel: 'visit', outcome: 'good', note: '回顧上一季，希望改成每月送貨一次', place: '客戶公司' },
		{ channel: 'visit', outcome: 'neutral', note: '短暫拜訪，預算下個月才定案', place: '展示間' },
		{
			channel: 'visit',
			outcome: 'bad',
			note: '兩箱到貨時受損，客戶說「不要再有下次」。當天已補寄',
			place: '客戶公司'
		},
		{ channel: 'call', outcome: 'good', note: '確認訂單與送貨日' },
		{ channel: 'call', outcome: 'good', note: '關心教育訓練的狀況，反應很好' },
		{ channel: 'call', outcome: 'neutral', note: '正在開會，下午再打' },
		{ channel: 'call', outcome: 'not-reached', note: '' },
		{ channel: 'call', outcome: 'good', note: '把我們介紹給隔壁的同行' },
		{ channel: 'message', outcome: 'good', note: '傳了完工照片' },
		{ channel: 'message', outcome: 'neutral', note: '索取價目表，已傳送' },
		{ channel: 'message', outcome: 'good', note: '感謝我們處理得很快' },
		{ channel: 'email', outcome: 'neutral', note: '寄出報價單，附兩種方案' },
		{ channel: 'email', outcome: 'good', note: '合約已簽回' },
		{ channel: 'gift', outcome: 'good', note: '喬遷之喜，送茶葉禮盒' },
		{ channel: 'event', outcome: 'good', note: '帶兩位同事參加開放日' },
		{ channel: 'letter', outcome: 'good', note: '手寫賀年卡' },
		{ channel: 'online', outcome: 'good', note: '視訊示範新的訂購平台' }
	],
	followUps: [
		{ note: '寄修改後的報價單', promised: true },
		{ note: '詢問到貨狀況' },
		{ note: '帶綠色樣品過去', promised: true },
		{ note: '約拜訪時間' },
		{ note: '確認補寄的貨已收到', promised: true },
		{ note: '合約續約' },
		{ note: '介紹新同事' },
		{ note: '傳活動照片', promised: true },
		{ note: '打電話談預算' },
		{ note: '邀請參加開放日' }
	],
	facts: [
		{ about: 'habit', text: '早上十點前最容易聯絡到' },
		{ about: 'habit', text: '喜歡傳訊息，不喜歡講電話' },
		{ about: 'hobby', text: '每週四打羽球' },
		{ about: 'hobby', text: '種蘭花' },
		{ about: 'hobby', text: '長途單車' },
		{ about: 'preference', text: '喝綠茶，無糖' },
		{ about: 'preference', text: '喜歡靠窗、安靜的位子' },
		{ about: 'family', text: '女兒今年上小學' },
		{ about: 'family', text: '兩個兒子都在國外唸書' },
		{ about: 'spendingPower', text: '十萬元以內可自行決定' },
		{ about: 'spendingGrade', text: '中上' },
		{ about: 'invoice', text: '電子發票寄會計部' }
	],
	tags: ['重點客戶', '老客戶介紹', '開放日', '北區', '南區'],
	wedding: '結婚紀念日',
	founding: '公司成立',
	mobile: '手機',
	work: '公司'
};
