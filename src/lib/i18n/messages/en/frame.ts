/** The frame around every screen. */
export const frame = {
	app: 'Rapport',
	navigation: 'Main',
	skipToContent: 'Skip to content',
	today: 'Today',
	customers: 'Customers',
	log: 'Log',
	followUps: 'Follow-ups',
	more: 'More',
	savedHere: 'Saved on this phone',
	saving: 'Saving…',
	notSaved: 'Not saved yet',
	demo: 'Demo book: invented customers',
	/** A form goes on with what was typed before and not saved. */
	draft: { restored: 'You had started this before', discard: 'Discard', discarded: 'Draft discarded' },
	update: {
		ready: 'A new version is ready',
		safe: 'Nothing you saved is touched by it.',
		formOpen: 'A form is open. Save or close it first, then reload.',
		reload: 'Reload',
		later: 'Later'
	}
};
