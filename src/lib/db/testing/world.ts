// Dexie's live queries listen only where IndexedDB is global.
import 'fake-indexeddb/auto';
import type { Customer } from '../../domain/customer/customer.ts';
import type { DeskEntry } from '../../domain/desk/desk-entry.ts';
import type { Clock, RandomBytes } from '../../domain/kernel/clock.ts';
import { hashId, newId, type Id } from '../../domain/kernel/id.ts';
import { celebratedKey } from '../../domain/occasion/celebrated.ts';
import { localMoment } from '../../domain/kernel/zone.ts';
import type { Doc } from '../../domain/row/row.ts';
import { plainCodec, type Codec } from '../codec.ts';
import { RapportDatabase } from '../database.ts';
import type { CustomerFile, DescribeCustomer } from '../desk-index/describe.ts';
import { DeskIndex } from '../desk-index/desk-index.ts';
import { Writer } from '../writer.ts';
import type { Change } from '../write-plan.ts';

let worlds = 0;

/** A phone for tests: an in-memory IndexedDB, a clock that stands still until it is moved, chance from a seed. */
export class World {
	readonly name = `test-${++worlds}`;
	readonly book = hashId('book of the test');
	readonly me = hashId('manager of the test');
	now = Date.parse('2026-03-01T09:00:00Z');
	#chance = 1;

	readonly clock: Clock = {
		now: () => this.now,
		zone: () => 'Asia/Taipei',
		today: () => localMoment(this.now, 'Asia/Taipei').day
	};
	readonly random: RandomBytes = (length) => {
		const bytes = new Uint8Array(length);
		for (let i = 0; i < length; i++) {
			this.#chance = (Math.imul(this.#chance, 1664525) + 1013904223) >>> 0;
			bytes[i] = this.#chance >>> 24;
		}
		return bytes;
	};

	/** One more tab on the same phone. */
	tab(codec: Codec = plainCodec, describe: DescribeCustomer = describePlainly) {
		const { clock, random } = this;
		const db = new RapportDatabase(this.name, codec);
		const outer = { clock, random, describe };
		return { db, writer: new Writer(db, outer), desk: new DeskIndex(db, this.book, outer) };
	}

	newId(): Id {
		return newId(this.now, this.random);
	}

	startBook(): Change[] {
		const doc = {
			region: 'TW',
			currency: 'TWD',
			nameOrder: 'given-first',
			zone: 'Asia/Taipei',
			owner: this.me
		};
		return [
			{ type: 'create', id: this.book, kind: 'book', root: this.book, doc },
			{ type: 'create', id: this.me, kind: 'person', root: this.me, doc: { name: 'Me' } }
		];
	}

	customer(fields: Partial<Customer>, id = this.newId()): Change & { type: 'create' } {
		const doc = { manager: this.me, ...fields } as Doc;
		return { type: 'create', id, kind: 'customer', root: id, doc };
	}

	child(kind: string, root: Id, doc: Doc, id = this.newId()): Change & { type: 'create' } {
		return { type: 'create', id, kind, root, doc };
	}
}

/** Desk entries without any reading of names, for tests of storage alone. */
export const describePlainly: DescribeCustomer = async (files) => files.map(plainEntry);

function plainEntry({ id, customer, followUps, celebrations, touchpoints }: CustomerFile): DeskEntry {
	const name = [customer.familyName, customer.givenName].filter(Boolean).join(' ');
	return {
		id,
		name,
		company: customer.company ?? '',
		sort: name.toLowerCase(),
		initial: name[0]?.toUpperCase() ?? '#',
		tier: customer.tier?.value ?? '',
		text: `${name} ${customer.note ?? ''}`.toLowerCase(),
		occasions: Object.entries(customer.occasions ?? {}).map(([key, occasion]) => ({
			...occasion,
			id: key as Id
		})),
		followUps: followUps
			.filter(({ followUp }) => followUp.state === 'open')
			.map(({ id, followUp: { day, note, promised } }) => ({
				id,
				day,
				note: note ?? '',
				promised: promised ?? false
			})),
		celebrated: celebrations.map(({ occasion, year, date }) => celebratedKey(occasion, year, date)),
		lastContact:
			touchpoints
				.map(({ day }) => day)
				.sort()
				.at(-1) ?? ''
	};
}
