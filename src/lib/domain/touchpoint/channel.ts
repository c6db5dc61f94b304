export const CHANNELS = [
	'visit',
	'call',
	'message',
	'email',
	'letter',
	'fax',
	'gift',
	'event',
	'club',
	'online'
] as const;
export type Channel = (typeof CHANNELS)[number];

export const OUTCOMES = ['good', 'neutral', 'bad', 'not-reached'] as const;
export type Outcome = (typeof OUTCOMES)[number];
