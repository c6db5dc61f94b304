import type { Tier } from '../customer/tier.ts';
import type { Customer } from '../customer/customer.ts';
import { learnFact } from '../fact/learn-fact.ts';
import type { Fact } from '../fact/fact.ts';
import { addDays, weekday, type Day } from '../kernel/day.ts';
import { hashId, type Id } from '../kernel/id.ts';
import type { Touchpoint } from '../touchpoint/touchpoint.ts';
import { Chance } from './chance.ts';
import { demoCast, type Person } from './cast.ts';
import { demoAddresses } from './demo-addresses.ts';
import { demoOccasions } from './demo-occasions.ts';
import { planOfDays } from './demo-plans.ts';
import type { DemoPhrases } from './phrases.ts';

/** A row to create; the content is what its kind's schema takes. */
export type DemoRow = {
	id: Id;
	kind: 'customer' | 'touchpoint' | 'follow-up' | 'celebration';
	root: Id;
	doc: object;
};

export type DemoOptions = {
	/** The day on which somebody looks: birthdays and follow-ups are laid around it. */
	today: Day;
	book: Id;
	/** The person who works in the book. */
	me: Id;
	zone: string;
	currency: string;
	phrases: DemoPhrases;
	seed?: number;
};

/** How often customers of a tier were seen in the year before. */
const CONTACTS: Record<Tier, readonly [number, number]> = { gold: [11, 15], silver: [5, 8], regular: [1, 4] };

/** A believable year of one manager's work: 60 customers, some 300 contacts, and what is due around today. Same input, same rows. */
export function demoBook(options: DemoOptions): DemoRow[] {
	const chance = new Chance(options.seed ?? 20_261);
	return demoCast().flatMap((person, index) => fileOf(person, index, options, chance));
}

function fileOf(person: Person, index: number, options: DemoOptions, chance: Chance): DemoRow[] {
	const { book, today, phrases } = options;
	const id = hashId(book, 'demo', String(index));
	const contacts = contactsOf(person, id, options, chance);
	const { occasions, celebrations } = demoOccasions(index, id, today, phrases, chance);
	const tags = chance.happens(0.4) ? { [hashId(id, 'tag')]: { text: chance.pick(phrases.tags) } } : undefined;
	const { familyName, givenName, company, role } = person;
	const customer: Customer = {
		familyName,
		givenName,
		...(company && { company }),
		...(role && { role }),
		manager: options.me,
		tier: { value: person.tier },
		...demoAddresses(person, index, id, phrases),
		...(occasions && { occasions }),
		...factsOf(person, id, contacts, options, chance),
		...(tags && { tags })
	};
	const followUps = planOfDays(index, phrases).map(({ days, note, promised }, i): DemoRow => {
		const doc = { day: addDays(today, days), note, ...(promised && { promised }), state: 'open' };
		return { id: hashId(id, 'follow-up', String(i)), kind: 'follow-up', root: id, doc };
	});
	return [
		{ id, kind: 'customer', root: id, doc: customer },
		...contacts.map(({ id: contact, touchpoint }): DemoRow => {
			return { id: contact, kind: 'touchpoint', root: id, doc: touchpoint };
		}),
		...followUps,
		...celebrations.map((celebration): DemoRow => {
			const { occasion, year } = celebration;
			const row = hashId(book, 'celebration', id, occasion, String(year));
			return { id: row, kind: 'celebration', root: id, doc: celebration };
		})
	];
}

type Contact = { id: Id; touchpoint: Touchpoint };

/** Newest last, on working days, and never today: the first contact of the day is the reader's. */
function contactsOf(person: Person, id: Id, options: DemoOptions, chance: Chance): Contact[] {
	const { today, zone, currency, phrases } = options;
	const count = chance.between(...CONTACTS[person.tier]);
	const contacts: Contact[] = [];
	for (let i = 0; i < count; i++) {
		const ago = Math.max(1, Math.round(((count - i - 0.2 - chance.next() * 0.7) * 350) / count));
		const { channel, outcome, note, place } = chance.pick(phrases.contacts);
		const minutes = { visit: chance.between(2, 6) * 10, call: chance.between(3, 18) }[channel as string];
		const touchpoint: Touchpoint = {
			channel,
			direction: chance.happens(0.25) ? 'in' : 'out',
			day: workday(addDays(today, -ago)),
			time: `${String(chance.between(9, 17)).padStart(2, '0')}:${chance.pick(['00', '15', '30', '45'])}`,
			zone,
			outcome,
			...(note && { note }),
			...(minutes && outcome !== 'not-reached' && { minutes }),
			...(place && { place }),
			...(channel === 'gift' && { spent: { minor: chance.between(3, 12) * 10_000, currency } })
		};
		contacts.push({ id: hashId(id, 'touchpoint', String(i)), touchpoint });
	}
	return contacts;
}

function workday(day: Day): Day {
	return weekday(day) > 5 ? addDays(day, 5 - weekday(day)) : day;
}

/** What was learnt in the contacts (F3, F4); nobody is known without having been met. */
function factsOf(person: Person, id: Id, contacts: Contact[], options: DemoOptions, chance: Chance) {
	const most = Math.min(contacts.length, { gold: 4, silver: 2, regular: 1 }[person.tier]);
	const count = chance.between(person.tier === 'regular' ? 0 : 1, most);
	const facts: Record<string, Fact> = {};
	for (let i = 0; i < count; i++) {
		const { about, text } = chance.pick(options.phrases.facts);
		const { id: contact, touchpoint } = chance.pick(contacts);
		const { day, channel, place } = touchpoint;
		const from = { day, person: options.me, channel, touchpoint: contact, ...(place && { place }) };
		const [field, fact] = learnFact(about, text, from);
		facts[field.slice('facts.'.length)] = fact;
	}
	return Object.keys(facts).length ? { facts } : {};
}
