import type { Id } from '../domain/kernel/id.ts';
import type { Result } from '../domain/kernel/result.ts';
import type {
	Account,
	BookRole,
	Devices,
	Hello,
	Link,
	LookedAtLink,
	SharedBook,
	Team,
	TeamRole,
	UseLink
} from '../sync/protocol/account.ts';

export type { Account, BookRole, Devices, Hello, Link, LookedAtLink, SharedBook, Team, TeamRole, UseLink };

/** Why the backend did not do what it was asked for; `client/error-messages` and the chapter `sharing` have the words. */
export type BackendFailure =
	/** No answer at all. */
	| { type: 'offline' }
	/** An answer, but not from a backend of ours. */
	| { type: 'no-backend' }
	/** It expects to be reached at another address than this one. */
	| { type: 'cross-site' }
	| { type: 'signed-out' }
	| { type: 'revoked' }
	| { type: 'no-access' }
	| { type: 'wrong-password' }
	/** Too many wrong passwords or links. */
	| { type: 'too-many'; retryAfterMs: number }
	/** It, or whatever stands before it, has too much to do. */
	| { type: 'busy'; retryAfterMs: number }
	| { type: 'link-unknown' }
	| { type: 'link-used' }
	| { type: 'link-expired' }
	| { type: 'e-mail-taken' }
	| { type: 'book-taken' }
	| { type: 'last-lead' }
	| { type: 'too-old' }
	| { type: 'too-large' }
	/** Whatever else it answered, by its status. */
	| { type: 'failed'; status: number };

export type Answer<T> = Result<T, BackendFailure>;

/** This phone, as it names itself to the backend. */
export type Device = { id: Id; name: string };

export type Invitation = { email: string; role: TeamRole; books: { book: Id; role: BookRole }[] };

/** What can be asked of the backend about people (`sync/protocol/account`); `client/backend` asks it over HTTP. */
export type Backend = {
	hello(): Promise<Answer<Hello>>;
	signIn(input: { email: string; password: string; device: Device }): Promise<Answer<Account>>;
	signOut(): Promise<Answer<void>>;
	/** Signs every other device out. */
	changePassword(input: { current: string; password: string }): Promise<Answer<void>>;
	/** Uses nothing up. */
	lookAtLink(token: string): Promise<Answer<LookedAtLink>>;
	useLink(input: UseLink): Promise<Answer<Account>>;
	attachBook(input: { book: Id; name: string }): Promise<Answer<SharedBook>>;
	team(): Promise<Answer<Team>>;
	invite(invitation: Invitation): Promise<Answer<Link>>;
	uninvite(id: Id): Promise<Answer<void>>;
	/** A one-time link with which somebody sets a new password. */
	reset(user: string): Promise<Answer<Link>>;
	removeMember(user: string): Promise<Answer<void>>;
	/** Null ends the grant. */
	grant(input: { book: Id; user: string; role: BookRole | null }): Promise<Answer<void>>;
	devices(): Promise<Answer<Devices['devices']>>;
	revokeDevice(device: Id): Promise<Answer<void>>;
};
