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
	update: {
		ready: 'A new version is ready',
		safe: 'Nothing you saved is touched by it.',
		formOpen: 'A form is open. Save or close it first, then reload.',
		reload: 'Reload',
		later: 'Later'
	}
};
