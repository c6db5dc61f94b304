import { hashId, type Id } from '../../src/lib/domain/kernel/id.ts';
import { FaultyTransport, FAULTS } from '../../src/lib/sync/testing/faulty-transport.ts';
import type { Op } from '../../src/lib/sync/core/op.ts';
import { Chance } from './chance.ts';
import { nextDeed } from './deeds.ts';
import { check } from './invariants.ts';
import { Oracle } from './oracle.ts';
import { SimPhone, type PhoneFlaws } from './phone.ts';
import { SimServer, type ServerFlaws } from './server.ts';
import { Turns } from './turns.ts';
import { isHistory, placesOfOp, placesOfRow, type Place } from './values.ts';

export type Flaws = {
	phone?: PhoneFlaws;
	server?: (outer: { turn: () => number; chance: Chance }) => ServerFlaws;
};
export type WorldOptions = { devices?: number; steps?: number; flaws?: Flaws };

export type Report = {
	seed: number;
	/** Broken invariants; none in a world where the rules hold. */
	failures: string[];
	/** What really happened in it, by name. */
	counts: Record<string, number>;
};

export const BOOK = hashId('book of the simulation');
const DAY = 86_400_000;
const START = Date.parse('2026-03-01T09:00:00Z');
/** Rounds of syncing of each phone after which a world that works again has to be at rest. */
const HEALING_ROUNDS = 12;
const TURNS_PER_ROUND = 20_000;

/** Lives through one seed and looks at what is left. */
export async function runWorld(seed: number, options: WorldOptions = {}): Promise<Report> {
	return new World(seed, options).run();
}

class World {
	readonly #seed: number;
	readonly #chance: Chance;
	readonly #turns: Turns;
	readonly #oracle = new Oracle();
	readonly #server: SimServer;
	readonly #phones: SimPhone[];
	readonly #steps: number;
	/** Half of the worlds lose a server, the others say who had seen what. */
	readonly #loses: boolean;
	/** A seventh of them have phones that a service worker delivers for. */
	readonly #delivers: boolean;
	readonly #written = new Map<Place, Id>();
	readonly #counts: Record<string, number> = {};
	#lastStamps = new Map<Id, string>();
	#faults: string[] = [];
	#time = START;
	#names = 0;
	#turn = 0;
	#isHealed = false;

