import type { Messages } from '../en.ts';

export const errors = {
	storageFull: {
		title: '未保存：手机存储空间已满',
		safe: '此前保存的数据都安全，您输入的内容仍在屏幕上。',
		advice: '请先释放手机空间，再保存一次。也可在“更多 → 设置”中导出整本客户簿。'
	},
	storageClosed: {
		title: '未保存：浏览器关闭了存储',
		safe: '此前保存的数据都安全，您输入的内容仍在屏幕上。',
		advice: '请再保存一次。若再次发生，请关闭 Rapport 后重新打开。'
	},
	storageNewer: {
		title: '未保存：另一个标签页开着较新版本的 Rapport',
		safe: '此前保存的数据都安全，您输入的内容仍在屏幕上。',
		advice: '请复制您输入的内容，关闭此标签页，到另一个标签页继续。'
	},
	storageBusy: {
		title: '未保存：另一个标签页正在不停写入',
		safe: '此前保存的数据都安全，您输入的内容仍在屏幕上。',
		advice: '请稍候再保存一次。'
	},
	storageFailed: {
		title: '未保存：浏览器拒绝了',
		safe: '此前保存的数据都安全，您输入的内容仍在屏幕上。',
		advice: (name: string) => `请再保存一次。若仍失败，请重启手机。浏览器的错误名称：${name}。`
	},
	bookReadOnly: {
		title: '未保存：您只能查看这本客户簿',
		safe: '数据没有变动，您输入的内容仍保留着。',
		advice: '请联系这本客户簿的负责人开放编辑权限。'
	},
	rowMissing: {
		title: '未保存：这条记录已不存在',
		safe: '其他数据没有变动。',
		advice: '可能已在另一个标签页移除。请返回并重新打开该客户。'
	},
	rowInvalid: {
		title: '未保存：有内容无法存储',
		safe: '此前保存的数据都安全，您输入的内容仍在屏幕上。',
		advice: (fields: string) => `请检查：${fields}，然后再保存一次。`
	},
	openFailed: {
		title: 'Rapport 无法打开存储',
		safe: '没有删除任何数据。',
		advice: '无痕窗口常会拒绝存储，请改用普通窗口；否则请关闭所有 Rapport 标签页、释放空间后再试。'
	},
	indexFailed: {
		title: '无法读取客户列表',
		safe: '客户文件没有变动。',
		advice: '请关闭 Rapport 后重新打开。'
	},
	unexpected: {
		title: '这个页面出了问题',
		safe: '此前保存的数据都安全。',
		advice: '请回到“今天”，或重新打开 Rapport。'
	},
	notFound: {
		title: '没有这个页面',
		safe: '没有任何变动。',
		advice: '请到“今天”，再从那里查找客户。'
	},
	noCustomer: {
		title: '这部手机上没有这位客户',
		safe: '打开链接没有变动任何数据。',
		advice: '链接可能来自另一部手机或另一本客户簿。请改用姓名搜索。'
	}
} satisfies Messages['errors'];
