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
		refused: (_n, shown) => `服务器没有接受 ${shown} 条更改`,
		waiting: (_n, shown) => `${shown} 条更改等待发送`,
		sending: (_n, shown) => `正在发送 ${shown} 条更改…`,
		safe: '一律先保存在这部手机，网络只负责传送。',
		unreached: '目前连不上服务器。内容都存在这部手机，联网后会自动发送。'
	},
	signedOut: {
		title: '已退出登录',
		text: '您可以继续使用，内容会在下次登录后发送。'
	},
	problems: {
		offline: {
			title: '目前连不上服务器',
			safe: '您输入的内容都存在这部手机。',
			advice: '联网后会自动发送。'
		},
		'no-backend': {
			title: '回应的不是 Rapport 服务器',
			safe: '您输入的内容都存在这部手机。',
			advice: '如果使用酒店或咖啡馆的网络，请先登录该网络。如果一直如此，请告知服务器管理员。'
		},
		busy: {
			title: '服务器让这部手机稍候',
			safe: '您输入的内容都存在这部手机。',
			advice: (wait) => `约 ${wait}后会自动发送。`
		},
		'too-large': {
			title: '有一条更改太大，服务器不接受',
			safe: '这条更改和之后的更改都保留在这部手机。',
			advice: '请告知服务器管理员：有更改因为太大而被拒绝（413）。'
		},
		failed: {
			title: '服务器出现问题',
			safe: '您输入的内容都存在这部手机。',
			advice: (status) => `Rapport 会继续尝试。如果一直如此，请告知服务器管理员：${status}。`
		},
		'no-access': {
			title: '有一本客户簿已不对您开放',
			safe: '您写在里面的内容都保留在这部手机。',
			advice: '请向负责人申请开放权限，之后就会发送等待中的更改。'
		},
		'book-taken': {
			title: '这本客户簿已有人共享',
			safe: '数据都还在这部手机，一切照常使用，不会发送任何内容。',
			advice: '请共享它的人向您开放权限，之后就会同步。如需搬到另一台服务器，请先在这里导出，再到那里恢复。'
		},
		'no-progress': {
			title: '已有一段时间无法发送',
			safe: '您输入的内容都存在这部手机。',
			advice: 'Rapport 会继续尝试。换个网络通常有用。'
		},
		clock: {
			title: '这部手机的时间不正确',
			safe: '您的更改都保留着，仍会照常发送。',
			ahead: (much) => `快了 ${much}。请在手机设置中打开自动日期和时间。`,
			behind: (much) => `慢了 ${much}。请在手机设置中打开自动日期和时间。`
		},
		'would-remove': {
			title: (rows) => `服务器要从这部手机移除 ${rows} 条记录`,
			safe: '目前没有移除任何数据。',
			advice: '请向团队确认是否正确。在此之前，这部手机会保留全部数据。'
		}
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
	clashesText: '两人修改时都没看到对方的内容。目前采用其中一个，另一个也保留着。',
	toSend: '待发送',
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
		import: '导入记录',
		'import-batch': '导入记录',
		history: '之前的内容',
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
		'read-only': '您只能查看这本客户簿。请联系负责人开放权限后再试。',
		out_of_reach: '服务器上没有这条记录。请复制需要的内容。',
		'other-row': '服务器上同一位置是另一条记录。请复制需要的内容。',
		history: '修改记录不能更改。',
		invalid: '有内容无法保存。请复制后重新输入。',
		other: (code) => `服务器给出了这个版本不认识的原因：${code}。`
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
		done: '已改回',
		both: (people, field) => `${people}都修改了“${field}”`,
		twice: (who, field) => `${who}在两台设备上修改了“${field}”`,
		several: (shown) => `有 ${shown} 处内容由两人同时修改`,
		stands: '目前采用其中一个，另一个也保留着。',
		look: '查看两者',
		settled: '没有需要决定的内容了。'
	},
	elsewhere: (_n, shown) => `另一本客户簿有 ${shown} 条变更`,
	elsewhereText: '尚未传到服务器。请在“更多”打开那本客户簿查看。',
	history: {
		title: '修改记录',
		of: (name) => `${name}的修改记录`,
		now: '目前',
		until: (when) => `到${when} 为止`,
		untilBy: (when, who) => `到${when} 为止，由${who}修改`,
		putBack: '改回',
		done: (field) => `已改回${field}`,
		empty: '还没有任何修改',
		emptyText: '被覆盖的内容都会保留在这里，随时可以改回。'
	}
} satisfies typeof source;
