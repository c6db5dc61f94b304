import type { ColumnType } from 'kysely';
import type { Id } from '../../domain/kernel/id.ts';
import type { BookRole, TeamRole } from '../../sync/protocol/account.ts';
import type { LinkType } from './links/link-rules.ts';

type Made = ColumnType<Date, Date | undefined, Date>;

export type LoginUserTable = {
	id: string;
	name: string;
	/** In lower case. */
	email: string;
	email_verified: ColumnType<boolean, boolean | undefined, boolean>;
	created_at: Made;
	updated_at: Made;
};

export type LoginAccountTable = {
	id: string;
	account_id: string;
	provider_id: string;
	user_id: string;
	password: string | null;
	created_at: Made;
	updated_at: Made;
};

export type LoginSessionTable = {
	id: string;
	token: string;
	user_id: string;
	/** Null for the moment between the making of a session and that of its device. */
	device: Id | null;
	expires_at: Date;
};

export type TeamTable = { id: Id; name: string; since: number };

export type MemberTable = {
	team: Id;
	user_id: string;
	/** Who they are in books. */
	person: Id;
	role: TeamRole;
	is_active: boolean;
};

export type DeviceTable = {
	id: Id;
	user_id: string;
	name: string;
	signed_in_at: number;
	last_sync_at: ColumnType<number | null, number | null | undefined, number | null>;
	revoked_at: ColumnType<number | null, number | null | undefined, number | null>;
};

/** One continuous period of access; `until` is null while it lasts. */
export type BookGrantTable = {
	book: Id;
	id: Id;
	user_id: string;
	role: BookRole;
	since: number;
	until: ColumnType<number | null, number | null | undefined, number | null>;
};

export type LinkTable = {
	id: Id;
	token_hash: string;
	type: LinkType;
	team: Id | null;
	email: string | null;
	user_id: string | null;
	role: TeamRole | null;
	books: ColumnType<{ book: Id; role: BookRole }[], string, string>;
	made_by: string | null;
	made_at: number;
	expires_at: number;
	used_at: ColumnType<number | null, number | null | undefined, number | null>;
};

/** The tables of accounts, teams and rights. */
export type AccountTables = {
	login_user: LoginUserTable;
	login_account: LoginAccountTable;
	login_session: LoginSessionTable;
	server_secret: { name: string; value: string };
	team: TeamTable;
	member: MemberTable;
	device: DeviceTable;
	book_grant: BookGrantTable;
	link: LinkTable;
};
