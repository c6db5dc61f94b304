import * as v from 'valibot';
import { idSchema } from './values.ts';

/*
 * What phone and server say to each other about people. Every answer that is not 2xx is `{error: code, …}`: a word for the
 * table of errors, never a sentence.
 */

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const email = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(254));
/** Length is all that is asked of a password; what is longer than this costs the server more than it protects. */
export const MIN_PASSWORD = 10;
const password = v.pipe(v.string(), v.minLength(MIN_PASSWORD), v.maxLength(128));
const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const millis = v.number();

/** What a person may do in a book: `lead` also says who else may. */
export const bookRoleSchema = v.picklist(['reader', 'writer', 'lead']);
export type BookRole = v.InferOutput<typeof bookRoleSchema>;
/** A `lead` of the team invites people, sends reset links and removes people. */
export const teamRoleSchema = v.picklist(['lead', 'member']);
export type TeamRole = v.InferOutput<typeof teamRoleSchema>;

/** This phone, as it names itself: the id is minted on it, once per account. */
export const deviceSchema = v.object({ id: idSchema, name });

export const sharedBookSchema = v.object({
	id: idSchema,
	name: v.string(),
	role: bookRoleSchema,
	grant: idSchema
});
export type SharedBook = v.InferOutput<typeof sharedBookSchema>;

/** Who is signed in here. `person` is who they are in books: the direct manager of customers, the author of changes. */
export const accountSchema = v.object({
	user: v.object({
		id: v.string(),
		name: v.string(),
		email: v.string(),
		person: idSchema,
		role: teamRoleSchema
	}),
	team: v.object({ id: idSchema, name: v.string() }),
	device: idSchema,
	books: v.array(sharedBookSchema)
});
export type Account = v.InferOutput<typeof accountSchema>;

/** GET /api/hello. Anything else than this answer means that there is no backend here. */
export const helloSchema = v.object({
	rapport: v.number(),
	epoch: v.string(),
	/** False while nobody has used the set-up link. */
	isSetUp: v.boolean(),
	account: v.nullable(accountSchema)
});
export type Hello = v.InferOutput<typeof helloSchema>;

/** POST /api/account/sign-in → Account. 401 wrong-password, 429 too-many {retryAfterMs}. */
export const signInSchema = v.object({ email, password: v.string(), device: deviceSchema });

/** POST /api/account/sign-out → {}. */
export const signOutSchema = v.object({});

/** POST /api/account/password → {}. Ends the sessions of all other devices. 401 wrong-password, 429 too-many {retryAfterMs}. */
export const changePasswordSchema = v.object({ current: v.string(), password });

/** POST /api/links/look → LookedAtLink. Uses nothing up. 404 link-unknown, 410 link-used | link-expired. */
export const lookAtLinkSchema = v.object({ token });
export const lookedAtLinkSchema = v.object({
	type: v.picklist(['set-up', 'invitation', 'reset']),
	/** Whom the link is for; nobody in particular for the first of all. */
	email: v.nullable(v.string()),
	team: v.nullable(v.string()),
	expiresAt: millis
});
export type LookedAtLink = v.InferOutput<typeof lookedAtLinkSchema>;

/**
 * POST /api/links/use → Account. Uses the link up in the transaction that it is for. 404 link-unknown, 410 link-used |
 * link-expired, 409 e-mail-taken. `person` is who they already are on this phone.
 */
export const useLinkSchema = v.variant('type', [
	v.object({
		type: v.literal('set-up'),
		token,
		name,
		email,
		password,
		team: name,
		person: idSchema,
		device: deviceSchema
	}),
	v.object({ type: v.literal('invitation'), token, name, password, person: idSchema, device: deviceSchema }),
	v.object({ type: v.literal('reset'), token, password, device: deviceSchema })
]);
export type UseLink = v.InferInput<typeof useLinkSchema>;

/** POST /api/books/attach → SharedBook. Registers a book that the phone minted; who attaches it leads it. 409 book-taken. */
export const attachBookSchema = v.object({ book: idSchema, name });

/** GET /api/team → Team. 403 for nobody of the team; members see it, leads may change it. */
export const teamSchema = v.object({
	team: v.object({ id: idSchema, name: v.string() }),
	members: v.array(
		v.object({
			user: v.string(),
			person: idSchema,
			name: v.string(),
			email: v.string(),
			role: teamRoleSchema,
			/** False once somebody has left: their name stays on what they wrote. */
			isActive: v.boolean()
		})
	),
	/** The books of the team that the asker has, with everybody who has them. */
	books: v.array(
		v.object({
			id: idSchema,
			name: v.string(),
			members: v.array(v.object({ user: v.string(), role: bookRoleSchema }))
		})
	),
	/** Invitations that nobody has used yet. */
	invited: v.array(v.object({ id: idSchema, email: v.string(), expiresAt: millis }))
});
export type Team = v.InferOutput<typeof teamSchema>;

/** POST /api/team/invite → Link. Leads only; books the asker leads. 409 e-mail-taken. */
export const inviteSchema = v.object({
	email,
	role: teamRoleSchema,
	books: v.pipe(v.array(v.object({ book: idSchema, role: bookRoleSchema })), v.maxLength(50))
});
/** POST /api/team/uninvite → {}. */
export const uninviteSchema = v.object({ id: idSchema });
/** POST /api/team/reset → Link: a one-time link with which somebody sets a new password. Leads only. */
export const resetSchema = v.object({ user: v.string() });
/** POST /api/team/remove → {}. Ends their sessions and grants; books that they alone led go to the asker. 409 last-lead of the team. */
export const removeMemberSchema = v.object({ user: v.string() });
export const linkSchema = v.object({ url: v.string(), expiresAt: millis });
export type Link = v.InferOutput<typeof linkSchema>;

/** POST /api/books/grant → {}. Leads of the book; null ends the grant; 409 last-lead. */
export const grantSchema = v.object({ book: idSchema, user: v.string(), role: v.nullable(bookRoleSchema) });

/** GET /api/devices → the asker's own, newest first; a lead of the team sees everybody's. */
export const devicesSchema = v.object({
	devices: v.array(
		v.object({
			id: idSchema,
			user: v.string(),
			name: v.string(),
			signedInAt: millis,
			lastSyncAt: v.nullable(millis),
			isThis: v.boolean(),
			isRevoked: v.boolean()
		})
	)
});
export type Devices = v.InferOutput<typeof devicesSchema>;
/** POST /api/devices/revoke → {}. Ends its session at once. */
export const revokeDeviceSchema = v.object({ device: idSchema });

/** Codes that any endpoint may answer with. */
export const COMMON_ERRORS = [
	/** 401 */
	'signed-out',
	/** 401: this device was signed out by somebody who may. */
	'revoked',
	/** 403 or 404 alike: unknown and forbidden are the same (B-4). */
	'no-access',
	/** 403: not sent by our own pages, or not exactly `application/json`. */
	'cross-site',
	/** 400 */
	'malformed',
	/** 413 */
	'too-large',
	/** 426: an app older than this server can speak with. */
	'too-old',
	/** 429 with {retryAfterMs}. */
	'too-many'
] as const;
