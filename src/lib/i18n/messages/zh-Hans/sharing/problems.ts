import type { problems as source } from '../../en/sharing/problems.ts';

export const problems = {
	offline: {
		title: '目前连不上服务器',
		safe: '手机上的功能都能照常使用。',
		advice: '只有这个操作需要网络，请联网后再试一次。'
	},
	'no-backend': {
		title: '这里没有服务器',
		safe: '不需要服务器，手机上的功能都能使用。',
		advice: '请用公司提供的网址打开 Rapport。'
	},
	'signed-out': {
		title: '您已退出登录',
		safe: '这部手机上的数据都还在。',
		advice: '登录后即可继续共享。'
	},
	revoked: {
		title: '团队已让这部手机退出登录',
		safe: '您保存在这里的数据没有移除。',
		advice: '如果这不是您的本意，请重新登录，或咨询团队主管。'
	},
	'no-access': {
		title: '您没有这项权限',
		safe: '没有任何变动。',
		advice: '权限可能已被收回，请咨询团队主管。'
	},
	'wrong-password': {
		title: '邮箱或密码不正确',
		safe: '没有任何变动。',
		advice: '请再确认一次。多次错误后需要等待一段时间。'
	},
	'too-many': {
		title: '尝试次数过多',
		safe: '您的账号没有问题，这是为了防止他人猜测密码。',
		advice: (wait) => `请在 ${wait}后再试。`
	},
	'link-unknown': {
		title: '这里没有这个链接',
		safe: '没有任何变动。',
		advice: '请从原来的消息重新打开，或索取新的链接。'
	},
	'link-used': {
		title: '这个链接已经用过',
		safe: '每个链接只能使用一次。如果是您本人用的，账号已经创建。',
		advice: '请直接登录，或向团队主管索取新的链接。'
	},
	'link-expired': {
		title: '这个链接已过期',
		safe: '没有任何变动。',
		advice: '请向团队主管索取新的链接。'
	},
	'e-mail-taken': {
		title: '这个邮箱已有账号',
		safe: '没有任何变动。',
		advice: '请改用其他邮箱；如果是忘记密码，请发送重置链接。'
	},
	'book-taken': {
		title: '这本客户簿属于另一个团队',
		safe: '这部手机上的客户簿没有变动。',
		advice: '请用最初共享它的账号登录。'
	},
	'last-lead': {
		title: '必须有人担任主管',
		safe: '没有任何变动。',
		advice: '请先指定另一位主管。'
	},
	'too-old': {
		title: '这个版本的 Rapport 太旧，服务器无法使用',
		safe: '您输入的内容都存在这部手机。',
		advice: '请关闭 Rapport 再重新打开，并接受新版本。'
	},
	'too-large': {
		title: '一次的内容太多',
		safe: '数据都还在这部手机。',
		advice: '请缩短内容后再试一次。'
	},
	failed: {
		title: '服务器未能完成',
		safe: '数据都还在这部手机。',
		advice: (status) => `请稍后再试。如果仍然失败，请告知服务器管理员：${status}。`
	},
	'no-progress': {
		title: '已有十分钟无法发送',
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
} satisfies typeof source;
