import { plural } from '../../plural.ts';

export const touchpoint = {
	channels: {
		visit: 'Visit',
		call: 'Call',
		message: 'Message',
		email: 'E-mail',
		letter: 'Letter',
		fax: 'Fax',
		gift: 'Gift',
		event: 'Event',
		club: 'Club meeting',
		online: 'Online'
	},
	outcomes: {
		good: 'Went well',
		neutral: 'So-so',
		bad: 'Went badly',
		'not-reached': 'Not reached'
	},
	fromThem: (channel: string) => `${channel} · from them`,
	minutes: (n: number) => `${n} ${plural(n, 'minute', 'minutes')}`
};
