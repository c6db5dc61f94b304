import type { problems as source } from '../../en/sharing/problems.ts';

export const problems = {
	offline: {
		title: '目前连不上服务器',
		safe: '手机上的功能都能照常使用。',
		advice: '只有这个操作需要网络，请联网后再试一次。'
	},
	'no-backend': {
		title: '回应的不是 Rapport 服务器',
		safe: '没有服务器，手机上的功能也都能使用。',
		advice: '如果使用酒店或咖啡馆的网络，请先登录该网络；否则请用公司提供的网址打开 Rapport。'
	},
	'cross-site': {
		title: '服务器使用的是另一个地址',
		safe: '没有任何变动。',
		advice:
			'请通过公司提供的地址打开 Rapport。如果就是这个地址，请管理服务器的人把 PUBLIC_URL 设为手机打开的地址。'
	},
	'signed-out': {
		title: '您已退出登录',
		safe: '这部手机上的数据都还在。',
		advice: '登录后即可继续共享。'
	},
	revoked: {
		title: '这部手机已在其他设备上被退出登录',
		safe: '您保存在这里的数据没有移除。',
		advice: '如果是弄错了，请重新登录，或咨询团队主管。'
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
	busy: {
		title: '服务器繁忙',
		safe: '没有任何变动。',
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
	}
} satisfies typeof source;
