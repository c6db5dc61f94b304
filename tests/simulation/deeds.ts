import { hashId, newId, type Id } from '../../src/lib/domain/kernel/id.ts';
import type { Row } from '../../src/lib/domain/row/row.ts';
import type { Change } from '../../src/lib/db/write-plan.ts';
import type { Chance } from './chance.ts';

const FEW = ['Acme', 'Bolt', 'Coil'];
const MANAGER = hashId('manager');

/** What a person does next with the rows on their screen, by chance. `name` makes each value they type the only one of its kind. */
export function nextDeed(
	rows: readonly Row[],
	chance: Chance,
	book: Id,
	now: number,
	name: () => string
): Change[] {
	const customers = rows.filter(({ kind }) => kind === 'customer');
	const random = (length: number) => Uint8Array.from({ length }, () => chance.below(256));
	// A few customers meet most of the work, so that people meet in them.
	const one = customers.slice(0, 5).length ? chance.pick(customers.slice(0, 5)) : undefined;
	const deed = chance.weighted({
		create: customers.length < 12 ? 2 : 0.2,
		same: 1.5,
		note: 6,
		company: 4,
		phone: 3,
		twoFields: 3,
		clear: 1,
		remove: 0.5,
		restore: 0.7,
		followUp: 2,
		import: 0.3,
		refused: 0.5
	});
	const patch = (fields: Extract<Change, { type: 'patch' }>['fields']): Change[] =>
		one ? [{ type: 'patch', id: one.id, fields }] : [];
	switch (deed) {
		case 'create':
			return [customer(newId(now, random), name())];
		// A rule makes the same row on each phone.
		case 'same':
			return [customer(hashId(book, 'customer', chance.pick(['1', '2', '3'])), name())];
		case 'note':
			return patch({ note: name() });
		case 'company':
			return patch({ company: chance.pick(FEW) });
		case 'phone':
			return patch({ [`phones.${hashId('phone', chance.pick(['1', '2']))}`]: { typed: name() } });
		case 'twoFields':
			return patch({ note: name(), company: chance.pick(FEW), role: name() });
		case 'clear':
			return patch({ [chance.pick(['note', 'company', 'role'])]: null });
		case 'remove':
			return patch({ life: 'deleted' });
		case 'restore':
			return patch({ life: 'live' });
		case 'followUp':
			return one
				? [followUp(hashId(book, 'follow-up', one.id, chance.pick(['1', '2'])), one.id, name())]
				: [];
		case 'import':
			return Array.from({ length: 5 + chance.below(10) }, () => customer(newId(now, random), name()));
		// An older app may still write what the server has learned to refuse.
		case 'refused':
			return chance.happens(0.5)
				? [{ ...customer(newId(now, random), name()), doc: { note: 7, familyName: name() } }]
				: patch({ role: 7 });
	}
}

function customer(id: Id, familyName: string): Change & { type: 'create' } {
	return { type: 'create', id, kind: 'customer', root: id, doc: { familyName, manager: MANAGER } };
}

function followUp(id: Id, root: Id, note: string): Change {
	return { type: 'create', id, kind: 'follow-up', root, doc: { day: '2026-05-01', state: 'open', note } };
}
