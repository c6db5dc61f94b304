import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Two commands in one checkout would build into the same folder: the second waits for the first.
 * @template T
 * @param {string} file exists while somebody builds, and holds the builder's process id
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withBuildLock(file, work) {
	while (!take(file)) await wait(200);
	try {
		return await work();
	} finally {
		rmSync(file, { force: true });
	}
}

/** @param {string} file */
function take(file) {
	const own = `${file}.${process.pid}`;
	writeFileSync(own, String(process.pid));
	try {
		// Linking is one step: nobody sees a lock without its holder in it.
		linkSync(own, file);
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
		// A builder that was killed cannot take its lock away.
		if (!isRunning(holder(file))) rmSync(file, { force: true });
		return false;
	} finally {
		rmSync(own, { force: true });
	}
}

/** @param {string} file */
function holder(file) {
	try {
		return Number(readFileSync(file, 'utf8'));
	} catch {
		return 0;
	}
}

/** @param {number} pid */
function isRunning(pid) {
	if (!pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}
