import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchAppUpdate, type UpdateDeps } from './app-update.ts';
import { holdOpenForm } from './open-form.ts';

/** The page's side of the browser: events are fired by hand, calls are counted. */
function page({ isControlled = true, takesOver = true } = {}) {
	const heard = new Map<string, () => void>();
	const fire = (type: string) => heard.get(type)?.();
	const update = vi.fn(() => Promise.reject(new TypeError('offline')));
	const reload = vi.fn();
	const skipWaiting = vi.fn(() => takesOver && fire('controlling'));
	const clock = { now: 0 };
	let look = () => {};
	const workbox = {
		register: () => Promise.resolve(undefined),
		update,
		addEventListener: (type: string, listener: () => void) => void heard.set(type, listener),
		messageSkipWaiting: skipWaiting
	} as unknown as UpdateDeps['workbox'];
	const app = watchAppUpdate({
		workbox,
		isControlled,
		now: () => clock.now,
		reload,
		onReturn: (f) => (look = f)
	});
	return { app, fire, update, reload, skipWaiting, clock, comeBack: () => look() };
}

const soon = () => vi.advanceTimersByTimeAsync(20);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a new version asks (U1, D-6)', () => {
	test('the first visit is not an update: the worker takes its page without a reload', async () => {
		const { app, fire, reload } = page({ isControlled: false });
		fire('controlling');
		await soon();
		expect([app.state(), reload.mock.calls.length]).toEqual(['current', 0]);
	});

	test('an update accepted later in that first visit does reload', async () => {
		const { app, fire, reload } = page({ isControlled: false });
		fire('controlling');
		fire('waiting');
		await app.accept();
		await soon();
		expect(reload).toHaveBeenCalledTimes(1);
	});

	test('a waiting version says so and touches nothing until it is accepted, then reloads once', async () => {
		const { app, fire, reload, skipWaiting } = page();
		const told: string[] = [];
		app.onChange((state) => told.push(state));
		fire('waiting');
		await soon();
		expect([app.state(), skipWaiting.mock.calls.length]).toEqual(['ready', 0]);
		expect((await app.accept()).ok).toBe(true);
		fire('controlling');
		await soon();
		expect(reload).toHaveBeenCalledTimes(1);
		expect(told.slice(0, 2)).toEqual(['ready', 'reloading']);
	});

	test('an open form refuses it, and it can be accepted once the form is closed', async () => {
		const { app, fire, reload, skipWaiting } = page();
		const release = holdOpenForm();
		fire('waiting');
		expect(await app.accept()).toEqual({ ok: false, error: { type: 'form-open' } });
		expect([app.state(), skipWaiting.mock.calls.length]).toEqual(['ready', 0]);
		release();
		await soon();
		await app.accept();
		await soon();
		expect(reload).toHaveBeenCalledTimes(1);
	});

	test('accepted in another tab: this one reloads too, but not before its own form is closed', async () => {
		const { fire, reload } = page();
		const release = holdOpenForm();
		fire('controlling');
		await soon();
		expect(reload).not.toHaveBeenCalled();
		release();
		await soon();
		expect(reload).toHaveBeenCalledTimes(1);
	});

	test('a worker that does not take over is said after ten seconds, and forms are free again', async () => {
		const { app, fire } = page({ takesOver: false });
		fire('waiting');
		const accepted = app.accept();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await accepted).toEqual({ ok: false, error: { type: 'not-taken-over' } });
		expect(app.state()).toBe('ready');
	});

	test('accepting when nothing waits does nothing', async () => {
		const { app, skipWaiting } = page();
		expect(await app.accept()).toEqual({ ok: false, error: { type: 'nothing-waiting' } });
		expect(skipWaiting).not.toHaveBeenCalled();
	});

	test('coming back looks for a new version at most once an hour, and being offline is borne', async () => {
		const { clock, comeBack, update } = page();
		const counts = [59, 61, 62, 125].map((minute) => {
			clock.now = minute * 60_000;
			comeBack();
			return update.mock.calls.length;
		});
		await soon();
		expect(counts).toEqual([0, 1, 1, 2]);
	});
});
