import { plural } from '../../plural.ts';

/** The first screen, the way in from an export, and the demo book. */
export const start = {
	promise:
		'Your customers, what you promised them and the days that matter to them: on this phone, online or not.',
	private: 'No account. Nothing leaves this phone unless you send it.',
	ways: 'How to begin',
	own: 'Start my own book',
	ownHint: 'Ready at once; the first customer takes a minute.',
	contacts: 'Import my contacts',
	contactsHint: 'From a file of the address book: vCard or CSV.',
	demo: 'Look around with a demo book',
	demoHint: '60 invented customers. One tap brings you back.',
	signIn: 'Sign in to your team',
	restore: 'Restore from an export',
	yourName: 'Your name',
	yourNameHint: 'Stands beside what you note down. You can leave it empty.',
	begin: 'Start',
	guessed: (region: string, currency: string, zone: string) =>
		`Set to ${region}, ${currency}, ${zone}. Settings changes it at any time.`,
	making: 'Making the demo book…',
	starting: 'Starting…',
	emptied: {
		title: 'This phone’s storage was emptied',
		lost: (customers: number, touchpoints: number, shown: readonly [string, string], day: string) =>
			`Up to ${shown[0]} ${plural(customers, 'customer', 'customers')} and ${shown[1]} ${plural(touchpoints, 'logged contact', 'logged contacts')} are not here any more. They were last saved on ${day}.`,
		advice:
			'The browser or the phone did this, not Rapport. If you have an export, restore it first. You can also start anew.',
		anew: 'Or start anew'
	},
	demoLabel: 'The demo',
	leaveDemo: 'Leave the demo',
	leaving: 'Leaving…',
	inDemo: 'Demo book. Your own is untouched.',
	file: {
		title: 'Restore from an export',
		choose: 'Choose the export file',
		hint: 'A file named rapport-….json that you saved before. Looking into it changes nothing.',
		reading: 'Reading the file…',
		holds: 'What the file holds',
		customers: 'Customers',
		touchpoints: 'Logged contacts',
		exported: 'Exported on',
		unreadable: (n: number, shown: string) =>
			`${shown} ${plural(n, 'record', 'records')} in it cannot be read and will be left out.`,
		replaces: (customers: number, touchpoints: number, shown: readonly [string, string]) =>
			`It takes the place of what is on this phone now: ${shown[0]} ${plural(customers, 'customer', 'customers')}, ${shown[1]} ${plural(touchpoints, 'logged contact', 'logged contacts')}.`,
		draftsLost: (n: number, shown: string) =>
			`${shown} ${plural(n, 'form', 'forms')} that you began and did not save will be gone with it.`,
		replacesAdvice: 'Export what is here first, if you may want it again.',
		exportFirst: 'Export what is here',
		restore: 'Restore',
		replace: 'Replace and restore',
		another: 'Choose another file',
		restored: (customers: string, touchpoints: string) =>
			`Restored. Customers: ${customers}, contacts logged: ${touchpoints}.`,
		failures: {
			notJson: {
				title: 'This file is not whole, or not an export',
				safe: 'Nothing on this phone was changed.',
				advice: 'Choose the file named rapport-….json as it was saved, not a copy cut off on its way.'
			},
			notAnExport: {
				title: 'This is not an export of Rapport',
				safe: 'Nothing on this phone was changed.',
				advice: 'For contacts from elsewhere, use Import instead.'
			},
			newerExport: {
				title: 'This export comes from a newer Rapport',
				safe: 'Nothing on this phone was changed.',
				advice: 'Open Rapport online once so that it updates itself, then restore again.'
			},
			notRead: {
				title: 'This file could not be read',
				safe: 'Nothing on this phone was changed.',
				advice: 'Choose it once more, or an older export.'
			},
			bookMissing: {
				title: 'The book is missing in this file',
				safe: 'Nothing on this phone was changed.',
				advice: 'The file was damaged or changed. Choose an older export.'
			},
			tooLarge: (size: string, limit: string) => ({
				title: `This file is too large: ${size}`,
				safe: 'It was not read, and nothing on this phone was changed.',
				advice: `Exports up to ${limit} can be restored on a phone.`
			})
		}
	}
};
