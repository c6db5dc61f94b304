import { build, files, version } from '$service-worker';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { deliverUnsent } from './deliver-unsent.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { NOT_A_SCREEN } from './navigation.ts';
import { precacheEntries, SHELL, shellGuard } from './precache.ts';

declare const self: ServiceWorkerGlobalScope;

const precache = new PrecacheController({ plugins: [shellGuard(build)] });
precache.addToCacheList(precacheEntries(build, files, version));

self.addEventListener('install', (event) => {
	event.waitUntil(fetchAhead(build).then(() => precache.install(event)));
});
// The first visit is offline-proof at once. An update never comes this way: it waits until the page asks for it.
self.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([precache.activate(event), self.clients.claim()]));
});
self.addEventListener('message', (event) => {
	// Sent by workbox-window's messageSkipWaiting().
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});

/** In Chromium only, and in no list of types. */
type SyncEvent = ExtendableEvent & { tag: string };
self.addEventListener(
	'sync' as never,
	((event: SyncEvent) => {
		event.waitUntil(deliverUnsent(event.tag));
	}) as never
);

// A browser takes up to a third of a second to open the storage of a large book. Asked for now, it opens while the page
// is still reading its scripts.
self.addEventListener('fetch', ({ request }) => {
	if (request.mode === 'navigate') indexedDB.databases?.().catch(() => undefined);
});

registerRoute(new PrecacheRoute(precache, { cleanURLs: false, directoryIndex: '' }));
registerRoute(new NavigationRoute(precache.createHandlerBoundToURL(SHELL), { denylist: NOT_A_SCREEN }));
