import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { pinyinReadings } from '../domain/name/readings/pinyin-readings.ts';
import type { Readings } from '../domain/name/readings/readings.ts';
import { QueryFolding } from './query-folding.svelte.ts';

function source() {
	let loaded: Readings | null = null;
	const load = vi.fn(async () => (loaded = pinyinReadings()));
	return { now: () => loaded, load };
}

it('loads the readings for the first Chinese query, and tells whoever asked', async () => {
	const readings = source();
	const folding = new QueryFolding(readings);
	const seen: string[] = [];
	const stop = $effect.root(() => {
		$effect(() => void seen.push(folding.fold('張')));
	});
	flushSync();
	expect(seen).toEqual(['張']);
	await vi.waitFor(() => expect(readings.load).toHaveBeenCalled());
	await Promise.resolve();
	flushSync();
	expect(seen.at(-1)).toBe('张');
	stop();
});

it('loads nothing for other scripts', () => {
	const readings = source();
	expect(new QueryFolding(readings).fold('ZÖE')).toBe('zoe');
	expect(readings.load).not.toHaveBeenCalled();
});

it('folds without them where they cannot be loaded', async () => {
	const folding = new QueryFolding({ now: () => null, load: () => Promise.reject(new Error('offline')) });
	expect(folding.fold('張')).toBe('張');
	await Promise.resolve();
});
