import { deliveryTag } from '../sync/client/deliver.ts';

type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/**
 * Leaves it to the service worker to send what waits in a database, as soon as there is a network, whether the app is open
 * then or not (D-2). Where browsers have no such errands, or deny them, it is sent when the app is opened again.
 */
export async function deliverLater(database: string): Promise<void> {
	try {
		const registration = (await navigator.serviceWorker?.getRegistration()) as WithSync | undefined;
		await registration?.sync?.register(deliveryTag(database));
	} catch {
		// Denied by the browser or its owner.
	}
}
