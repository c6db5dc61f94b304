import { describe, expect, it } from 'vitest';
import { Engine } from './engine.ts';
import type { Outcome } from './sync-book.ts';

/** A timeline: what is due happens when the clock is moved on. Until `free` somebody else is syncing. */
function timeline(outcomes: (Outcome | undefined)[], { free = 0 } = {}) {
	let now = 0;
	let due: { at: number; then: () => void } | null = null;
	const rounds: number[] = [];
	const engine = new Engine({
		round: async () => {
			rounds.push(now);
			return outcomes.length > 1 ? outcomes.shift() : outcomes[0];
		},
		alone: async (work) => (now < free ? undefined : work()),
		now: () => now,
		random: () => 1,
		after: (ms, then) => {
			due = { at: now + ms, then };
			return () => (due = null);
		},
		onchange: () => {}
	});
	const until = async (end: number) => {
		while (due && due.at <= end) {
			const { at, then } = due;
			due = null;
			now = at;
			then();
			await new Promise((done) => setTimeout(done));
		}
		now = end;
	};
	return { engine, rounds, until };
}

const synced: Outcome = { type: 'synced' };

describe('the engine', () => {
	it('D-2 syncs at once when woken, soon after a write, and then each minute', async () => {
		const { engine, rounds, until } = timeline([synced]);
		engine.wake();
		await until(1000);
		engine.wake({ soon: true });
		engine.wake({ soon: true });
		await until(62_000);
		expect(rounds).toEqual([0, 1300, 61_300]);
		expect(engine.state).toEqual({ activity: 'idle', problem: null });
	});

	it('D-1 asks again soon while another tab syncs: what was written meanwhile may not be part of that', async () => {
		const { engine, rounds, until } = timeline([synced], { free: 2500 });
		engine.wake();
		await until(10_000);
		expect(rounds).toEqual([3000]);
	});

	it('waits longer after each failure, and a reason cuts the wait short', async () => {
		const { engine, rounds, until } = timeline([{ type: 'unreachable' }]);
		engine.wake();
		await until(8000);
		expect(rounds).toEqual([0, 1000, 3000, 7000]);
		engine.wake();
		await until(8001);
		expect(rounds.at(-1)).toBe(8000);
		expect(engine.state).toEqual({ activity: 'waiting', problem: { type: 'unreachable' } });
	});

	it('a server that asks for patience gets it', async () => {
		const { engine, rounds, until } = timeline([{ type: 'busy', retryAfterMs: 20_000 }, synced]);
		engine.wake();
		await until(30_000);
		expect(rounds).toEqual([0, 22_000]);
	});

	it('D-3 says so when nothing got through for ten minutes, and at once where waiting cannot help', async () => {
		const far = timeline([{ type: 'unreachable' }]);
		far.engine.wake();
		await far.until(9 * 60_000);
		expect(far.engine.state.activity).toBe('waiting');
		await far.until(20 * 60_000);
		expect(far.engine.state.activity).toBe('stuck');
		const out = timeline([{ type: 'signed-out' }]);
		out.engine.wake();
		await out.until(1);
		expect(out.engine.state).toEqual({ activity: 'stuck', problem: { type: 'signed-out' } });
	});

	it('what is asked for during a round comes right after it', async () => {
		const { engine, rounds, until } = timeline([synced]);
		engine.wake();
		const first = until(0);
		engine.wake();
		await first;
		await until(1000);
		expect(rounds).toEqual([0, 300]);
	});

	it('D-2 a network that is back before a failing round has ended is used at once', async () => {
		const { engine, rounds, until } = timeline([{ type: 'unreachable' }, synced]);
		engine.wake();
		const first = until(0);
		engine.wake();
		await first;
		await until(900);
		expect(rounds).toEqual([0, 300]);
	});

	it('does nothing any more once it is stopped', async () => {
		const { engine, rounds, until } = timeline([synced]);
		engine.wake();
		engine.stop();
		engine.wake();
		await until(100_000);
		expect(rounds).toEqual([]);
	});
});
