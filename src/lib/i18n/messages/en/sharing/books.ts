import { plural } from '../../../plural.ts';

/** The books of one phone, and what may be done in the open one. */
export const books = {
	title: 'Books on this phone',
	entry: (shown: string) => `${shown} books on this phone`,
	elsewhere: 'Something waits for you in another book',
	hint: 'Each book has its own Today, customers and follow-ups. All of them work without a connection.',
	open: 'Open',
	switching: 'Opening…',
	notOpened: 'The book could not be opened. Free some space on the phone and try again.',
	mine: 'Yours',
	from: (owner: string) => `From ${owner}`,
	alone: 'On this phone only',
	ended: 'Access has ended',
	customers: (n: number, shown: string) => `${shown} ${plural(n, 'customer', 'customers')}`,
	arriving: (n: number, shown: string) => `Still arriving: ${shown} ${plural(n, 'record', 'records')} so far`,
	unsent: (n: number, shown: string) => `${shown} ${plural(n, 'change', 'changes')} not sent yet`,
	attention: (n: number, shown: string) => `${shown} ${plural(n, 'waits', 'wait')} for you`,
	read: {
		title: 'You can read this book',
		by: (owner: string) => `Changes are made by ${owner} and others who may write in it.`,
		byOthers: 'Changes are made by those who may write in it.'
	},
	lost: {
		title: 'You no longer have access to this book',
		text: 'What was already here can still be read. Nothing is sent or fetched any more.'
	},
	another: 'Open another book'
};
