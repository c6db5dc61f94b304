import type { Book } from '../book/book.ts';
import type { Day } from '../kernel/day.ts';
import type { OccasionDate } from '../occasion/occasion.ts';
import type { Steps } from './report.ts';
import type { ColumnMeaning } from './table/column-meaning.ts';

/** What a reader has to know beside the bytes. */
export type ImportContext = {
	/** ISO 3166 region of the book: decides between encodings and between day and month only where the file leaves both open. */
	region: string;
	/** The day of the import; two-digit years lie before it. */
	today: Day;
	/** Whether the calendar has this date: the leap month in that year, the 30th in that month. Without it ranges are checked. */
	isRealDate?: (date: OccasionDate) => boolean;
	/** What each column of a table means, chosen by hand; `null` leaves a column out. Without it the header decides. */
	columns?: readonly (ColumnMeaning | null)[];
	/** How names are written in warnings; given name first where nothing is said. */
	nameOrder?: Book['nameOrder'];
	steps?: Steps;
};
