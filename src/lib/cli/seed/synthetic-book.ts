import type { Book } from '../../domain/book/book.ts';
import { FACT_KINDS, type FactKind } from '../../domain/fact/fact-kinds.ts';
import type { Provenance } from '../../domain/fact/fact.ts';
import { learnFact } from '../../domain/fact/learn-fact.ts';
import { addDays, dayNumber, type Day } from '../../domain/kernel/day.ts';
import { hashId, newId, type Id } from '../../domain/kernel/id.ts';
import type { Doc, Row } from '../../domain/row/row.ts';
import { CHANNELS, OUTCOMES } from '../../domain/touchpoint/channel.ts';
import { Chance } from './chance.ts';
import { CITIES, COMPANIES, HAN_FAMILY, HAN_GIVEN, NOTES, TASTES, WEST_FAMILY, WEST_GIVEN } from './words.ts';

export type SeedSize = { customers: number; touchpoints: number; seed: number };

/**
 * The rows of a made-up book: half of its people have Chinese names, two in three a birthday (a third of these lunar),
 * four in five a phone. Repeatable: the same size, seed and day give the same rows. For benches and trials.
 */
export function* syntheticRows(
	book: Id,
	{ customers, touchpoints, seed }: SeedSize,
	today: Day
): Generator<Row> {
	const chance = new Chance(seed);
	const me = hashId(book, 'person', 'owner');
	const mint = () => newId(dayNumber(today) * 86_400_000, (length) => chance.bytes(length));
	const row = (id: Id, kind: string, root: Id, doc: Doc): Row => ({
		id,
		book,
		kind,
		root,
		rev: 1,
		seq: 0,
		life: 'live',
		doc
	});
	const bookDoc: Book = {
		region: 'TW',
		currency: 'TWD',
		nameOrder: 'given-first',
		zone: 'Asia/Taipei',
		owner: me
	};
	yield row(book, 'book', book, bookDoc as Doc);
	yield row(me, 'person', me, { name: 'Me' });

	let left = touchpoints;
	for (let n = 0; n < customers; n++) {
		const id = mint();
		yield row(id, 'customer', id, customer(chance, mint, me, today));
		// Spread so that the last customer uses up what is left.
		const share = Math.round(left / (customers - n));
		left -= share;
		for (let t = 0; t < share; t++) yield row(mint(), 'touchpoint', id, touchpoint(chance, today));
		if (chance.is(0.08)) yield row(mint(), 'follow-up', id, followUp(chance, today));
	}
}

function customer(chance: Chance, mint: () => Id, me: Id, today: Day): Doc {
	const isHan = chance.is(0.5);
	const doc: Doc = {
		familyName: chance.pick(isHan ? HAN_FAMILY : WEST_FAMILY),
		givenName: isHan ? hanGivenName(chance) : chance.pick(WEST_GIVEN),
		manager: me
	};
	if (chance.is(0.7))
		doc.company = `${chance.pick(COMPANIES)}${chance.is(0.5) ? ` ${1 + chance.below(400)}` : ''}`;
	if (chance.is(0.2)) doc.tier = { value: chance.pick(['gold', 'silver', 'regular']) };
	if (chance.is(0.8)) {
		const number = String(chance.below(1e8)).padStart(8, '0');
		doc.phones = {
			[mint()]: {
				label: 'mobile',
				typed: `09${number.slice(0, 2)}-${number.slice(2, 5)}-${number.slice(5)}`,
				e164: `+8869${number}`
			}
		};
	}
	if (chance.is(0.4)) doc.emails = { [mint()]: { address: `c${chance.below(1e9)}@example.com` } };
	if (chance.is(0.4))
		doc.addresses = { [mint()]: { city: chance.pick(CITIES), street: `${1 + chance.below(400)}` } };
	if (chance.is(0.66)) doc.occasions = { [mint()]: birthday(chance) };
	if (chance.is(0.3)) doc.note = chance.pick(NOTES);
	if (chance.is(0.3)) doc.facts = facts(chance, me, today);
	return doc;
}

function hanGivenName(chance: Chance): string {
	return chance.pick(HAN_GIVEN) + (chance.is(0.7) ? chance.pick(HAN_GIVEN) : '');
}

function birthday(chance: Chance): Doc {
	const calendar = chance.is(0.33) ? 'chinese' : 'gregorian';
	const date: Doc = { calendar, month: 1 + chance.below(12), day: 1 + chance.below(28) };
	if (chance.is(0.8)) date.year = 1945 + chance.below(60);
	return { type: 'birthday', date, celebrated: true };
}

function facts(chance: Chance, person: Id, today: Day): Doc {
	const from: Provenance = {
		day: addDays(today, -chance.below(700)),
		channel: chance.pick(CHANNELS),
		person
	};
	const about = chance.pick(Object.keys(FACT_KINDS) as FactKind[]);
	const [key, fact] = learnFact(about, chance.pick(TASTES), from);
	return { [key.slice('facts.'.length)]: fact as Doc };
}

function touchpoint(chance: Chance, today: Day): Doc {
	const day = addDays(today, -chance.below(400));
	const time = `${String(9 + chance.below(10)).padStart(2, '0')}:${String(chance.below(60)).padStart(2, '0')}`;
	return {
		channel: chance.pick(CHANNELS),
		direction: chance.is(0.7) ? 'out' : 'in',
		day,
		time,
		zone: 'Asia/Taipei',
		instant: Date.parse(`${day}T${time}:00+08:00`),
		outcome: chance.pick(OUTCOMES),
		note: chance.pick(NOTES)
	};
}

function followUp(chance: Chance, today: Day): Doc {
	const day = addDays(today, chance.below(60) - 15);
	return { day, note: chance.pick(NOTES), state: 'open', ...(chance.is(0.3) ? { promised: true } : {}) };
}
