import type { team as source } from '../../en/sharing/team.ts';

export const team = {
	title: '团队与共享',
	roles: { lead: '主管', member: '成员' },
	bookRoles: { reader: '只能查看', writer: '可查看和编辑', lead: '负责管理' },
	noRole: '无权限',
	you: (name) => `${name}（您）`,
	apart: {
		title: '与同事共享',
		text: '不用账号，手机上的功能都能使用。共享之后，可与同事协作、在其他设备使用，并在公司服务器保留一份。',
		signIn: '登录',
		invited: '收到邀请？请打开邀请中的链接。',
		notSetUp: {
			title: '服务器还没有任何账号',
			advice: '请打开服务器启动时显示的设置链接。'
		},
		noBackend: {
			title: '这里没有服务器',
			text: '目前的 Rapport 将数据全部存在这部手机。如需共享，请用公司提供的网址打开 Rapport。'
		}
	},
	inDemo: {
		title: '您正在演示簿中',
		text: '演示簿绝不会共享。离开后即可共享您自己的客户簿。'
	},
	books: '客户簿',
	booksOf: (_n, shown) => `${shown} 人`,
	nameless: '未命名的客户簿',
	members: '成员',
	left: '已离开',
	invited: '已邀请',
	invitedUntil: (day) => `链接在${day}前有效`,
	uninvite: (email) => `撤回给 ${email} 的邀请`,
	uninvited: '已撤回邀请',
	invite: '邀请同事',
	inviteText: '您会得到一个链接，请自行用消息或邮件转交，服务器不会发送任何邮件。',
	inviteEmail: '对方的邮箱',
	teamRole: '团队角色',
	leadHint: '主管可以邀请、移除成员，并生成重置链接。',
	inviteBooks: '可使用的客户簿',
	makeLink: '生成链接',
	link: {
		invitation: (email) => `给 ${email} 的链接`,
		reset: (name) => `重置${name}的密码`,
		text: '请只转交给本人：最先打开的人就能进入。',
		until: (day) => `只能使用一次，${day}前有效。`,
		label: '链接',
		copied: '已复制链接'
	},
	reset: '生成重置链接',
	resetHint: '忘记密码时使用。链接使用之前，旧密码仍然有效。',
	removeMember: '移出团队',
	removeText: (name) => `${name}将在所有设备退出登录，并失去所有客户簿的权限。`,
	removeSafe: '对方写下的内容会连同姓名保留。没有其他主管的客户簿改由您主管。',
	removeButton: (name) => `移除${name}`,
	removed: (name) => `已移除${name}`,
	access: '客户簿权限',
	accessOf: (name) => `${name}的权限`,
	saved: '已更改权限',
	account: '您的账号',
	devices: '设备',
	devicesHint: '在哪些设备登录、各自的上次同步时间',
	noDevices: '还没有设备',
	thisDevice: '这部手机',
	lastSync: (when) => `上次同步：${when}`,
	neverSynced: '从未同步',
	since: (day) => `${day}登录`,
	revoked: '已退出登录',
	revoke: '让此设备退出登录',
	revokeOf: (device) => `让${device}退出登录`,
	revokeText: '此后它无法发送或获取任何数据。如果设备丢失，也请更改密码。',
	revokedDone: (device) => `已让${device}退出登录`,
	mine: '您的设备',
	offline: '目前没有网络，以下是上次获取的内容。'
} satisfies typeof source;