	constructor(seed: number, { devices = 3, steps = 150, flaws = {} }: WorldOptions) {
		this.#seed = seed;
		this.#chance = new Chance(seed);
		this.#turns = new Turns(this.#chance);
		this.#steps = steps;
		this.#loses = seed % 2 === 1;
		this.#delivers = seed % 7 === 3;
		const now = () => this.#time;
		const serverFlaws = flaws.server?.({ turn: () => this.#turn, chance: this.#chance });
		this.#server = new SimServer({
			book: BOOK,
			turns: this.#turns,
			now,
			onCommit: (commit) => {
				this.#count('pushes committed');
				const again = commit.request.ops.filter(({ no }) => no <= commit.from).length;
				this.#count('ops sent again', again);
				if (!this.#loses) this.#oracle.took(commit);
			},
			...(serverFlaws && { flaws: serverFlaws })
		});
		this.#phones = Array.from({ length: devices }, (_, n) => this.#newPhone(n, flaws.phone ?? {}));
	}

	async run(): Promise<Report> {
		for (let step = 0; step < this.#steps * this.#phones.length && !this.#faults.length; step++) {
			this.#passTime();
			await this.#act(this.#chance.pick(this.#phones));
			for (let turns = this.#chance.below(16); turns > 0; turns--) await this.#go();
		}
		await this.#heal();
		const failures = await check({
			phones: this.#phones,
			server: this.#server,
			written: this.#written,
			oracle: this.#loses ? null : this.#oracle
		});
		const { counts } = this.#oracle;
		return {
			seed: this.#seed,
			failures: [...new Set([...this.#faults, ...this.#phones.flatMap(({ faults }) => faults), ...failures])],
			counts: {
				...this.#counts,
				'fields merged': counts.merged,
				conflicts: counts.clashes,
				'equal at once': counts.equal,
				'ops refused': counts.refused
			}
		};
	}

	#newPhone(n: number, flaws: PhoneFlaws): SimPhone {
		const id = hashId('device', String(n));
		this.#server.grants.set(id, hashId('grant', String(n), '0'));
		const now = () => this.#time;
		const owner = {};
		const transport = new FaultyTransport(this.#server.for(id), {
			next: () => this.#fault(),
			pause: () => this.#turns.pause(owner)
		});
		const phone = new SimPhone({
			id,
			book: BOOK,
			turns: this.#turns,
			now,
			transport,
			onWrite: (op, rev, pending, epoch) => this.#wrote(phone.id, op, rev, pending, epoch),
			flaws
		});
		return phone;
	}

	#wrote(device: Id, op: Op, rev: number, pending: readonly Op[], epoch: string | null): void {
		this.#count('ops written');
		for (const place of placesOfOp(op)) this.#written.set(place, device);
		if (op.at <= (this.#lastStamps.get(device) ?? ''))
			this.#faults.push(`W-4 a stamp of ${device} runs back`);
		this.#lastStamps.set(device, op.at);
		this.#oracle.wrote(device, op, rev, pending, epoch);
	}

	async #act(phone: SimPhone): Promise<void> {
		const deed = this.#chance.weighted({
			write: 10,
			sync: 6,
			crash: 0.6,
			clock: 0.3,
			restart: 0.3,
			grant: 0.15,
			deliver: this.#delivers ? 3 : 0,
			restore: this.#loses ? 0.12 : 0
		});
		switch (deed) {
			case 'write': {
				const rows = await phone.look((store) => store.rows(BOOK));
				if (!this.#loses) phone.see(rows);
				const name = () => `w${++this.#names}`;
				return phone.write(nextDeed(rows, this.#chance, BOOK, this.#time, name));
			}
			case 'sync':
				if (phone.rounds === 3) return;
				if (phone.rounds) this.#count('rounds beside another');
				return phone.sync();
			case 'crash':
				this.#count('phones crashed');
				return phone.crash();
			case 'clock':
				this.#count('clocks set');
				phone.skew = this.#chance.below(6 * DAY) - 3 * DAY;
				return;
			case 'restart':
				this.#count('servers restarted');
				return this.#server.restart();
			case 'grant':
				this.#count('grants changed');
				this.#server.grants.set(phone.id, hashId('grant', phone.id, String(this.#names++)));
				return;
			case 'deliver':
				this.#count('pushes delivered for a phone');
				return phone.deliver();
			case 'restore':
				return this.#restore();
		}
	}

	/**
	 * A backup comes back. What no phone holds any more is lost with the server, and so may be what it had taken in or replaced
	 * while the answer was on its way: keeping acknowledged ops until they are durable is L-2, which is not here yet.
	 */
	async #restore(): Promise<void> {
		this.#count('servers restored');
		const replaced = (await this.#server.rows()).filter(isHistory).flatMap(placesOfRow);
		const gone = await this.#server.restore(Math.max(0, this.#server.committed - this.#chance.below(8)));
		const taken = new Set(gone.map(({ id, at }) => `${id} ${at}`));
		const left = new Set((await this.#server.rows()).flatMap(placesOfRow));
		const doubtful = new Set<Place>();
		const safe = new Set(left);
		for (const phone of this.#phones) {
			for (const place of await placesOnPhone(phone)) left.add(place);
			const rows = await phone.look((store) => store.rows(BOOK));
			for (const place of rows.filter(isHistory).flatMap(placesOfRow)) safe.add(place);
			const waiting = await phone.look((store) => store.unsent(BOOK, Infinity));
			for (const op of waiting.ops)
				if (taken.has(`${op.id} ${op.at}`))
					for (const place of [...placesOfOp(op), ...placesOfOp({ id: op.id, fields: op.was })])
						doubtful.add(place);
		}
		for (const place of replaced) if (!safe.has(place)) doubtful.add(place);
		for (const place of [...this.#written.keys()]) {
			if (left.has(place) && !doubtful.has(place)) continue;
			this.#count('values that a server may have lost');
			this.#written.delete(place);
		}
	}

	async #heal(): Promise<void> {
		this.#isHealed = true;
		while (await this.#go());
		for (let round = 1; round <= HEALING_ROUNDS; round++) {
			let isQuiet = true;
			for (const phone of this.#phones) {
				const before = phone.outcomes.get('synced') ?? 0;
				const committed = this.#server.committed;
				phone.sync();
				for (let turns = 0; turns < TURNS_PER_ROUND && (await this.#go()); turns++);
				if ((phone.outcomes.get('synced') ?? 0) === before || this.#server.committed !== committed)
					isQuiet = false;
				this.#time += 1000;
			}
			if (isQuiet && round > 1) return;
		}
	}

	async #go(): Promise<boolean> {
		this.#turn++;
		const isGoing = await this.#turns.step();
		for (const phone of this.#phones) await phone.watch();
		return isGoing;
	}

	#fault() {
		if (this.#isHealed || !this.#chance.happens(0.25)) return null;
		const fault = this.#chance.pick(FAULTS);
		this.#count(fault);
		return fault;
	}

	/** Mostly a moment, sometimes hours. */
	#passTime(): void {
		this.#time += this.#chance.happens(0.05) ? this.#chance.below(DAY) : 1 + this.#chance.below(5000);
	}

	#count(name: string, times = 1): void {
		this.#counts[name] = (this.#counts[name] ?? 0) + times;
	}
}

async function placesOnPhone(phone: SimPhone): Promise<Place[]> {
	return phone.look(async (store) => [
		...(await store.rows(BOOK)).flatMap(placesOfRow),
		...(await store.attention(BOOK)).flatMap(({ op }) => placesOfOp(op))
	]);
}
