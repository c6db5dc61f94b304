import type { ColumnMeaning } from './column-meaning.ts';

/** What is longer is no heading. */
export const MAX_HEADING = 200;

/** A heading for comparing: width, case, blanks, punctuation and remarks in brackets do not count. */
export function foldHeader(header: string): string {
	if (header.length > MAX_HEADING) return '';
	return header
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, '')
		.replace(/[\s\p{P}\p{S}]/gu, '');
}

const text = (field: Extract<ColumnMeaning, { as: 'text' }>['field']): ColumnMeaning => ({
	as: 'text',
	field
});
const phone = (label?: string): ColumnMeaning => ({ as: 'phone', ...(label ? { label } : {}) });
const fact = (about: Extract<ColumnMeaning, { as: 'fact' }>['about'], label?: string): ColumnMeaning => ({
	as: 'fact',
	about,
	...(label ? { label } : {})
});
const address = (label?: string): ColumnMeaning => ({
	as: 'address',
	part: 'text',
	slot: label ?? '',
	...(label ? { label } : {})
});
const part = (name: Extract<ColumnMeaning, { as: 'address' }>['part']): ColumnMeaning => ({
	as: 'address',
	part: name,
	slot: ''
});

/** Headings as Google, Outlook (English, Chinese) and Chinese address books write them, folded. */
const WORDS: [ColumnMeaning, string][] = [
	[text('familyName'), '姓 姓氏 lastname familyname surname last'],
	[text('givenName'), 'firstname givenname forename first'],
	[text('middleName'), 'middlename additionalname middle 中间名 中間名'],
	[text('namePrefix'), 'nameprefix prefix 英文称谓 頭銜'],
	[text('nameSuffix'), 'namesuffix suffix 中文称谓 称谓 稱謂'],
	[text('nickname'), 'nickname alias 昵称 暱稱 绰号 綽號 别名 別名 小名'],
	[
		text('fullName'),
		'name fullname displayname contact contactname contactperson customer customername client clientname person 姓名 名字 名 全名 名称 名稱 中文名 中文姓名 真实姓名 ' +
			'客户 客戶 客户姓名 客戶姓名 客户名 客户名称 客戶名稱 联系人 联系人姓名 聯絡人 聯絡人姓名 聯繫人 会员姓名 會員姓名 顾客姓名 顧客姓名 会员 称呼 稱呼'
	],
	[text('familyReading'), 'phoneticlastname familynameyomi 姓拼音 姓氏拼音'],
	[text('givenReading'), 'phoneticfirstname givennameyomi 名拼音 名字拼音'],
	[
		text('company'),
		'company companyname organization organizationname organisation organisationname org employer account 公司 公司名 公司名称 公司名稱 单位 單位 单位名称 單位名稱 ' +
			'工作单位 工作單位 企业 企業 企业名称 企業名稱 机构 機構 所在公司'
	],
	[text('department'), 'department dept organizationdepartment 部门 部門 科室'],
	[text('role'), 'jobtitle organizationtitle position role job 职位 職位 职务 職務 职称 職稱 头衔 岗位 崗位'],
	[
		text('note'),
		'notes note comments comment remark remarks memo description 备注 備註 备注信息 附注 附註 说明 說明 記事 记事 备忘 備忘 描述'
	],
	[text('sourceId'), 'uid'],
	[
		phone(),
		'phone phonenumber telephone telephonenumber tel contactnumber 电话 電話 电话号码 電話號碼 联系电话 聯繫電話 聯絡電話 联系方式 聯絡方式 聯繫方式 联络电话 常用电话 号码 號碼'
	],
	[
		phone('mobile'),
		'mobile mobilephone mobilenumber cell cellphone cellular 手机 手機 手机号 手機號 手机号码 手機號碼 移动电话 行動電話 移动手机 联系手机 手机电话 主手机'
	],
	[
		phone('work'),
		'businessphone workphone officephone 商务电话 商務電話 公司电话 公司電話 单位电话 單位電話 办公电话 辦公電話 工作电话 工作電話 办公室电话'
	],
	[phone('home'), 'homephone 住宅电话 住宅電話 住家電話 家庭电话 家庭電話 宅电 家庭座机'],
	[
		phone('main'),
		'primaryphone mainphone companymainphone 主要电话 代表電話 单位主要电话 公司代表線 座机 座機 固定电话 固話 固话'
	],
	[phone('other'), 'otherphone radiophone isdn 其他电话 其他電話 无绳电话 無線電話 备用电话 備用電話'],
	[phone('fax'), 'fax faxnumber otherfax 传真 傳真 其他传真 其他傳真'],
	[phone('work-fax'), 'businessfax workfax 商务传真 商務傳真 公司传真 公司傳真'],
	[phone('home-fax'), 'homefax 住宅传真 住家傳真'],
	[phone('pager'), 'pager 寻呼机 呼叫器'],
	[phone('car'), 'carphone 车载电话 汽車電話'],
	[
		{ as: 'email' },
		'email emailaddress mail mailbox 邮箱 郵箱 邮件 郵件 邮箱地址 电子邮件 電子郵件 电子邮箱 電子郵箱 电子邮件地址 電子郵件地址 电邮 電郵 电子信箱 電子信箱 信箱'
	],
	[
		{ as: 'link' },
		'website webpage web url homepage personalwebpage 网址 網址 网站 網站 网页 網頁 个人网页 主页 主頁'
	],
	[
		address(),
		'address fulladdress addressformatted 地址 住址 联系地址 聯絡地址 详细地址 詳細地址 通讯地址 通訊地址'
	],
	[address('home'), 'homeaddress 家庭地址 住家地址 家庭住址 住宅地址'],
	[
		address('work'),
		'workaddress businessaddress officeaddress companyaddress 公司地址 单位地址 單位地址 办公地址 辦公地址'
	],
	[address('other'), 'otheraddress shippingaddress 收货地址 收貨地址 送货地址 送貨地址'],
	[part('street'), 'street streetaddress 街道'],
	[part('city'), 'city town 城市 市'],
	[part('region'), 'state province region 省 省份 州'],
	[part('postcode'), 'zip zipcode postcode postalcode 邮编 郵編 邮政编码 郵遞區號'],
	[part('country'), 'country countryregion 国家 國家 国家地区'],
	[
		{ as: 'date', type: 'birthday' },
		'birthday birthdate dateofbirth dob bday born 生日 出生日期 出生年月日 出生年月 出生日 客户生日 客戶生日'
	],
	[
		{ as: 'date', type: 'birthday', calendar: 'gregorian' },
		'公历生日 公曆生日 阳历生日 陽曆生日 新历生日 新曆生日 国历生日 國曆生日 西历生日 西曆生日 生日公历 生日阳历 gregorianbirthday solarbirthday'
	],
	[
		{ as: 'date', type: 'birthday', calendar: 'chinese' },
		'农历生日 農曆生日 农曆生日 阴历生日 陰曆生日 旧历生日 舊曆生日 夏历生日 生日农历 生日阴历 农历 農曆 lunarbirthday chinesebirthday lunarbirthdate'
	],
	[
		{ as: 'date', type: 'anniversary' },
		'anniversary weddinganniversary weddingday 纪念日 紀念日 结婚纪念日 結婚紀念日 周年纪念 週年紀念'
	],
	[{ as: 'calendar' }, 'calendar birthdaycalendar birthdaytype 生日类型 生日類型 历法 曆法 生日历法'],
	[fact('habit'), 'habit habits 习惯 習慣 生活习惯 消费习惯 消費習慣'],
	[fact('hobby'), 'hobby hobbies interests interest 爱好 愛好 兴趣 興趣 兴趣爱好 興趣愛好 业余爱好 嗜好'],
	[fact('preference'), 'preference preferences 偏好 喜好 口味'],
	[fact('spendingPower'), 'spendingpower purchasingpower 消费能力 消費能力 购买力 購買力'],
	[
		fact('spendingGrade'),
		'spendinggrade spendinglevel 消费档次 消費檔次 消费水平 消費水準 消费层次 消费等级'
	],
	[fact('incomeBand'), 'income incomeband 收入 年收入 收入水平 收入水準'],
	[fact('packaging'), 'packaging 包装 包裝 包装样式 包裝樣式'],
	[fact('invoice'), 'invoice invoiceform 发票 發票 开票信息 開票資訊 开具发票 发票方式'],
	[fact('family'), 'family familymembers 家庭 家人 家庭成员 家庭成員 家庭情况'],
	[fact('family', 'spouse'), 'spouse 配偶 爱人'],
	[fact('family', 'children'), 'children 子女 孩子'],
	[
		{ as: 'tag' },
		'tags tag labels label groups group groupmembership categories category 分组 分組 标签 標籤 标记 群组 群組 类别 類別 分类 分類 客户分类 客户标签 客戶標籤 客户类型 客戶類型'
	],
	[
		{ as: 'tier' },
		'tier customertier 客户等级 客戶等級 客户级别 客戶級別 等级 等級 级别 級別 vip等级 会员等级 會員等級'
	],
	[{ as: 'photo' }, 'photo picture avatar 照片 头像 頭像']
];

export const MEANINGS: ReadonlyMap<string, ColumnMeaning> = new Map(
	WORDS.flatMap(([meaning, words]) =>
		words.split(' ').map((word): [string, ColumnMeaning] => [word, meaning])
	)
);

/** Columns that programs fill for themselves. */
export const DROPPED: ReadonlySet<string> = new Set(
	(
		'initials 缩写 縮寫 sensitivity 敏感度 priority 优先级 優先順序 private 私有 私人 internetfreebusy internet忙闲 網際網路空閒忙碌中 directoryserver 目录服务器 目錄伺服器 ' +
		'mileage 里程 津貼 emailtype emaildisplayname 电子邮件类型 电子邮件显示名称 电子邮件显示名 電子郵件類型 電子郵件顯示名稱 rapportreason'
	).split(' ')
);
