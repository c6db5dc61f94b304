import type { sync as source } from '../../en/sharing/sync.ts';

export const sync = {
	title: '保存与发送',
	local: {
		title: '全部保存在这部手机',
		text: '没有发送到任何地方。导出，或与团队共享，就能在别处保留一份。'
	},
	shared: {
		never: '尚未同步',
		done: '全部已发送',
		waiting: (_n, shown) => `${shown} 条更改等待发送`,
		sending: (_n, shown) => `正在发送 ${shown} 条更改…`,
		safe: '一律先保存在这部手机，网络只负责传送。'
	},
	signedOut: {
		title: '已退出登录',
		text: '您可以继续使用，内容会在下次登录后发送。'
	},
	last: '上次同步',
	never: '尚未同步',
	now: '立即同步',
	syncing: '同步中…',
	export: '导出与存储',
	team: '团队与设备',
	attention: '需要处理',
	attentionText: '服务器没有接受这些更改。在您决定之前都会保留在这里。',
	clashes: '两人同时修改',
	clashesText: '两人修改时都没看到对方的内容。目前采用较晚的，另一个也保留着。',
	toSend: '待发送',
	noToSend: '没有等待发送的内容。',
	tryAgain: '再试一次',
	copy: '复制',
	copied: '已复制',
	discard: '放弃',
	discarded: '已放弃更改',
	more: (n) => `再显示 ${n} 条`,
	others: (n) => `另有 ${n} 条`,
	nobody: '无客户',
	acts: {
		create: (kind) => `新增${kind}`,
		change: (kind, fields) => `${kind}：${fields}`,
		changed: (kind) => `修改${kind}`,
		delete: (kind) => `删除${kind}`,
		restore: (kind) => `恢复${kind}`
	},
	kinds: {
		customer: '客户',
		touchpoint: '联系记录',
		'follow-up': '跟进',
		celebration: '纪念日',
		book: '客户簿',
		person: '人员',
		import: '导入',
		other: '记录'
	},
	fields: {
		phones: '电话',
		emails: '电子邮箱',
		addresses: '地址',
		occasions: '纪念日',
		facts: '了解到的事',
		tags: '标签',
		links: '链接',
		ownFields: '自定义字段',
		life: '是否删除',
		channel: '方式',
		direction: '由谁联系',
		day: '日期',
		time: '时间',
		outcome: '结果',
		minutes: '时长',
		place: '地点',
		spent: '花费',
		state: '状态',
		promised: '承诺',
		doneOn: '完成日期',
		readings: '读音',
		other: '其他内容'
	},
	values: { empty: '空白', deleted: '已删除', live: '未删除' },
	codes: {
		'no-access': '您已不能修改这本客户簿。',
		'unknown-row': '这条记录已不存在。',
		invalid: '有内容无法保存。',
		'too-large': '内容太大。',
		other: (code) => `服务器回应：${code}。`
	},
	clash: {
		base: '修改之前',
		kept: '目前采用',
		lost: '已被取代',
		mine: '您',
		unknown: '一位同事',
		by: (who, when) => `${who}，${when}`,
		putBack: (who) => `改回${who}的`,
		putBackMine: '改回我的',
		putBackTheirs: '改回对方的',
		keep: '保持现状',
		done: '已改回'
	},
	history: {
		title: '修改记录',
		of: (name) => `${name}的修改记录`,
		now: '目前',
		until: (when) => `到${when}为止`,
		untilBy: (when, who) => `到${when}为止，由${who}修改`,
		putBack: '改回',
		done: (field) => `已改回${field}`,
		empty: '还没有任何修改',
		emptyText: '被覆盖的内容都会保留在这里，随时可以改回。'
	}
} satisfies typeof source;
