import type { account as source } from '../../en/sharing/account.ts';

export const account = {
	email: '电子邮箱',
	password: '密码',
	newPassword: '新密码',
	passwordHint: (least) => `至少 ${least} 个字符。用一句话当密码最好记。`,
	showPassword: '显示密码',
	hidePassword: '隐藏密码',
	name: '您的姓名',
	nameHint: '同事会在您的记录旁看到。',
	teamName: '团队名称',
	teamNameHint: '您的公司或部门。',
	hours: (n) => `${n} 小时`,
	missing: {
		email: '请输入完整的邮箱地址。',
		password: '请输入密码。',
		passwordShort: (least) => `至少要 ${least} 个字符。`,
		name: '请输入您的姓名。',
		team: '请给团队起个名称。'
	},
	signIn: {
		title: '登录',
		text: '登录后可与团队共享。不登录，数据就只在这部手机上，一切照常使用。',
		again: (email) => `请用 ${email} 重新登录。这部手机上的数据没有变动。`,
		button: '登录',
		forgotten: '忘记密码？请向团队主管索取重置链接。',
		done: (name) => `已登录：${name}`
	},
	arriving: {
		title: '正在获取您的客户簿',
		text: '只需下载一次，之后没有网络也能打开。可能需要一分钟。',
		progress: (n, shown) => (n === 0 ? '正在连接服务器…' : `已获取 ${shown} 条`)
	},
	join: {
		looking: '正在查看链接…',
		until: (day) => `此链接只能使用一次，${day}前有效。`,
		forWhom: '账号',
		setUp: {
			title: '创建团队',
			text: '您是第一位使用者，将担任团队主管，并可邀请其他人。',
			button: '创建团队'
		},
		invitation: {
			title: (team) => `加入${team}`,
			text: '填写姓名并设置密码，就可以加入。',
			button: '加入团队'
		},
		reset: {
			title: '设置新密码',
			text: '旧密码将会失效。',
			button: '保存并登录'
		},
		book: {
			title: '您的客户簿会怎样',
			shared: (_n, shown) => `您的客户簿（${shown} 位客户）保持原样，并从现在起开始共享。`,
			sharedHint: '您授权之后，同事才能看到。不必重新输入或复制任何数据。',
			sharedEmpty: '您的客户簿还没有客户，从现在起开始共享。',
			begins: '这部手机会新建一本空白客户簿，并从一开始就共享。',
			none: '授权给您的客户簿会下载到这部手机，之后离线也能使用。',
			demo: '演示簿绝不会共享，并会换回您自己的客户簿。'
		},
		noLink: {
			title: '这个链接不完整',
			safe: '没有任何变动。',
			advice: '请从原来的消息重新打开，或将整个链接复制到地址栏。'
		},
		done: (team) => `已加入${team}`
	},
	changePassword: {
		title: '更改密码',
		text: '您的其他设备会退出登录，并要求输入新密码。其中的内容不会丢失。',
		current: '当前密码',
		wrong: '这不是您的密码。',
		button: '更改密码',
		done: '已更改密码'
	},
	signOut: {
		title: '退出登录',
		ask: '这部手机上的数据如何处理？',
		keep: '保留在这部手机',
		keepHint: '下次登录时可继续使用。其他人在这里登录也看不到。',
		remove: '从这部手机移除',
		removeHint: '已发送的数据仍在团队中，其余将会消失。',
		unsent: (_n, shown) => `还有 ${shown} 条更改尚未发送`,
		unsentAdvice: '这些更改只存在这部手机。移除之前，请先发送或导出。',
		sendFirst: '立即发送',
		exportFirst: '先导出',
		button: '退出登录',
		buttonRemove: '退出登录并移除',
		done: '已退出登录'
	}
} satisfies typeof source;
