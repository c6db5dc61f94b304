import { randomBytes } from 'node:crypto';
import { fillBook } from '../../../src/lib/cli/demo/fill-book.ts';
import { dayOf, type Day } from '../../../src/lib/domain/kernel/day.ts';
import { newId, type Id } from '../../../src/lib/domain/kernel/id.ts';
import { startBackend, type Backend } from '../../../src/lib/server/backend.ts';
import { makeTeam } from '../../../src/lib/server/demo/make-team.ts';
import { applyPush } from '../../../src/lib/server/sync/apply-push.ts';
import { FIRST_STAMP, nextStamp } from '../../../src/lib/sync/core/stamp.ts';
import type { Fields } from '../../../src/lib/sync/core/op.ts';
import { PROTOCOL } from '../../../src/lib/sync/protocol/version.ts';
import { TeamServer } from '../../e2e/team-server.ts';
import { Relay } from './relay.ts';

export const LOGIN = { email: 'anna@example.com', password: 'a long enough password' };

/** The built server on a PostgreSQL of its own, a team with one large book in it, and the relay that phones reach it by. */
export class SharedTeam {
	readonly relay: Relay;
	readonly backend: Backend;
	readonly book: Id = mint();
	readonly #server: TeamServer;
	readonly #colleague = { device: mint(), person: mint(), role: 'writer' as const };
	#ops = 0;

	private constructor(relay: Relay, server: TeamServer, backend: Backend) {
		this.relay = relay;
		this.#server = server;
		this.backend = backend;
	}

	static async start(size: { customers: number; touchpoints: number }): Promise<SharedTeam> {
		const relay = await Relay.open();
		const server = await TeamServer.start({ publicUrl: relay.origin });
		relay.target = server.origin;
		// The same database, from this process: what a colleague writes costs the server nothing here.
		const opened = await startBackend({ database: { type: 'embedded', folder: server.folder } });
		if (!opened.ok) throw new Error(`The database could not be joined: ${opened.error.type}.`);
		const team = new SharedTeam(relay, server, opened.value);
		await team.#fill(size);
		return team;
	}

	/** A colleague's edit of one row, stored as if it had been pushed. */
	async edit(id: Id, fields: Fields): Promise<void> {
		const { books, now } = this.backend;
		const at = nextStamp(FIRST_STAMP, now());
		const op = { no: ++this.#ops, tx: 0, id, base: Number.MAX_SAFE_INTEGER, fields, was: {}, at };
		const request = {
			protocol: PROTOCOL,
			book: this.book,
			epoch: await books.epoch(),
			now: now(),
			ops: [op]
		};
		const reply = await applyPush(books, request, this.#colleague, now());
		if (reply.type !== 'pushed' || reply.verdicts[0]!.verdict !== 'ok')
			throw new Error(`A colleague's edit was refused: ${JSON.stringify(reply)}`);
	}

	/** A customer of the book. */
	async someCustomer(): Promise<Id> {
		const { db } = this.backend;
		const { id } = await db
			.selectFrom('book_row')
			.select('id')
			.where('book', '=', this.book)
			.where('kind', '=', 'customer')
			.orderBy('id')
			.limit(1)
			.executeTakeFirstOrThrow();
		return id;
	}

	async discard(): Promise<void> {
		await this.backend.stop();
		await this.#server.discard();
		await this.relay.close();
	}

	async #fill(size: { customers: number; touchpoints: number }): Promise<void> {
		const name = 'Anna Keller';
		const person = mint();
		const anna = {
			...LOGIN,
			name,
			person,
			role: 'lead',
			books: [{ book: this.book, role: 'lead' }]
		} as const;
		await makeTeam(this.backend, {
			name: 'Northgate',
			books: [{ id: this.book, name: 'Key accounts' }],
			colleagues: [{ ...anna, books: [...anna.books] }]
		});
		const people = [{ id: person, name, department: 'Key accounts' }];
		await fillBook(this.backend, this.book, { ...size, seed: 1, person, people, today: today() });
	}
}

function mint(): Id {
	return newId(Date.now(), (length) => randomBytes(length));
}

function today(): Day {
	const now = new Date();
	return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}
