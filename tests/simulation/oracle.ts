import type { Id } from '../../src/lib/domain/kernel/id.ts';
import type { Value } from '../../src/lib/domain/row/row.ts';
import type { Op } from '../../src/lib/sync/core/op.ts';
import type { WireOp } from '../../src/lib/sync/protocol/messages.ts';
import type { Commit } from './server.ts';

/** One value that one device wrote into one field of one row, after what it had before its eyes. */
type Write = { key: string; device: Id; value: string; parent: Write | null; epoch: string | null };
type Standing = { write: Write; at: bigint };
type OracleRow = { rev: number; isDeleted: boolean; fields: Map<string, Standing> };

const TICKS = 1n << 24n;
const LIFE = 'life';

/**
 * What should happen to each write (C-6), told from who had seen whose value when they wrote: each write knows the one that
 * it replaced on its author's screen, and has seen that one's past. Knows nothing of how the server finds out.
 */
export class Oracle {
	readonly #written = new Map<string, Write>();
	readonly #taken = new Set<string>();
	readonly #rows = new Map<Id, OracleRow>();
	/** Which write stood in a field at a rev of a row. */
	readonly #stood = new Map<string, Write>();
	/** Writes that met another which their author had not seen, as `keyOf` names them. */
	readonly clashes = new Set<string>();
	readonly faults: string[] = [];
	counts = { merged: 0, clashes: 0, equal: 0, refused: 0 };

	/** A device writes; `rev` is that of the row it saw, `pending` its own ops of the row that wait. */
	wrote(device: Id, op: Op, rev: number, pending: readonly Op[], epoch: string | null): void {
		for (const [field, value] of Object.entries(op.fields)) {
			const own = pending.findLast(({ fields }) => field in fields);
			const parent = own
				? this.#written.get(keyOf(device, own.id, field, own.at))
				: this.#stood.get(`${epoch} ${op.id} ${field} ${rev}`);
			const key = keyOf(device, op.id, field, op.at);
			if (this.#written.has(key)) this.faults.push(`W-4 two writes of one phone have one stamp: ${key}`);
			this.#written.set(key, { key, device, value: textOf(value), parent: parent ?? null, epoch });
		}
	}

	took({ device, request, reply, from, now, changed }: Commit): void {
		if (reply.type !== 'pushed') return;
		const verdicts = new Map(reply.verdicts.map((verdict) => [verdict.no, verdict]));
		const shift = Math.abs(now - request.now) > 120_000 ? now - request.now : 0;
		for (const op of request.ops) {
			const verdict = verdicts.get(op.no)?.verdict;
			if (op.no <= from || !verdict || verdict === 'retry') continue;
			if (verdict === 'rejected' || verdict === 'out_of_reach') {
				this.counts.refused++;
				if (verdict === 'out_of_reach' && this.#rows.has(op.id)) this.faults.push(`P-5 ${op.id} is in reach`);
				continue;
			}
			const lost = this.#merge(device, op, received(op.at, shift, now), reply.epoch);
			if (lost !== null && lost !== (verdict === 'merged_lost'))
				this.faults.push(
					`C-6 op ${op.no} of ${device} is ${verdict}, and ${lost ? 'loses' : 'does not lose'}`
				);
		}
		for (const { id, rev, doc, life } of changed) {
			const row = this.#rows.get(id);
			if (!row) continue;
			row.rev = rev;
			for (const [field, { write }] of row.fields) {
				const key = `${reply.epoch} ${id} ${field} ${rev}`;
				if (!this.#stood.has(key)) this.#stood.set(key, write);
				const held = field === LIFE ? life : valueOf(doc, field);
				if (textOf(held) !== write.value)
					this.faults.push(`C-6 ${field} of ${id} is ${textOf(held)}, not ${write.value}`);
			}
		}
	}

	/** Whether an op of it lost; null where that is not for us to say: an op that was taken in before, in this lineage. */
	#merge(device: Id, op: WireOp, at: bigint, epoch: string): boolean | null {
		const fields = Object.entries(op.fields);
		const writes = fields.map(([field]) => this.#written.get(keyOf(device, op.id, field, op.at)));
		if (writes.some((write) => !write)) {
			this.faults.push(`W-3 nobody wrote op ${op.no} of ${device}`);
			return null;
		}
		if (!this.#rows.has(op.id)) {
			if (!op.create) this.faults.push(`P-5 a patch made ${op.id}`);
			this.#rows.set(op.id, { rev: 0, isDeleted: false, fields: new Map() });
		}
		const row = this.#rows.get(op.id)!;
		if (fields.length && writes.every((write) => this.#taken.has(write!.key))) return null;
		let lost = false;
		const life = row.fields.get(LIFE);
		const lifeWrite = writes[fields.findIndex(([field]) => field === LIFE)];
		const wantsBack = op.fields[LIFE] === 'live' && (!life || this.#hasSeen(lifeWrite!, life.write));
		const isGone = row.isDeleted && !wantsBack;
		fields.forEach(([field], i) => {
			const write = writes[i]!;
			this.#taken.add(write.key);
			if (isGone && field !== LIFE) {
				lost ||= (row.fields.get(field)?.write.value ?? 'null') !== write.value;
				return;
			}
			const standing = row.fields.get(field);
			// To remove what was never there is no write.
			if (!standing && write.value === 'null') return;
			const isClash = !!standing && !this.#hasSeen(write, standing.write);
			const isEqual = standing?.write.value === write.value;
			const isLater = !standing || at > standing.at || (at === standing.at && device > standing.write.device);
			if (isClash && isEqual) this.counts.equal++;
			if (isClash && !isEqual) {
				this.counts.clashes++;
				if (field !== LIFE) this.clashes.add(write.key);
				if (!isLater) lost = true;
			}
			if ((isClash || isEqual) && !isLater) return;
			const stamp = standing && !isClash && at <= standing.at ? standing.at + 1n : at;
			row.fields.set(field, { write: { ...write, epoch }, at: stamp });
			if (field === LIFE) row.isDeleted = op.fields[LIFE] === 'deleted';
			this.counts.merged++;
		});
		return lost;
	}

	/** Whether the author of a write had the other before their eyes, or wrote it. */
	#hasSeen(write: Write, other: Write): boolean {
		if (write.device === other.device) return true;
		for (let seen: Write | null = write.parent; seen; seen = seen.parent)
			if (seen.key === other.key) return true;
		return false;
	}
}

/** Stamps of two phones may be equal: what the server calls a record of a write (C-3) is not enough to name the write. */
export function keyOf(device: Id, row: Id, field: string, at: string): string {
	return `${device} ${row} ${field} ${at}`;
}

function textOf(value: Value | undefined): string {
	return JSON.stringify(value ?? null);
}

function valueOf(doc: { [name: string]: Value }, field: string): Value {
	const [name, element] = field.split('.') as [string, string | undefined];
	const value = doc[name] ?? null;
	return element ? ((value as { [id: string]: Value } | null)?.[element] ?? null) : value;
}

/** Milliseconds above a counter of 24 bits (T-1, T-2). */
function received(at: string, shift: number, now: number): bigint {
	const whole = BigInt(`0x${at}`);
	const millis = Number(whole / TICKS);
	const moved = Math.floor(Math.min(millis + shift, now));
	return moved === millis ? whole : BigInt(Math.max(0, moved)) * TICKS + (whole % TICKS);
}
