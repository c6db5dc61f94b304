/** Words that made-up customers are put together from. */
export const HAN_FAMILY = [
	...'陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴'
];
export const HAN_GIVEN = [
	...'志明淑芬家豪美玲俊傑雅婷建宏怡君冠宇佳穎承翰詩涵宗翰欣怡柏翰雅雯彥廷麗華文雄秀英國強玉蘭春嬌金龍'
];
export const WEST_FAMILY =
	'Adams Baker Clark Davies Evans Fischer Garcia Hughes Ivanov Jensen Keller Lopez Müller Novak O’Brien Petrov Quinn Rossi Schmidt Turner Ueda Vogel Weber Young Zimmermann'.split(
		' '
	);
export const WEST_GIVEN =
	'Anna Ben Clara David Emma Felix Grace Hugo Ines Jack Kate Leo Maria Nina Oscar Paul Rosa Sam Tina Victor Wendy Yara Zoe'.split(
		' '
	);
export const COMPANIES =
	'和平茶業 東海貿易 大同鐘錶 長江鋼鐵 光華電子 Northwind Harbour Foods Alpine Tools Blue Line Logistics Sunrise Textiles'
		.split(' ')
		.concat(['Harbour Foods', 'Blue Line Logistics']);
export const CITIES = ['臺北', '高雄', '臺中', '香港', '上海', '深圳', 'Singapore', 'London'];
export const NOTES = [
	'Asked for the autumn price list',
	'喜歡龍井，不喝酒',
	'Prefers a call before ten',
	'下週三前回覆報價',
	'Wants the larger pack size',
	'女兒今年上大學',
	'Compared us with two others; delivery time decides',
	'請寄新的型錄'
];
export const TASTES = [
	'green tea',
	'登山',
	'書法',
	'golf',
	'釣魚',
	'opera',
	'攝影',
	'cycling',
	'古典音樂',
	'園藝'
];
