import type { Workbox } from 'workbox-window';
import { err } from '../domain/kernel/result.ts';
import type { AppUpdate, AppUpdateState } from '../state/app-update.svelte.ts';
import { formsHereClosed, withNoFormOpen } from './open-form.ts';
import { trustedScriptUrl } from './script-url.ts';

/**
 * Registers the service worker, once per page however often it is called: by whoever shows the prompt, and by a start
 * that failed before anybody could.
 * `undefined` in development, where none is built, and where browsers have none.
 */
export function startAppUpdate(): Promise<AppUpdate | undefined> {
	started ??= register();
	return started;
}

let started: Promise<AppUpdate | undefined> | undefined;

async function register(): Promise<AppUpdate | undefined> {
	if (import.meta.env.DEV || !('serviceWorker' in navigator)) return undefined;
	const isControlled = navigator.serviceWorker.controller !== null;
	const { Workbox } = await import('workbox-window');
	return watchAppUpdate({
		workbox: new Workbox(trustedScriptUrl('/service-worker.js'), { scope: '/' }),
		isControlled,
		now: () => Date.now(),
		reload: () => location.reload(),
		onReturn: (look) => {
			addEventListener('focus', look);
			document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
		}
	});
}

const HOUR = 3_600_000;
const TAKE_OVER_MS = 10_000;

export type UpdateDeps = {
	workbox: Pick<Workbox, 'register' | 'update' | 'addEventListener' | 'messageSkipWaiting'>;
	/** Whether a worker answered this page from the start. */
	isControlled: boolean;
	now: () => number;
	reload: () => void;
	/** Calls `look` whenever the person comes back to the page. */
	onReturn: (look: () => void) => void;
};

export function watchAppUpdate({ workbox, isControlled, now, reload, onReturn }: UpdateDeps): AppUpdate {
	let state: AppUpdateState = 'current';
	const listeners = new Set<(state: AppUpdateState) => void>();
	const become = (next: AppUpdateState) => {
		state = next;
		for (const listener of listeners) listener(next);
	};

	let hasReloaded = false;
	const reloadOnce = () => {
		if (!hasReloaded) reload();
		hasReloaded = true;
	};

	let tookOver = () => {};
	const ready = () => state === 'current' && become('ready');
	workbox.addEventListener('waiting', ready);
	workbox.addEventListener('controlling', () => {
		// On the very first visit the worker takes the page it came with: nothing is swapped.
		if (!isControlled) {
			isControlled = true;
			return;
		}
		tookOver();
		become('reloading');
		// Accepted in another tab, and a form may just have been opened in this one.
		void formsHereClosed().then(reloadOnce);
	});

	let lookedAt = now();
	onReturn(() => {
		if (now() - lookedAt < HOUR) return;
		lookedAt = now();
		// Offline is normal.
		workbox.update().catch(() => undefined);
	});
	// Refused (private windows, storage full): the app works online without it.
	workbox.register().then(
		// An install that the last page began is found by nobody's `updatefound`.
		(registration) =>
			registration?.installing?.addEventListener(
				'statechange',
				() => isControlled && registration.waiting && ready()
			),
		() => undefined
	);

	const takeOver = () =>
		new Promise<boolean>((resolve) => {
			tookOver = () => resolve(true);
			setTimeout(() => resolve(false), TAKE_OVER_MS);
			workbox.messageSkipWaiting();
		});

	return {
		state: () => state,
		onChange(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		async accept() {
			if (state !== 'ready') return err({ type: 'nothing-waiting' });
			const swapped = await withNoFormOpen(takeOver);
			if (!swapped.ok) return swapped;
			return swapped.value ? { ok: true, value: undefined } : err({ type: 'not-taken-over' });
		}
	};
}
