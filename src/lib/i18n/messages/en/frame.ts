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
	notSaved: 'Not saved yet'
};
