import { LunarYear } from 'tyme4ts';

export type LibraryMonth = { year: number; month: number; leap: boolean; length: number };

/** The months of the lunar years 1900 to 2100 in order, as tyme4ts has them. */
export function libraryMonths(): LibraryMonth[] {
	const months: LibraryMonth[] = [];
	for (let year = 1900; year <= 2100; year++) {
		for (const month of LunarYear.fromYear(year).getMonths()) {
			months.push({ year, month: month.getMonth(), leap: month.isLeap(), length: month.getDayCount() });
		}
	}
	return months;
}

/** The months in the notation of `src/lib/domain/calendar/data.ts`: one line for ten years. */
export function tableText(months: readonly LibraryMonth[]): string {
	const lines: string[] = [];
	for (let year = 1900; year <= 2100; year++) {
		const own = months.filter((month) => month.year === year);
		const leap = own.find((month) => month.leap)?.month ?? 0;
		const long = own.reduce((bits, month, i) => (month.length === 30 ? bits | (1 << (12 - i)) : bits), 0);
		const word = leap.toString(16) + long.toString(16).padStart(4, '0');
		if (year % 10 === 0) lines.push(word);
		else lines[lines.length - 1] += ` ${word}`;
	}
	return lines.join('\n');
}
