/** The part that the tests use; the package has no types of its own. */
declare module 'chinese-lunar-calendar' {
	export function getLunar(
		year: number,
		month: number,
		day: number
	): { lunarMonth: number; lunarDate: number; isLeap: boolean };
}
