import type { team as source } from '../../en/sharing/team.ts';

export const team = {
	title: '團隊與共用',
	roles: { lead: '主管', member: '成員' },
	bookRoles: { reader: '只能檢視', writer: '可檢視與編輯', lead: '負責管理' },
	noRole: '無權限',
	you: (name) => `${name}（您）`,
	apart: {
		title: '與同事共用',
		text: '不用帳號，手機上的功能都能使用。共用之後，可與同事合作、在其他裝置使用，並在公司伺服器保留一份。',
		signIn: '登入',
		invited: '收到邀請？請開啟邀請中的連結。',
		notSetUp: {
			title: '伺服器還沒有任何帳號',
			advice: '請開啟伺服器啟動時顯示的設定連結。'
		},
		noBackend: {
			title: '這裡沒有伺服器',
			text: '目前的 Rapport 將資料全部存在這支手機。若要共用，請用公司提供的網址開啟 Rapport。'
		}
	},
	inDemo: {
		title: '您正在示範簿中',
		text: '示範簿絕不會共用。離開後即可共用您自己的客戶簿。'
	},
	books: '客戶簿',
	booksOf: (_n, shown) => `${shown} 人`,
	nameless: '未命名的客戶簿',
	members: '成員',
	left: '已離開',
	invited: '已邀請',
	invitedUntil: (day) => `連結在${day}前有效`,
	uninvite: (email) => `撤回給 ${email} 的邀請`,
	uninvited: '已撤回邀請',
	invite: '邀請同事',
	inviteText: '您會得到一個連結，請自行以訊息或郵件轉交，伺服器不會寄出任何郵件。',
	inviteEmail: '對方的電子郵件',
	teamRole: '團隊角色',
	leadHint: '主管可以邀請、移除成員，並產生重設連結。',
	inviteBooks: '可使用的客戶簿',
	makeLink: '產生連結',
	link: {
		invitation: (email) => `給 ${email} 的連結`,
		reset: (name) => `重設 ${name} 的密碼`,
		text: '請只轉交給本人：最先開啟的人就能進入。',
		until: (day) => `只能使用一次，${day}前有效。`,
		label: '連結',
		copied: '已複製連結'
	},
	reset: '產生重設連結',
	resetHint: '忘記密碼時使用。連結使用之前，舊密碼仍然有效。',
	removeMember: '移出團隊',
	removeText: (name) => `${name} 將在所有裝置登出，並失去所有客戶簿的權限。`,
	removeSafe: '對方寫下的內容會連同姓名保留。沒有其他主管的客戶簿改由您主管。',
	removeButton: (name) => `移除 ${name}`,
	removed: (name) => `已移除 ${name}`,
	access: '客戶簿權限',
	accessOf: (name) => `${name} 的權限`,
	saved: '已變更權限',
	account: '您的帳號',
	devices: '裝置',
	devicesHint: '在哪些裝置登入、各自的上次同步時間',
	noDevices: '還沒有裝置',
	thisDevice: '這支手機',
	lastSync: (when) => `上次同步：${when}`,
	neverSynced: '從未同步',
	since: (day) => `${day}登入`,
	revoked: '已登出',
	revoke: '將此裝置登出',
	revokeOf: (device) => `登出 ${device}`,
	revokeText: '此後它無法傳送或取得任何資料。若裝置遺失，也請變更密碼。',
	revokedDone: (device) => `已登出 ${device}`,
	mine: '您的裝置',
	offline: '目前沒有網路，以下是上次取得的內容。'
} satisfies typeof source;
