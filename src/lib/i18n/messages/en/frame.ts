import { plural } from '../../plural.ts';

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
	/** The quiet line of a phone that shares. */
	sync: {
		toSend: (shown: string) => `Saved · ${shown} to send`,
		sending: (shown: string) => `Saved · sending ${shown}`,
		stuck: (n: number, shown: string) => (n ? `Saved · ${shown} not getting through` : 'Saved · not syncing'),
		clock: 'This phone’s clock is wrong',
		attention: (n: number, shown: string) => `${shown} ${plural(n, 'needs', 'need')} attention`,
		clashes: (shown: string) => `${shown} to look at`,
		signedOut: 'Signed out',
		signedOutToSend: (shown: string) => `Signed out · ${shown} to send`,
		elsewhere: (shown: string) => `Saved · ${shown} to send in another book`,
		never: 'Saved · not synced yet',
		synced: {
			now: () => 'Synced just now',
			minutes: (n: number) => `Synced ${n} min ago`,
			hours: (n: number) => `Synced ${n} h ago`,
			days: (n: number) => `Synced ${n} ${plural(n, 'day', 'days')} ago`
		}
	},
	/** Said before the name of the open book, where there are several. */
	openBook: 'Open book:',
	canRead: (book: string) => `${book} · can read`,
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
