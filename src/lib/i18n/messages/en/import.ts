import { plural } from '../../plural.ts';

const contacts = (n: number) => plural(n, 'contact', 'contacts');
const customers = (n: number) => plural(n, 'customer', 'customers');
const nothingStored = 'Nothing was stored, and your book is not touched.';

/** Where a word takes a number, `n` chooses its form and `shown` is how it is written. */
export const importing = {
	title: 'Import contacts',
	intro: 'Choose one or more files of an address book. You see what is in them before anything is stored.',
	choose: 'Choose files',
	chooseAnother: 'Choose another file',
	drop: 'Drop the files here',
	kinds: 'vCard (.vcf) or a table (.csv), in any encoding, up to 50 MB',
	pick: 'Choose from this phone’s contacts',
	pickedFile: 'Phone contacts',
	how: 'How to get such a file',
	reading: 'Reading the files',
	readingFile: (name: string) => `Reading ${name}`,
	matching: 'Comparing with your book',
	cancelled: 'Cancelled. Nothing was stored.',
	previewTitle: 'What the files hold',
	notStored: 'Nothing is stored yet',
	notStoredHint: 'This is only a look. Import at the bottom stores it, and can be undone.',
	new: 'New customers',
	update: 'To be updated',
	same: 'Already here',
	repeated: 'Twice in the files',
	deleted: 'Deleted before',
	rejected: 'Left out',
	people: 'People',
	fates: {
		new: 'New',
		same: 'Here',
		update: 'Updated',
		repeated: 'Twice',
		deleted: 'Deleted'
	},
	adds: (fields: string) => `Adds ${fields}`,
	keeps: (field: string, mine: string, theirs: string) => `Keeps ${field} “${mine}”, not “${theirs}”`,
	showAll: (shown: string) => `Show all ${shown}`,
	fields: {
		name: 'name',
		company: 'company',
		department: 'department',
		role: 'role',
		note: 'note',
		tier: 'tier',
		phones: 'phone',
		emails: 'e-mail',
		addresses: 'address',
		links: 'link',
		occasions: 'date',
		birthday: 'birthday',
		facts: 'fact',
		tags: 'tag',
		ownFields: 'own field'
	},
	files: 'Files',
	fileHolds: (n: number, shown: string, format: string, encoding: string) =>
		`${shown} ${contacts(n)} · ${format} · ${encoding}`,
	formats: { vcard: 'vCard', csv: 'table' },
	tag: 'Tag for all of them',
	tagHint: 'Finds them together later. You can leave it empty.',
	bringBack: (n: number, shown: string) => `Bring back ${shown} deleted ${customers(n)}`,
	bringBackHint: 'They were deleted here, or an import of them was undone.',
	run: (n: number, shown: string) => `Import ${shown} ${customers(n)}`,
	runUpdate: (n: number, shown: string) => `Update ${shown} ${customers(n)}`,
	nothing: 'Nothing to import',
	nothingHint: 'All of it is in your book already.',
	storing: 'Importing',
	storingHint: 'You can use Rapport meanwhile.',
	of: (done: string, total: string) => `${done} of ${total}`,
	stop: 'Stop',
	/** `back` is '' where nobody was brought back. */
	done: (created: string, updated: string, back: string) =>
		`${created} new, ${updated} updated${back && `, ${back} brought back`}`,
	doneTitle: 'Imported',
	stopped: 'Stopped. What was stored until then is listed below and can be undone.',
	toCustomers: 'Show customers',
	another: 'Import more',
	past: 'Earlier imports',
	states: { running: 'Cut off', undone: 'Undone' },
	undo: 'Undo',
	undoImport: (file: string) => `Undo the import of ${file}`,
	undoing: 'Undoing',
	undone: (n: number, shown: string) => `Undone for ${shown} ${customers(n)}`,
	undoneKept: (n: number, shown: string, kept: string) =>
		`Undone for ${shown} ${customers(n)}. Kept: ${kept}, worked with since.`,
	line: (n: string) => `Line ${n}`,
	download: 'Download what was left out',
	reasons: {
		noName: 'No name, phone or e-mail in it',
		nameTooLong: (length: string) => `The name has ${length} letters`,
		tooManyCells: (found: string, expected: string) => `${found} cells where the heading has ${expected}`,
		tooManyValues: (count: string) => `${count} values of one kind`
	},
	warnings: 'Worth knowing',
	warning: {
		photos: (n: number, s: string) => `${s} ${plural(n, 'photo is', 'photos are')} not imported`,
		groups: (n: number, s: string) =>
			`${s} contact ${plural(n, 'group is', 'groups are')} no person and left out`,
		agents: (n: number, s: string) => `${s} assistants’ cards inside other cards are left out`,
		textOutside: (n: number, s: string) => `${s} ${plural(n, 'line', 'lines')} outside any card ignored`,
		dateUnknown: (n: number, s: string) =>
			`${s} ${plural(n, 'date was', 'dates were')} not understood and kept as own fields`,
		dateImpossible: (n: number, s: string) =>
			`${s} ${plural(n, 'date does', 'dates do')} not exist in the calendar and ${plural(n, 'is', 'are')} kept as own fields`,
		dateOrder: (column: string, order: 'month-first' | 'day-first') =>
			`Dates in “${column}” are read with the ${order === 'day-first' ? 'day' : 'month'} first`,
		dateSerial: (n: number, s: string) => `${s} ${plural(n, 'date', 'dates')} read from spreadsheet numbers`,
		lunarYear: (n: number, s: string) =>
			`In ${s} lunar ${plural(n, 'date', 'dates')} the year is not certain`,
		calendarUnknown: (n: number, s: string) =>
			`${s} ${plural(n, 'date', 'dates')} in a calendar Rapport does not know`,
		controls: (n: number, s: string) => `Invisible control characters removed in ${s} ${contacts(n)}`,
		cut: (n: number, s: string) => `${s} very long ${plural(n, 'value', 'values')} shortened`,
		nameFrom: (n: number, s: string) => `${s} ${contacts(n)} without a name: called by phone or e-mail`,
		cardOpen: (n: number, s: string) => `${s} ${plural(n, 'card is', 'cards are')} cut off`,
		rowPadded: (n: number, s: string) => `${s} ${plural(n, 'row', 'rows')} shorter than the heading`,
		quoteOpen: (n: number, s: string) => `${s} quotation ${plural(n, 'mark', 'marks')} without an end`,
		broken: (n: number, s: string) => `Unreadable characters in ${s} ${contacts(n)}`,
		phoneDamaged: (n: number, s: string) =>
			`${s} phone ${plural(n, 'number', 'numbers')} damaged by a spreadsheet (like 8.86E+11)`,
		idRepeated: (n: number, s: string) => `${s} contacts share one identity in the file: told apart by name`,
		encodingGuessed: (encoding: string) => `Read as ${encoding}. If names look wrong, export as UTF-8.`,
		andMore: (n: number, s: string) => `and ${s} more`
	},
	columns: {
		button: 'Check the columns',
		title: 'What the columns mean',
		hint: 'Change what was understood wrongly. Columns set to “Leave out” are not imported.',
		skip: 'Leave out',
		own: 'Own field',
		apply: 'Read again',
		column: (n: string) => `Column ${n}`,
		meanings: {
			fullName: 'Whole name',
			familyName: 'Family name',
			givenName: 'Given name',
			nickname: 'Nickname',
			company: 'Company',
			department: 'Department',
			role: 'Role',
			phone: 'Phone',
			email: 'E-mail',
			address: 'Address',
			link: 'Website',
			birthday: 'Birthday',
			lunarBirthday: 'Lunar birthday',
			anniversary: 'Anniversary',
			tag: 'Tag',
			tier: 'Tier',
			note: 'Note',
			sourceId: 'Its number in the other program',
			date: 'Date',
			calendar: 'Calendar of the birthday',
			photo: 'Photo (not imported)'
		}
	},
	failures: {
		empty: {
			title: 'This file is empty',
			safe: nothingStored,
			advice: 'Export it again and choose the new file.'
		},
		tooLarge: (size: string, limit: string) => ({
			title: `This file is too large: ${size}`,
			safe: 'It was not read. Nothing was stored.',
			advice: `Files up to ${limit} can be imported. Export without photos, or in parts.`
		}),
		compressed: (kind: string) => ({
			title: `This is a compressed file (${kind})`,
			safe: 'It was not unpacked. Nothing was stored.',
			advice: 'Unpack it in the phone’s Files app, then choose the .vcf or .csv inside.'
		}),
		spreadsheet: {
			title: 'This is a workbook of Excel or Numbers',
			safe: nothingStored,
			advice: 'Open it there and save it as CSV (UTF-8), then choose that file.'
		},
		notContacts: (found: string) => ({
			title: `This is no contact file (${found})`,
			safe: nothingStored,
			advice: 'Choose a vCard (.vcf) or a table (.csv) exported from an address book.'
		}),
		noColumns: {
			title: 'No column of this table was understood',
			safe: nothingStored,
			advice: 'Say what the columns mean, or name them in the first row: name, phone, e-mail, birthday.'
		},
		timedOut: {
			title: 'Reading took too long and was stopped',
			safe: nothingStored,
			advice: 'Choose fewer files at once, or split the file.'
		},
		failed: {
			title: 'The files could not be read',
			safe: nothingStored,
			advice: 'Try again. If it stays, export the contacts once more as vCard.'
		},
		partly: {
			title: 'The import was interrupted',
			safe: 'What was stored until then is complete, and listed below.',
			advice: 'Import the same files again to go on: nothing is doubled. Or undo it.'
		}
	}
};
