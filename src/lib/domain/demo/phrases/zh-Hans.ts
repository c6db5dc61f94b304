import type { DemoPhrases } from '../phrases.ts';

export const phrases: DemoPhrases = {
	contacts: [
		{ channel: 'visit', outcome: 'good', note: '一起看了新系列，更喜欢小尺寸', place: '客户公司' },
		{ channel: 'visit', outcome: 'good', note: '回顾了上季度，希望改成每月送货一次', place: '客户公司' },
		{ channel: 'visit', outcome: 'neutral', note: '短暂拜访，预算下个月才定', place: '展厅' },
		{
			channel: 'visit',
			outcome: 'bad',
			note: '两箱到货时破损，客户说“不要再有下次”。当天已补发',
			place: '客户公司'
		},
		{ channel: 'call', outcome: 'good', note: '确认订单和送货日期' },
		{ channel: 'call', outcome: 'good', note: '回访培训效果，反馈很好' },
		{ channel: 'call', outcome: 'neutral', note: '正在开会，下午再打' },
		{ channel: 'call', outcome: 'not-reached', note: '' },
		{ channel: 'call', outcome: 'good', note: '把我们推荐给了隔壁的同行' },
		{ channel: 'message', outcome: 'good', note: '发了完工照片' },
		{ channel: 'message', outcome: 'neutral', note: '要价目表，已发送' },
		{ channel: 'message', outcome: 'good', note: '感谢我们处理得快' },
		{ channel: 'email', outcome: 'neutral', note: '发出报价单，附两套方案' },
		{ channel: 'email', outcome: 'good', note: '合同已签回' },
		{ channel: 'gift', outcome: 'good', note: '乔迁之喜，送茶叶礼盒' },
		{ channel: 'event', outcome: 'good', note: '带两位同事参加开放日' },
		{ channel: 'letter', outcome: 'good', note: '手写贺年卡' },
		{ channel: 'online', outcome: 'good', note: '视频演示新的订货平台' }
	],
	followUps: [
		{ note: '发修改后的报价单', promised: true },
		{ note: '询问到货情况' },
		{ note: '带绿色样品过去', promised: true },
		{ note: '约拜访时间' },
		{ note: '确认补发的货已收到', promised: true },
		{ note: '合同续签' },
		{ note: '介绍新同事' },
		{ note: '发活动照片', promised: true },
		{ note: '打电话谈预算' },
		{ note: '邀请参加开放日' }
	],
	facts: [
		{ about: 'habit', text: '早上十点前最容易联系上' },
		{ about: 'habit', text: '喜欢发消息，不喜欢打电话' },
		{ about: 'hobby', text: '每周四打羽毛球' },
		{ about: 'hobby', text: '养兰花' },
		{ about: 'hobby', text: '长途骑行' },
		{ about: 'preference', text: '喝绿茶，不加糖' },
		{ about: 'preference', text: '喜欢靠窗、安静的位置' },
		{ about: 'family', text: '女儿今年上小学' },
		{ about: 'family', text: '两个儿子都在国外读书' },
		{ about: 'spendingPower', text: '五万元以内可自己决定' },
		{ about: 'spendingGrade', text: '中上' },
		{ about: 'invoice', text: '电子发票发到财务部' }
	],
	tags: ['重点客户', '老客户介绍', '开放日', '北区', '南区'],
	wedding: '结婚纪念日',
	founding: '公司成立',
	mobile: '手机',
	work: '公司'
};
