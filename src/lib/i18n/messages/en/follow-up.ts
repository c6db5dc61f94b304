export const followUp = {
	title: 'Follow-ups',
	/** Shown where a follow-up has no note. */
	untitled: 'Follow-up',
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
		changed: 'Follow-up changed',
		planned: (day: string) => `Follow-up planned for ${day}`,
		done: (name: string) => `Follow-up with ${name} done`,
		dropped: (name: string) => `Follow-up with ${name} dropped`,
		reopened: (name: string) => `Follow-up with ${name} is open again`,
		snoozed: (name: string, day: string) => `Follow-up with ${name} snoozed to ${day}`
	},
	onDay: (day: string) => `Due ${day}`,
	day: 'Day',
	note: 'What is to be done',
	iPromised: 'I promised this',
	edit: 'Edit follow-up',
	planForWhom: 'Follow up with whom?',
	planFor: (name: string) => `Follow up: ${name}`,
	when: 'When',
	dayMissing: 'Choose a day.',
	plan: 'Plan a follow-up',
	filter: 'Which follow-ups',
	filters: { open: 'Open', promised: 'Promised', closed: 'Done' },
	overdue: 'Overdue',
	upcoming: 'Planned',
	closed: 'Done or dropped in the last 30 days',
	empty: {
		open: {
			title: 'No open follow-ups',
			text: 'Plan what comes next with a customer: it shows up here and in Today until it is done.'
		},
		promised: {
			title: 'No promise is open',
			text: 'Mark a follow-up with “I promised this”, and it stands here until you have kept your word.'
		},
		closed: {
			title: 'Nothing done lately',
			text: 'What you tick off stays here for 30 days, so that you can open it again.'
		}
	},
	snoozeUntil: 'Snooze until',
	later: {
		today: 'Today',
		tomorrow: 'Tomorrow',
		inThreeDays: 'In 3 days',
		nextWeek: 'Next Monday',
		inAWeek: 'In a week',
		inAMonth: 'In a month',
		pickDay: 'Pick a day'
	}
};
