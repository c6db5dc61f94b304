/** Short, real guidance. Each part is a title and its paragraphs. */
export const help = {
	title: 'Help',
	begin: {
		title: 'The first five minutes',
		text: [
			'Add one customer under Customers, or import your address book under More.',
			'Tap Log after each contact: who, how, what was said, what you learnt, what comes next.',
			'Open Today in the morning. It shows what is overdue, what is due, and whose day it is.'
		]
	},
	install: {
		title: 'On the home screen',
		text: [
			'Android: Settings in Rapport → Install Rapport, or the browser’s menu → Install app.',
			'iPhone and iPad: open Rapport in Safari, tap Share, then “Add to Home Screen”. The app there keeps a storage of its own, so do this before you enter customers, or export in Safari and restore in the app.',
			'After the first visit everything opens without a network.'
		]
	},
	data: {
		title: 'Where your data is',
		text: [
			'Only on this phone, in this browser, under this address. No account, no server, no copy elsewhere.',
			'Another browser, a private window or another address has a book of its own.',
			'Clearing the browser’s site data clears your book. Settings shows whether the browser protects it.'
		]
	},
	backup: {
		title: 'Backups',
		text: [
			'Settings → Export everything makes one file with all customers, visits, calls and history. Do it weekly, and keep the file outside the phone.',
			'Settings → Restore from an export brings it back, here or on a new phone. It replaces what is there.',
			'The file is not encrypted. Whoever has it can read it.'
		]
	},
	reminders: {
		title: 'Reminders',
		text: [
			'Today is worked out on the phone and is right without a network: overdue, today, the next 30 days, and birthdays missed in the last two weeks.',
			'Rapport cannot ring while it is closed yet. Open it once a day, and put what must not be missed into the phone’s calendar as well.'
		]
	},
	lunar: {
		title: 'Lunar birthdays',
		text: [
			'Enter a date as the customer gave it: Gregorian, or Chinese lunar with leap month. Rapport finds its day every year.',
			'Born in a leap month: celebrated in that month when the year has it, otherwise in the ordinary one. Born on the 30th: on the 29th when the month is short. You can choose otherwise for each date.',
			'A customer can have both calendars; switch on the one that is celebrated. The year may be unknown.'
		]
	},
	search: {
		title: 'Finding people',
		text: [
			'Type part of a name, pinyin (zhangwei), initials (zw), digits of a phone number, a company, a tag or words of a note.',
			'Traditional and simplified characters find each other. Several words narrow the search.'
		]
	},
	importing: {
		title: 'Importing contacts',
		text: [
			'iPhone: Contacts → Lists → hold a list → Export. Android: Contacts → Fix & manage → Export to file. Google Contacts and Outlook: Export as CSV or vCard.',
			'Rapport first shows what it found; nothing is stored until you say so. The same file twice adds nothing, and each import can be undone.'
		]
	},
	privacy: {
		title: 'Privacy',
		text: [
			'Without a team, nothing is sent anywhere; with one, only to your company’s own server. No statistics, no advertising, no third party. Links, calls and mails open only when you tap them.',
			'The data is not encrypted beyond what the phone does. Lock your phone.'
		]
	},
	notYet: {
		title: 'What is not there yet',
		text: ['Ringing while closed, photos and voice notes, encryption with a passcode of its own.']
	}
};
