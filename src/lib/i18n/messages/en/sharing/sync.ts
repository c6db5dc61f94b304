import { plural } from '../../../plural.ts';

/** What is on its way, what was refused, what two people wrote at once, and the past of a record. */
export const sync = {
	title: 'Saved and sent',
	local: {
		title: 'Everything is saved on this phone',
		text: 'Nothing is sent anywhere. An export, or sharing with a team, keeps a copy elsewhere.'
	},
	shared: {
		never: 'Not synced yet',
		done: 'Everything is sent',
		waiting: (n: number, shown: string) => `${shown} ${plural(n, 'change waits', 'changes wait')} to be sent`,
		sending: (n: number, shown: string) => `Sending ${shown} ${plural(n, 'change', 'changes')}…`,
		safe: 'All of it is saved on this phone first; the network only passes it on.'
	},
	signedOut: {
		title: 'Signed out',
		text: 'You can go on working. What you write is sent after the next sign-in.'
	},
	last: 'Last synced',
	never: 'Not yet',
	now: 'Sync now',
	syncing: 'Syncing…',
	export: 'Export and storage',
	team: 'Team and devices',
	attention: 'Needs attention',
	attentionText: 'The server did not take these. They are kept here until you decide.',
	clashes: 'Written by two people',
	clashesText: 'Both wrote without seeing the other. The later one stands; the other is kept.',
	toSend: 'To send',
	noToSend: 'Nothing waits.',
	tryAgain: 'Try again',
	copy: 'Copy',
	copied: 'Copied',
	discard: 'Discard',
	discarded: 'Change discarded',
	more: (n: string) => `Show ${n} more`,
	others: (n: string) => `and ${n} more`,
	nobody: 'No customer',
	/** What was done with a record of a kind. */
	acts: {
		create: (kind: string) => `${kind} added`,
		change: (kind: string, fields: string) => `${kind}: ${fields}`,
		changed: (kind: string) => `${kind} changed`,
		delete: (kind: string) => `${kind} deleted`,
		restore: (kind: string) => `${kind} restored`
	},
	kinds: {
		customer: 'Customer',
		touchpoint: 'Logged contact',
		'follow-up': 'Follow-up',
		celebration: 'Occasion',
		book: 'Book',
		person: 'Person',
		import: 'Import',
		other: 'Record'
	},
	fields: {
		phones: 'Phone',
		emails: 'E-mail',
		addresses: 'Address',
		occasions: 'Occasion',
		facts: 'What you know',
		tags: 'Tag',
		links: 'Link',
		ownFields: 'Own field',
		life: 'Deleted or not',
		channel: 'How',
		direction: 'Who reached out',
		day: 'Day',
		time: 'Time',
		outcome: 'How it went',
		minutes: 'Minutes',
		place: 'Place',
		spent: 'Money spent',
		state: 'State',
		promised: 'Promised',
		doneOn: 'Done on',
		readings: 'Reading',
		other: 'Other details'
	},
	values: { empty: 'Empty', deleted: 'Deleted', live: 'Not deleted' },
	/** Why the server refused a change. */
	codes: {
		'no-access': 'You may not change this book any more.',
		'unknown-row': 'The record is not there any more.',
		invalid: 'Something in it cannot be stored.',
		'too-large': 'It is too large.',
		other: (code: string) => `The server said: ${code}.`
	},
	clash: {
		base: 'Before',
		kept: 'Stands now',
		lost: 'Was replaced',
		mine: 'You',
		unknown: 'A colleague',
		by: (who: string, when: string) => `${who}, ${when}`,
		putBack: (who: string) => `Put back ${who}`,
		putBackMine: 'Put back mine',
		putBackTheirs: 'Put back theirs',
		keep: 'Keep it as it is',
		done: 'Put back'
	},
	history: {
		title: 'History',
		of: (name: string) => `History of ${name}`,
		now: 'Now',
		until: (when: string) => `until ${when}`,
		untilBy: (when: string, who: string) => `until ${when}, changed by ${who}`,
		putBack: 'Put back',
		done: (field: string) => `${field} put back`,
		empty: 'Nothing has been changed yet',
		emptyText: 'What you overwrite is kept here and can be put back.'
	}
};
