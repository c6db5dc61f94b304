/** What happened · what is safe · what to do. */
export const errors = {
	storageFull: {
		title: 'Not saved: this phone’s storage is full',
		safe: 'Everything saved before is safe, and what you typed is still on the screen.',
		advice:
			'Free some space on the phone, then save again. An export under More → Settings takes your book elsewhere.'
	},
	storageClosed: {
		title: 'Not saved: the browser closed the storage',
		safe: 'Everything saved before is safe, and what you typed is still on the screen.',
		advice: 'Save again. If it happens once more, close Rapport and open it again.'
	},
	storageNewer: {
		title: 'Not saved: a newer Rapport is open in another tab',
		safe: 'Everything saved before is safe, and what you typed is still on the screen.',
		advice: 'Copy what you typed, close this tab and go on in the other one.'
	},
	storageBusy: {
		title: 'Not saved: another tab is writing without a pause',
		safe: 'Everything saved before is safe, and what you typed is still on the screen.',
		advice: 'Wait a moment and save again.'
	},
	storageFailed: {
		title: 'Not saved: the browser refused',
		safe: 'Everything saved before is safe, and what you typed is still on the screen.',
		advice: (name: string) =>
			`Save again. If it stays, restart the phone. The browser’s name for it: ${name}.`
	},
	bookReadOnly: {
		title: 'Not saved: you can only read this book',
		safe: 'Nothing was changed, and what you typed is kept.',
		advice: 'Ask whoever leads the book to let you write in it.'
	},
	rowMissing: {
		title: 'Not saved: this record is not here any more',
		safe: 'Nothing else was changed.',
		advice: 'It may have been removed in another tab. Go back and open the customer again.'
	},
	rowInvalid: {
		title: 'Not saved: something in it cannot be stored',
		safe: 'Everything saved before is safe, and what you typed is still on the screen.',
		advice: (fields: string) => `Look at: ${fields}. Then save again.`
	},
	openFailed: {
		title: 'Rapport cannot open its storage',
		safe: 'Nothing was deleted.',
		advice:
			'In a private window browsers often refuse: use a normal one. Otherwise close all Rapport tabs, free some space and try again.'
	},
	indexFailed: {
		title: 'The list of customers could not be read',
		safe: 'Your customers’ files are not touched.',
		advice: 'Close Rapport and open it again.'
	},
	unexpected: {
		title: 'Something went wrong on this page',
		safe: 'Everything saved before is safe.',
		advice: 'Go back to Today, or open Rapport again.'
	},
	notFound: {
		title: 'There is no such page',
		safe: 'Nothing was changed.',
		advice: 'Go to Today and find the customer from there.'
	},
	noCustomer: {
		title: 'This customer is not on this phone',
		safe: 'Nothing was changed by opening the link.',
		advice: 'The link may come from another phone or from another book. Search for the name instead.'
	}
};
