export const followUp = {
	title: 'Follow-ups',
	/** Shown where a follow-up has no note. */
	untitled: 'Follow up',
	promised: 'Promised',
	states: { open: 'Open', done: 'Done', dropped: 'Dropped' },
	acts: {
		doneAndLog: 'Done & log',
		done: 'Done',
		snooze: 'Snooze',
		drop: 'Drop',
		reopen: 'Open again'
	},
	doneFor: (what: string) => `Done: ${what}`,
	said: {
		done: 'Follow-up done',
		dropped: 'Follow-up dropped',
		reopened: 'Follow-up is open again',
		snoozed: (day: string) => `Snoozed to ${day}`
	},
	onDay: (day: string) => `Due ${day}`,
	day: 'Day',
	note: 'What is to be done',
	iPromised: 'I promised this',
	snoozeUntil: 'Snooze until',
	later: {
		tomorrow: 'Tomorrow',
		inThreeDays: 'In 3 days',
		nextWeek: 'Next Monday',
		inAWeek: 'In a week',
		inAMonth: 'In a month',
		pickDay: 'Pick a day'
	}
};
