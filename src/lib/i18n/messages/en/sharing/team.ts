import { plural } from '../../../plural.ts';

/** The team, its books and its devices. */
export const team = {
	title: 'Team and sharing',
	roles: { lead: 'Lead', member: 'Member' },
	bookRoles: { reader: 'Can read', writer: 'Can read and write', lead: 'Leads the book' },
	noRole: 'No access',
	you: (name: string) => `${name} (you)`,
	apart: {
		title: 'Share with colleagues',
		text: 'Everything works on this phone without an account. Sharing adds colleagues, a second device and a copy on your company’s server.',
		signIn: 'Sign in',
		invited: 'Invited? Open the link in your invitation.',
		notSetUp: {
			title: 'This server waits for its first account',
			advice: 'Open the set-up link that it printed when it was started.'
		},
		noBackend: {
			title: 'There is no server here',
			text: 'This copy of Rapport keeps everything on this phone. To share, open Rapport at the address that your company gave you.'
		}
	},
	inDemo: {
		title: 'You are in the demo book',
		text: 'It is never shared. Leave it to share your own.'
	},
	books: 'Books',
	booksOf: (n: number, shown: string) => `${shown} ${plural(n, 'person', 'people')}`,
	nameless: 'Book without a name',
	members: 'Members',
	left: 'Has left',
	invited: 'Invited',
	invitedUntil: (day: string) => `Link works until ${day}`,
	uninvite: (email: string) => `Take the invitation of ${email} back`,
	uninvited: 'Invitation taken back',
	invite: 'Invite somebody',
	inviteText: 'You get a link to pass on yourself, by message or mail. Nothing is sent by the server.',
	inviteEmail: 'Their e-mail',
	teamRole: 'In the team',
	leadHint: 'Leads invite, remove and send reset links.',
	inviteBooks: 'Which books',
	makeLink: 'Make the link',
	link: {
		invitation: (email: string) => `Link for ${email}`,
		reset: (name: string) => `New password for ${name}`,
		text: 'Pass it on so that nobody else reads it: whoever opens it first gets in.',
		until: (day: string) => `Works once, until ${day}.`,
		label: 'Link',
		copied: 'Link copied'
	},
	reset: 'Make a reset link',
	resetHint: 'For a forgotten password. The old one works until the link is used.',
	removeMember: 'Remove from the team',
	removeText: (name: string) => `${name} is signed out everywhere and loses access to all books.`,
	removeSafe: 'What they wrote stays, with their name. A book that nobody else leads becomes yours to lead.',
	removeButton: (name: string) => `Remove ${name}`,
	removed: (name: string) => `${name} removed`,
	access: 'Access to books',
	accessOf: (name: string) => `Access of ${name}`,
	saved: 'Access changed',
	account: 'Your account',
	devices: 'Devices',
	devicesHint: 'Where you are signed in, and when each last synced',
	noDevices: 'No devices yet',
	thisDevice: 'This phone',
	lastSync: (when: string) => `Synced ${when}`,
	neverSynced: 'Never synced',
	since: (day: string) => `signed in ${day}`,
	revoked: 'Signed out',
	revoke: 'Sign out this device',
	revokeOf: (device: string) => `Sign out ${device}`,
	revokeText: 'It can send and fetch nothing any more. If it was lost, change the password too.',
	revokedDone: (device: string) => `${device} signed out`,
	mine: 'Yours',
	offline: 'Shown as it was last known: no connection at the moment.'
};
