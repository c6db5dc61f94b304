/**
 * Syncs a database, or does nothing while another tab or the service worker is at it (D-1). A browser without locks does it
 * twice, which is as right.
 */
export async function whileNobodySyncs(database: string, work: () => Promise<void>): Promise<void> {
	const locks = globalThis.navigator?.locks as LockManager | undefined;
	if (!locks) return work();
	await locks.request(`rapport-sync ${database}`, { ifAvailable: true }, async (lock) => {
		if (lock) await work();
	});
}
