import { plural } from '../../../plural.ts';

/** Signing in, links for set-up, invitation and a new password, and signing out. */
export const account = {
	email: 'E-mail',
	password: 'Password',
	newPassword: 'New password',
	passwordHint: (least: number) => `At least ${least} characters. Four words in a row are easy to remember.`,
	showPassword: 'Show password',
	hidePassword: 'Hide password',
	name: 'Your name',
	nameHint: 'Colleagues see it beside what you write.',
	teamName: 'Team',
	teamNameHint: 'Your company or department.',
	hours: (n: number) => `${n} ${plural(n, 'hour', 'hours')}`,
	missing: {
		email: 'Enter the whole e-mail address.',
		password: 'Enter your password.',
		passwordShort: (least: number) => `At least ${least} characters, please.`,
		name: 'Enter your name.',
		team: 'Give the team a name.'
	},
	signIn: {
		title: 'Sign in',
		text: 'Sign in to share with your team. Without it everything stays on this phone and works all the same.',
		again: (email: string) => `Sign in again as ${email}. What is on this phone is untouched.`,
		button: 'Sign in',
		forgotten: 'Forgotten the password? Ask whoever leads your team for a reset link.',
		done: (name: string) => `Signed in as ${name}`
	},
	arriving: {
		title: 'Getting your book',
		text: 'It comes onto this phone once; after that it opens without a network. It may take a minute.',
		progress: (n: number, shown: string) =>
			n === 0 ? 'Asking the server…' : `${shown} ${plural(n, 'record', 'records')} so far`
	},
	join: {
		looking: 'Looking at the link…',
		until: (day: string) => `This link works once, until ${day}.`,
		forWhom: 'Account',
		setUp: {
			title: 'Set up your team',
			text: 'You are the first one here. You lead the team and invite the others.',
			button: 'Set up the team'
		},
		invitation: {
			title: (team: string) => `Join ${team}`,
			text: 'Choose a name and a password, and you are in.',
			button: 'Join the team'
		},
		reset: {
			title: 'Choose a new password',
			text: 'The old one stops working.',
			button: 'Save and sign in'
		},
		book: {
			title: 'What happens to your book',
			shared: (n: number, shown: string) =>
				`Your book with ${shown} ${plural(n, 'customer', 'customers')} stays as it is and is shared from now on.`,
			sharedHint: 'Colleagues see it once you give them access. Nothing is typed or copied again.',
			sharedEmpty: 'Your book has no customers yet. It is shared from now on.',
			begins: 'A new, empty book begins on this phone, and is shared from the start.',
			none: 'The books that you were given are fetched to this phone and work offline from then on.',
			demo: 'The demo book is never shared. It makes way for your own book.'
		},
		noLink: {
			title: 'This link is not whole',
			safe: 'Nothing was changed.',
			advice: 'Open it again from the message it came in, or copy all of it into the address bar.'
		},
		done: (team: string) => `You are in: ${team}`
	},
	changePassword: {
		title: 'Change password',
		text: 'Your other devices are signed out and ask for the new one. Nothing on them is lost.',
		current: 'Current password',
		wrong: 'This is not your password.',
		button: 'Change password',
		done: 'Password changed'
	},
	signOut: {
		title: 'Sign out',
		ask: 'What should happen to the data on this phone?',
		keep: 'Keep on this phone',
		keepHint: 'Stays for when you sign in again. Nobody else who signs in here sees it.',
		remove: 'Remove from this phone',
		removeHint: 'What has been sent stays with the team. Everything else here is gone.',
		unsent: (n: number, shown: string) => `${shown} ${plural(n, 'change has', 'changes have')} not been sent`,
		unsentAdvice: 'They exist on this phone alone. Send or export them before you remove anything.',
		sendFirst: 'Send now',
		exportFirst: 'Export first',
		button: 'Sign out',
		buttonRemove: 'Sign out and remove',
		done: 'Signed out'
	}
};
