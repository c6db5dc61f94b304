import { afterEach, expect, it, vi } from 'vitest';
import { tellDeskReplaced, whenDeskReplaced } from './other-tabs.ts';

const elsewhere = new BroadcastChannel('rapport-desk-replaced');
afterEach(() => elsewhere.close());

it('tells every tab but the one that replaced the desk, which is on its way already', async () => {
	const here = vi.fn();
	const there = vi.fn();
	whenDeskReplaced(here);
	elsewhere.onmessage = there;
	tellDeskReplaced();
	await vi.waitFor(() => expect(there).toHaveBeenCalledOnce());
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(here).not.toHaveBeenCalled();

	elsewhere.postMessage(null);
	await vi.waitFor(() => expect(here).toHaveBeenCalledOnce());
});
