import { build, files, version } from '$service-worker';
import { addPlugins, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NOT_A_SCREEN } from './navigation.ts';
import { precacheEntries, SHELL, shellGuard } from './precache.ts';

declare const self: ServiceWorkerGlobalScope;

addPlugins([shellGuard(build)]);
precacheAndRoute(precacheEntries(build, files, version), { cleanURLs: false, directoryIndex: '' });
registerRoute(new NavigationRoute(createHandlerBoundToURL(SHELL), { denylist: NOT_A_SCREEN }));

// The first visit is offline-proof at once. An update never comes this way: it waits until the page asks for it.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
	if (event.data?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
});
