import { startBackend, type Backend } from './backend.ts';
import { readConfig } from './config.ts';
import { isBackendOffered, offerBackend } from './running-backend.ts';
import { explainOpenFailure } from './sql/open-failure.ts';

/** For `npm run dev`, where no program of ours is around the app: starts with the first request that needs it. */
export function offerBackendForDevelopment(): void {
	if (isBackendOffered()) return;
	const config = readConfig(process.env);
	if (!config.ok) throw new Error(config.error);
	const { database } = config.value;
	if (database.type === 'none') return;
	offerBackend(async () => {
		const started = await startBackend({ ...config.value, database });
		if (!started.ok) {
			console.error(`\n${explainOpenFailure(started.error)}\n`);
			return null;
		}
		stopWithProcess(started.value);
		return started.value;
	});
}

function stopWithProcess(backend: Backend): void {
	const stop = () => void backend.stop().finally(() => process.exit());
	// Vite's own listener would end the process before the database is stopped.
	process.removeAllListeners('SIGTERM');
	// The launcher's channel closes when it was killed.
	process.once('SIGINT', stop).once('SIGTERM', stop).once('disconnect', stop);
}
