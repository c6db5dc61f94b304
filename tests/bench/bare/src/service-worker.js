/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', (event) =>
	event.waitUntil(caches.open(version).then((cache) => cache.addAll(['/', ...build, ...files])))
);
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
	const { pathname } = new URL(event.request.url);
	event.respondWith(
		caches
			.match(event.request.mode === 'navigate' ? '/' : pathname)
			.then((stored) => stored ?? fetch(event.request))
	);
});
