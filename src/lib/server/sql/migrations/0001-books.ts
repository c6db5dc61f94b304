import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * Books and their rows. Every key begins with the book and nothing reaches from one book to another, so that books can
 * be spread over several machines.
 */
export const books: Migration = {
	name: '0001-books',
	async up(db) {
		await sql`create table lineage (
			only_one boolean primary key default true check (only_one),
			epoch text not null
		)`.execute(db);
		await sql`insert into lineage (epoch) values (gen_random_uuid()::text)`.execute(db);
		// Every push writes the book's counter: room in the page keeps that from touching an index.
		await sql`create table book (
			id uuid primary key,
			team uuid not null,
			name text not null,
			seq bigint not null default 0,
			live bigint not null default 0,
			digest numeric(20) not null default 0
		) with (fillfactor = 50)`.execute(db);
		await sql`create table book_row (
			book uuid not null,
			id uuid not null,
			kind text not null,
			root uuid not null,
			rev bigint not null,
			seq bigint not null,
			life text not null check (life in ('live', 'deleted')),
			doc json not null,
			marks json not null,
			bytes integer not null,
			primary key (book, id)
		)`.execute(db);
		// Unique, so that a mistake in handing out places fails and is not pulled by anybody (O-1).
		await sql`create unique index book_row_by_seq on book_row (book, seq)`.execute(db);
		await sql`create table device_book (
			book uuid not null,
			device uuid not null,
			last_op bigint not null,
			refused json not null default '[]',
			primary key (book, device)
		) with (fillfactor = 50)`.execute(db);
	}
};
