import type { books as source } from '../../en/sharing/books.ts';

export const books = {
	title: '本机上的客户簿',
	entry: (shown) => `本机上有 ${shown} 本客户簿`,
	elsewhere: '另一本客户簿有事等您处理',
	hint: '每本客户簿都有自己的“今天”、客户和跟进，没有网络也都能使用。',
	open: '使用中',
	switching: '正在打开…',
	notOpened: '无法打开这本客户簿。请先释放手机空间，再试一次。',
	mine: '您的',
	from: (owner) => `${owner}的`,
	alone: '只在本机',
	ended: '权限已结束',
	customers: (_n, shown) => `${shown} 位客户`,
	arriving: (_n, shown) => `仍在下载：已有 ${shown} 条记录`,
	unsent: (_n, shown) => `${shown} 条变更尚未发送`,
	attention: (_n, shown) => `${shown} 项等您处理`,
	read: {
		title: '您可以查看这本客户簿',
		by: (owner) => `由 ${owner} 和其他有编辑权限的人修改。`,
		byOthers: '由有编辑权限的人修改。'
	},
	lost: {
		title: '您已没有这本客户簿的权限',
		text: '本机上原有的内容仍可查看，但不再发送或获取任何数据。'
	},
	another: '打开另一本客户簿'
} satisfies typeof source;
