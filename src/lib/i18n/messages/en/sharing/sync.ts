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
		refused: (n: number, shown: string) =>
			`${shown} ${plural(n, 'change was', 'changes were')} not taken by the server`,
		waiting: (n: number, shown: string) => `${shown} ${plural(n, 'change waits', 'changes wait')} to be sent`,
		sending: (n: number, shown: string) => `Sending ${shown} ${plural(n, 'change', 'changes')}…`,
		safe: 'All of it is saved on this phone first; the network only passes it on.',
		unreached: 'The server cannot be reached. All of it is saved on this phone and goes out by itself.'
	},
	signedOut: {
		title: 'Signed out',
		text: 'You can go on working. What you write is sent after the next sign-in.'
	},
	/** Why syncing gets nowhere, or not as it should: what happened, what is safe, what to do. */
	problems: {
		offline: {
			title: 'The server cannot be reached',
			safe: 'Everything you type is saved on this phone.',
			advice: 'It is sent by itself as soon as there is a connection.'
		},
		'no-backend': {
			title: 'Something else answered, not the server',
			safe: 'Everything you type is saved on this phone.',
			advice: 'In a hotel or a café, sign in to its network first. If it stays, tell whoever runs the server.'
		},
		busy: {
			title: 'The server asks this phone to wait',
			safe: 'Everything you type is saved on this phone.',
			advice: (wait: string) => `It is sent by itself in about ${wait}.`
		},
		'too-large': {
			title: 'A change is too large for the server',
			safe: 'It is kept on this phone, and so is everything behind it.',
			advice: 'Tell whoever runs the server that it refused a change for its size (413).'
		},
		failed: {
			title: 'The server has a fault',
			safe: 'Everything you type is saved on this phone.',
			advice: (status: string) =>
				`Rapport keeps trying. If it stays, tell whoever runs the server: ${status}.`
		},
		'no-access': {
			title: 'A book is not open to you any more',
			safe: 'What you wrote in it is kept on this phone.',
			advice: 'Ask whoever leads it for access; what waits is sent then.'
		},
		'book-taken': {
			title: 'Somebody else shares this book already',
			safe: 'All of it stays on this phone and goes on working. Nothing of it is sent.',
			advice:
				'Ask whoever shares it for access; it syncs then. To move it to another server, export it here and restore it there.'
		},
		'no-progress': {
			title: 'Nothing has got through for a while',
			safe: 'Everything you type is saved on this phone.',
			advice: 'Rapport keeps trying. Another network often helps.'
		},
		clock: {
			title: 'This phone’s clock is wrong',
			safe: 'Your changes are kept and sent all the same.',
			ahead: (much: string) =>
				`It is ${much} ahead. Switch on automatic date and time in the phone’s settings.`,
			behind: (much: string) =>
				`It is ${much} behind. Switch on automatic date and time in the phone’s settings.`
		},
		'would-remove': {
			title: (rows: string) => `The server would remove ${rows} records from this phone`,
			safe: 'Nothing has been removed.',
			advice: 'Ask your team whether this was meant. Until then this phone keeps everything.'
		}
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
	clashesText: 'Both wrote without seeing the other. One value stands; the other is kept.',
	toSend: 'To send',
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
		'import-batch': 'Import',
		history: 'Earlier value',
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
		'read-only': 'You may only read this book. Ask whoever leads it, then try again.',
		out_of_reach: 'The record is not on the server. Copy what you need of it.',
		'other-row': 'The server has another record in this place. Copy what you need of it.',
		history: 'The past of a record cannot be changed.',
		invalid: 'Something in it cannot be stored. Copy it and enter it anew.',
		other: (code: string) => `The server gave a reason that this version does not know: ${code}.`
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
		done: 'Put back',
		/** On the customer's own page. */
		both: (people: string, field: string) => `${people} both changed ${field}`,
		twice: (who: string, field: string) => `${who} changed ${field} on two devices`,
		several: (shown: string) => `${shown} values were written by two people`,
		stands: 'One value stands; the other is kept.',
		look: 'Look at both',
		settled: 'Nothing is left to decide.'
	},
	/** Of the phone's other books. */
	elsewhere: (n: number, shown: string) => `${shown} ${plural(n, 'change', 'changes')} in another book`,
	elsewhereText: 'Not on the server yet. Open that book under More to see them.',
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
