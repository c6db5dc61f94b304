import { Worker } from 'node:worker_threads';
import type { Done, Job } from './jobs.ts';

/** Does the jobs on so many threads, and tells of each when it is done. */
export async function doAll(
	jobs: readonly Job[],
	threads: number,
	tell: (done: Done) => void
): Promise<void> {
	const waiting = [...jobs];
	await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, () => work(waiting, tell)));
}

function work(waiting: Job[], tell: (done: Done) => void): Promise<void> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./worker.ts', import.meta.url));
		const next = () => {
			const job = waiting.shift();
			if (job) worker.postMessage(job);
			else void worker.terminate().then(() => resolve());
		};
		worker.on('message', (done: Done) => {
			tell(done);
			next();
		});
		worker.on('error', reject);
		next();
	});
}
