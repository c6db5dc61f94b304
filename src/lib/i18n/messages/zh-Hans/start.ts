import type { Messages } from '../en.ts';

export const start = {
	promise: '客户、承诺和重要的日子，都在这部手机上，有没有网络都能用。',
	private: '无需账号。除非您主动发出，数据不会离开这部手机。',
	ways: '如何开始',
	own: '建立我的客户簿',
	ownHint: '马上可用，一分钟就能添加第一位客户。',
	contacts: '导入联系人',
	contactsHint: '使用通讯录文件：vCard 或 CSV。',
	demo: '用演示簿先看看',
	demoHint: '60 位虚构客户，点一下即可离开。',
	signIn: '登录团队',
	restore: '从导出文件恢复',
	yourName: '您的姓名',
	yourNameHint: '会显示在您的记录旁，可以留空。',
	begin: '开始',
	guessed: (region, currency, zone) => `已设为${region}、${currency}、${zone}，可随时在“设置”中更改。`,
	making: '正在建立演示簿…',
	starting: '正在开始…',
	emptied: {
		title: '这部手机的存储被清空了',
		lost: (_customers, _touchpoints, shown, day) =>
			`最多有 ${shown[0]} 位客户和 ${shown[1]} 条联系记录已不在这里。最后一次保存是 ${day}。`,
		advice: '这是浏览器或手机清除的，并非 Rapport。如果您有导出文件，请先恢复；也可以重新开始。',
		anew: '或重新开始'
	},
	demoLabel: '演示簿',
	leaveDemo: '离开演示簿',
	leaving: '正在离开…',
	inDemo: '这是演示簿，不影响您自己的客户簿。',
	file: {
		title: '从导出文件恢复',
		choose: '选择导出文件',
		hint: '您之前保存的文件，文件名为 rapport-….json。只是查看，不会更改任何数据。',
		reading: '正在读取文件…',
		holds: '文件内容',
		customers: '客户',
		touchpoints: '联系记录',
		exported: '导出日期',
		unreadable: (_n, shown) => `其中 ${shown} 条无法读取，将被略过。`,
		replaces: (_customers, _touchpoints, shown) =>
			`恢复后会取代这部手机上的 ${shown[0]} 位客户和 ${shown[1]} 条联系记录。`,
		draftsLost: (_n, shown) => `另有 ${shown} 份填到一半、尚未保存的表单也会一并消失。`,
		replacesAdvice: '如果以后可能还需要，请先导出现有数据。',
		exportFirst: '导出现有数据',
		restore: '恢复',
		replace: '取代并恢复',
		another: '选择其他文件',
		restored: (customers, touchpoints) => `已恢复：客户 ${customers} 位，联系记录 ${touchpoints} 条。`,
		failures: {
			notJson: {
				title: '文件不完整，或不是导出文件',
				safe: '这部手机上的数据没有变动。',
				advice: '请选择原来保存的 rapport-….json，而不是传输途中被截断的副本。'
			},
			notAnExport: {
				title: '这不是 Rapport 的导出文件',
				safe: '这部手机上的数据没有变动。',
				advice: '其他来源的联系人请改用“导入”。'
			},
			newerExport: {
				title: '这个导出文件来自较新版本的 Rapport',
				safe: '这部手机上的数据没有变动。',
				advice: '请联网打开 Rapport 让它更新，再恢复一次。'
			},
			notRead: {
				title: '无法读取这个文件',
				safe: '这部手机上的数据没有变动。',
				advice: '请再选择一次，或改选更早的导出文件。'
			},
			bookMissing: {
				title: '文件里没有客户簿',
				safe: '这部手机上的数据没有变动。',
				advice: '文件已损坏或被修改，请改选更早的导出文件。'
			},
			tooLarge: (size, limit) => ({
				title: `文件太大：${size}`,
				safe: '文件没有被读取，这部手机上的数据没有变动。',
				advice: `手机最多可恢复 ${limit} 的导出文件。`
			})
		}
	}
} satisfies Messages['start'];
