import { plural } from '../../plural.ts';

export const touchpoint = {
	channels: {
		visit: 'Visit',
		call: 'Call',
		message: 'Message',
		email: 'E-mail',
		letter: 'Letter',
		fax: 'Fax',
		gift: 'Gift',
		event: 'Event',
		club: 'Club meeting',
		online: 'Online'
	},
	outcomes: {
		good: 'Went well',
		neutral: 'So-so',
		bad: 'Went badly',
		'not-reached': 'Not reached'
	},
	/** What a fact is about. */
	facts: {
		habit: 'Habit',
		hobby: 'Hobby',
		preference: 'Preference',
		family: 'Family',
		spendingPower: 'Spending power',
		spendingGrade: 'Spending grade',
		incomeBand: 'Income band',
		packaging: 'Packaging',
		invoice: 'Invoice'
	},
	fromThem: (channel: string) => `${channel} · from them`,
	minutes: (n: number) => `${n} ${plural(n, 'minute', 'minutes')}`,
	picker: {
		title: 'Log: with whom?',
		search: 'Name, phone or company',
		recent: 'Last contacted',
		others: 'Your customers',
		found: 'Found',
		unfinished: 'Begun and not saved',
		nobodyYet: {
			title: 'No customers yet',
			text: 'Visits and calls are logged with a customer. Add the first one, or bring your address book.'
		},
		nobodyFound: {
			title: 'Nobody found',
			text: 'Try part of the name, its reading, or the last digits of the phone number.'
		}
	},
	form: {
		title: 'Log',
		editTitle: 'Edit logged contact',
		withWhom: 'With whom?',
		changeCustomer: 'Change',
		channel: 'How',
		note: 'What was said',
		outcome: 'How did it go?',
		next: 'Next follow-up',
		learnt: 'What did you learn?',
		removeFact: (what: string) => `Remove: ${what}`,
		takesCareOf: 'Does this settle it?',
		direction: 'Who reached out?',
		out: 'I did',
		in: 'The customer',
		when: 'When',
		changeWhen: 'Change',
		day: 'Day',
		time: 'Time',
		inZone: (zone: string) => `Local time in ${zone}`,
		isAhead: 'This day is still to come. To be reminded of it, plan a follow-up instead.',
		dayMissing: 'Which day was it? Choose one.',
		more: 'Place, minutes, money',
		place: 'Place',
		minutes: 'Minutes',
		minutesWrong: 'Whole minutes, please, such as 25.',
		spent: (currency: string) => `Money spent (${currency})`,
		spentWrong: 'An amount, please, such as 120 or 120.50.',
		gone: {
			title: 'This logged contact is not here any more',
			safe: 'Nothing was changed by opening it.',
			advice: 'It may have been deleted, here or in another tab. The customer’s timeline shows what there is.'
		},
		delete: 'Delete this logged contact'
	},
	said: {
		logged: (channel: string, name: string) => `${channel} logged: ${name}`,
		changed: 'Logged contact changed',
		deleted: 'Logged contact deleted'
	}
};
