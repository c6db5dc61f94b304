import type { Id } from '../../src/lib/domain/kernel/id.ts';
import type { Row } from '../../src/lib/domain/row/row.ts';
import type { History } from '../../src/lib/sync/core/history.ts';
import { keyOf, type Oracle } from './oracle.ts';
import type { SimPhone } from './phone.ts';
import type { SimServer } from './server.ts';
import { isHistory, placesOfOp, placesOfRow, type Place } from './values.ts';
import { BOOK } from './world.ts';

type Rest = {
	phones: readonly SimPhone[];
	server: Pick<SimServer, 'rows'>;
	/** Every value that was written, and by whom. */
	written: ReadonlyMap<Place, Id>;
	/** Null in a world that lost a server. */
	oracle: Oracle | null;
};

/** What must hold once all phones could speak with the server again; a sentence for each thing that does not. */
export async function check({ phones, server, written, oracle }: Rest): Promise<string[]> {
	const rows = await server.rows();
	const failures: string[] = [];
	const kept = new Set<Place>(rows.flatMap(placesOfRow));
	for (const phone of phones) {
		const held = await phone.look(async (store) => ({
			rows: await store.rows(BOOK),
			attention: await store.attention(BOOK),
			unsent: (await store.unsent(BOOK, Infinity)).ops
		}));
		if (held.unsent.length) failures.push(`P-3 ${held.unsent.length} ops of ${phone.id} were never answered`);
		failures.push(...differences(phone.id, held.rows, rows));
		for (const { op, code } of held.attention) {
			for (const place of placesOfOp(op)) kept.add(place);
			if (!EXPECTED.has(code)) failures.push(`P-3 op ${op.op_no} of ${phone.id} was refused: ${code}`);
		}
	}
	for (const [place, device] of written)
		if (!kept.has(place)) failures.push(`C-3 lost: ${place}, written by ${device}`);
	return oracle ? [...failures, ...oracle.faults, ...clashes(rows, oracle)] : failures;
}

/** `invalid` is what some deeds deserve, `out_of_reach` what is written into a row that was refused. */
const EXPECTED = new Set(['invalid', 'out_of_reach']);

function differences(phone: Id, held: readonly Row[], rows: readonly Row[]): string[] {
	const onPhone = new Map(held.map((row) => [row.id, textOf(row)]));
	const onServer = new Map(rows.map((row) => [row.id, textOf(row)]));
	const found: string[] = [];
	for (const [id, text] of onServer)
		if (onPhone.get(id) !== text) found.push(`O-3 ${phone} holds ${onPhone.get(id)}, the server ${text}`);
	for (const [id, text] of onPhone) if (!onServer.has(id)) found.push(`O-3 only ${phone} holds ${text}`);
	return found;
}

function textOf({ id, kind, root, rev, seq, life, doc }: Row): string {
	return JSON.stringify({ id, kind, root, rev, seq, life, doc });
}

/** The server calls a clash what the oracle does, and nothing else (C-6). */
function clashes(rows: readonly Row[], oracle: Oracle): string[] {
	const records = rows.filter((row) => isHistory(row) && 'clash' in row.doc);
	const said = new Map(records.map(({ doc }) => [writeOf(doc), doc]));
	return [
		...[...oracle.clashes]
			.filter((key) => !said.has(key))
			.map((key) => `C-6 a clash without a record: ${key}`),
		...[...said]
			.filter(([key]) => !oracle.clashes.has(key))
			.map(([, doc]) => `C-6 not a clash, recorded as one: ${JSON.stringify(doc)}`)
	];
}

/** The write that a record is of. Nobody here has two phones. */
function writeOf(doc: Row['doc']): string {
	const { of, field, at, by } = doc as unknown as History;
	return keyOf(by!, of, field, at);
}
