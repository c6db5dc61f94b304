import { afterEach, expect, test, vi } from 'vitest';
import { fetchAhead } from './fetch-ahead.ts';

afterEach(() => void vi.unstubAllGlobals());

test('every file is asked for once, never more than a few at a time, and one that fails stops nothing', async () => {
	let now = 0;
	let most = 0;
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (url: string) => {
		asked.push(url);
		most = Math.max(most, ++now);
		await new Promise((resolve) => setTimeout(resolve, 1));
		now--;
		if (url === '/3') throw new TypeError('offline');
		return new Response('');
	});
	const urls = Array.from({ length: 20 }, (_, i) => `/${i}`);
	await fetchAhead(urls, 4);
	expect([asked, most]).toEqual([urls, 4]);
});
