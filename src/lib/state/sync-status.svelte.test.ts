import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { SyncStatus, type SyncState } from './sync-status.svelte.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const shared: SyncState = {
	kind: 'shared',
	isCounted: true,
	toSend: 0,
	attention: 0,
	clashes: 0,
	elsewhere: 0,
	syncedAt: NOW - 2 * 60_000,
	activity: 'idle'
};

function statusOf(state: Partial<SyncState>) {
	let held: SyncState = { ...shared, ...state };
	let tell = () => {};
	const syncNow = vi.fn();
	const source = {
		read: () => held,
		subscribe: (changed: () => void) => {
			tell = changed;
			return () => undefined;
		},
		syncNow
	};
	const become = (next: Partial<SyncState>) => {
		held = { ...held, ...next };
		tell();
		flushSync();
	};
	return { status: new SyncStatus(source, () => NOW), become, syncNow };
}

describe('the quiet line (U6)', () => {
	it.each<[string, Partial<SyncState>, object]>([
		['a phone that shares nothing', { kind: 'local', toSend: 3 }, { type: 'here' }],
		[
			'that all is here, and no more, before it has counted',
			{ isCounted: false, syncedAt: null },
			{ type: 'here' }
		],
		['what waits', { toSend: 3, activity: 'waiting' }, { type: 'to-send', count: 3 }],
		['what is under way', { toSend: 3, activity: 'syncing' }, { type: 'sending', count: 3 }],
		['what does not get through (D-3)', { toSend: 3, activity: 'stuck' }, { type: 'stuck', count: 3 }],
		['what was refused before all else (P-3)', { toSend: 3, attention: 1 }, { type: 'attention', count: 1 }],
		['a clash before what waits (C-3)', { toSend: 3, clashes: 2 }, { type: 'clashes', count: 2 }],
		['a session that ended', { kind: 'signed-out', toSend: 3 }, { type: 'signed-out', toSend: 3 }],
		['what another book still has to send', { elsewhere: 2 }, { type: 'elsewhere', count: 2 }],
		[
			'that of all books when signed out',
			{ kind: 'signed-out', toSend: 3, elsewhere: 2 },
			{ type: 'signed-out', toSend: 5 }
		],
		['a phone before its first sync', { syncedAt: null }, { type: 'never' }],
		['that nothing of the others arrives', { activity: 'stuck' }, { type: 'stuck', count: 0 }],
		['a wrong clock (T-1)', { problem: { type: 'clock', ahead: 3 } }, { type: 'clock' }],
		['minutes', {}, { type: 'synced', unit: 'minutes', count: 2 }],
		['a moment', { syncedAt: NOW - 20_000 }, { type: 'synced', unit: 'now', count: 0 }],
		['hours', { syncedAt: NOW - 3.5 * 3_600_000 }, { type: 'synced', unit: 'hours', count: 3 }],
		['days', { syncedAt: NOW - 50 * 3_600_000 }, { type: 'synced', unit: 'days', count: 2 }],
		['a clock that was put back', { syncedAt: NOW + 9e6 }, { type: 'synced', unit: 'now', count: 0 }]
	])('tells %s', (_, state, line) => expect(statusOf(state).status.line).toEqual(line));

	it('follows its source and the age of the last sync', () => {
		vi.useFakeTimers();
		const { status, become } = statusOf({});
		const seen: string[] = [];
		const stop = $effect.root(() => {
			$effect(() => void seen.push(status.line.type));
		});
		flushSync();
		become({ toSend: 1 });
		become({ toSend: 0, syncedAt: NOW });
		vi.advanceTimersByTime(31_000);
		flushSync();
		stop();
		vi.useRealTimers();
		expect(seen).toEqual(['synced', 'to-send', 'synced', 'synced']);
	});

	it('asks for a person only where one is needed', () => {
		expect(statusOf({ toSend: 3, activity: 'waiting' }).status.needsYou).toBe(false);
		expect(statusOf({ attention: 1 }).status.needsYou).toBe(true);
		expect(statusOf({ kind: 'local' }).status.needsYou).toBe(false);
		expect(statusOf({ kind: 'signed-out' }).status.needsYou).toBe(false);
		expect(statusOf({ kind: 'signed-out', toSend: 1 }).status.needsYou).toBe(true);
	});

	it('passes on the wish to sync now', () => {
		const { status, syncNow } = statusOf({});
		status.syncNow();
		expect(syncNow).toHaveBeenCalledOnce();
	});
});
