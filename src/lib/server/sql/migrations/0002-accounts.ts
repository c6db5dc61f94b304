import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Who may sign in (`login_…`, in the shape better-auth asks for), and what people may do. Times are in ms, but for those
 * of `login_…`. Names of columns avoid `user`, which is a word of SQL.
 */
export const accounts: Migration = {
	name: '0002-accounts',
	async up(db) {
		for (const statement of [...logins, ...teams, ...rights, ...links]) await sql.raw(statement).execute(db);
	}
};

const logins = [
	`create table login_user (
		id text primary key,
		name text not null,
		email text not null unique check (email = lower(email)),
		email_verified boolean not null default false,
		image text,
		created_at timestamptz not null default now(),
		updated_at timestamptz not null default now()
	)`,
	`create table login_account (
		id text primary key,
		account_id text not null,
		provider_id text not null,
		user_id text not null references login_user on delete cascade,
		access_token text,
		refresh_token text,
		id_token text,
		access_token_expires_at timestamptz,
		refresh_token_expires_at timestamptz,
		scope text,
		password text,
		created_at timestamptz not null default now(),
		updated_at timestamptz not null default now(),
		unique (user_id, provider_id)
	)`,
	`create table login_session (
		id text primary key,
		token text not null unique,
		user_id text not null references login_user on delete cascade,
		device uuid,
		expires_at timestamptz not null,
		ip_address text,
		user_agent text,
		created_at timestamptz not null default now(),
		updated_at timestamptz not null default now()
	)`,
	`create index login_session_by_user on login_session (user_id)`,
	// What is made once for all processes: the secret that signs cookies.
	`create table server_secret (name text primary key, value text not null)`
];

const teams = [
	`create table team (id uuid primary key, name text not null, since bigint not null)`,
	// One team a person: who works for two has two accounts, as they have two employers.
	`create table member (
		team uuid not null references team,
		user_id text not null unique references login_user,
		person uuid not null,
		role text not null check (role in ('lead', 'member')),
		is_active boolean not null,
		primary key (team, user_id),
		unique (team, person)
	)`,
	// By its id alone: the places of a device in books go by it, so two people must never share one.
	`create table device (
		id uuid primary key,
		user_id text not null references login_user,
		name text not null,
		signed_in_at bigint not null,
		last_sync_at bigint,
		revoked_at bigint
	)`,
	`create index device_by_user on device (user_id)`
];

const rights = [
	// In the core path: its key begins with the book, and nothing reaches out of it.
	`create table book_grant (
		book uuid not null,
		id uuid not null,
		user_id text not null,
		role text not null check (role in ('reader', 'writer', 'lead')),
		since bigint not null,
		until bigint,
		primary key (book, id)
	)`,
	`create unique index book_grant_now on book_grant (book, user_id) where until is null`,
	`create index book_grant_by_user on book_grant (user_id) where until is null`
];

const links = [
	`create table link (
		id uuid primary key,
		token_hash text not null unique,
		type text not null check (type in ('set-up', 'invitation', 'reset')),
		team uuid references team,
		email text,
		user_id text references login_user,
		role text check (role in ('lead', 'member')),
		books json not null,
		made_by text references login_user,
		made_at bigint not null,
		expires_at bigint not null,
		used_at bigint
	)`,
	`create index link_by_team on link (team) where used_at is null`
];
