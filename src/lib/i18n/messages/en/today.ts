import { chineseDayName, chineseMonthName } from '../../../domain/calendar/names.ts';
import { plural } from '../../plural.ts';

export const today = {
	title: 'Today',
	/** Beside the date. */
	needsYou: (n: number) => (n === 0 ? 'nothing waits for you' : `${n} ${plural(n, 'waits', 'wait')} for you`),
	sections: { overdue: 'Overdue', today: 'Today', missed: 'Missed', next: 'Next 30 days' },
	list: (section: string) => `${section}: what is due`,
	showMore: (n: number, shown: string) => `Show ${shown} more`,
	nothingToday: 'Nothing for today. What comes next is below.',
	calm: {
		title: 'Nothing is due',
		text: 'No follow-ups, and no birthdays or anniversaries in the next 30 days. Log a contact and agree on what comes next.',
		log: 'Log a contact'
	},
	noCustomers: {
		title: 'Start with the people you look after',
		text: 'Birthdays, promises and follow-ups show up here by themselves, on the right day.',
		import: 'Import contacts',
		add: 'Add a customer'
	},
	occasion: {
		types: { birthday: 'Birthday', anniversary: 'Anniversary', other: 'Occasion' },
		turns: (age: number) => `turns ${age}`,
		turned: (age: number) => `turned ${age}`,
		years: (n: number) => `${n} ${plural(n, 'year', 'years')}`,
		/** A date of the Chinese calendar; its year, where known, is the lunar one. */
		lunar: (month: number, day: number, leap: boolean, year?: number) =>
			`lunar ${chineseMonthName(month, leap, 'hant')}${chineseDayName(day)} (${leap ? 'leap ' : ''}${month}/${day})${year ? `, ${year}` : ''}`,
		greetAndLog: 'Greet & log',
		done: 'Done',
		doneFor: (what: string, name: string) => `Done: ${what} of ${name}`,
		dismiss: 'Not this year',
		saidDone: (what: string, name: string) => `${what} of ${name}: done`,
		saidDismissed: (what: string, name: string) => `${what} of ${name}: left out this year`
	}
};
