/** Why the backend did not do something: what happened, what is safe, what to do. */
export const problems = {
	offline: {
		title: 'No connection to the server',
		safe: 'Everything on this phone works without one.',
		advice: 'This one thing needs it. Try again when you are connected.'
	},
	'no-backend': {
		title: 'Something else answered, not the server',
		safe: 'Everything on this phone works without it.',
		advice:
			'In a hotel or a café, sign in to its network first. Otherwise open Rapport at the address that your company gave you.'
	},
	'cross-site': {
		title: 'The server expects another address',
		safe: 'Nothing was changed.',
		advice:
			'Open Rapport at the address that your company gave you. If this is it, the server must be told: PUBLIC_URL is the address that phones open.'
	},
	'signed-out': {
		title: 'You are signed out',
		safe: 'Everything on this phone is still here.',
		advice: 'Sign in to go on sharing.'
	},
	revoked: {
		title: 'This phone was signed out from another device',
		safe: 'What you saved here has not been removed.',
		advice: 'If that was not meant, sign in again or ask whoever leads your team.'
	},
	'no-access': {
		title: 'That is not open to you',
		safe: 'Nothing was changed.',
		advice: 'It may have been taken back meanwhile. Ask whoever leads your team.'
	},
	'wrong-password': {
		title: 'E-mail and password do not fit',
		safe: 'Nothing was changed.',
		advice: 'Check both. After several wrong tries you have to wait a while.'
	},
	'too-many': {
		title: 'Too many tries',
		safe: 'Your account is fine; this keeps others from guessing.',
		advice: (wait: string) => `Try again in ${wait}.`
	},
	busy: {
		title: 'The server is busy',
		safe: 'Nothing was changed.',
		advice: (wait: string) => `Try again in ${wait}.`
	},
	'link-unknown': {
		title: 'This link is not known here',
		safe: 'Nothing was changed.',
		advice: 'Open it again from the message it came in, or ask for a new one.'
	},
	'link-used': {
		title: 'This link has been used',
		safe: 'Each link works once. If it was you, your account is there.',
		advice: 'Sign in, or ask whoever leads your team for a new link.'
	},
	'link-expired': {
		title: 'This link is too old',
		safe: 'Nothing was changed.',
		advice: 'Ask whoever leads your team for a new one.'
	},
	'e-mail-taken': {
		title: 'This address already has an account',
		safe: 'Nothing was changed.',
		advice: 'Use another address, or send a reset link if the password is forgotten.'
	},
	'last-lead': {
		title: 'Somebody has to lead',
		safe: 'Nothing was changed.',
		advice: 'Make somebody else a lead first.'
	},
	'too-old': {
		title: 'This version of Rapport is too old for the server',
		safe: 'Everything you type is saved on this phone.',
		advice: 'Close Rapport, open it again and accept the new version.'
	},
	'too-large': {
		title: 'That was too much at once',
		safe: 'Everything is still on this phone.',
		advice: 'Shorten what you entered and try again.'
	},
	failed: {
		title: 'The server could not do it',
		safe: 'Everything is still on this phone.',
		advice: (status: string) => `Try again in a moment. If it stays, tell whoever runs the server: ${status}.`
	}
};
