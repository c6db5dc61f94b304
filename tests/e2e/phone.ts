import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
	chromium,
	type BrowserContext,
	type BrowserContextOptions,
	type LaunchOptions,
	type Page
} from '@playwright/test';

export type PhoneOptions = BrowserContextOptions & { launchOptions?: LaunchOptions };

/** A browser whose data outlives it: it can be closed, or killed as if the battery fell out, and opened again. */
export class Phone {
	readonly #options: PhoneOptions;
	/** Where the browser keeps all it stores. */
	readonly folder = mkdtempSync(join(tmpdir(), 'rapport-phone-'));
	#context: BrowserContext | undefined;

	constructor(options: PhoneOptions) {
		this.#options = options;
	}

	/** Starts the browser on what it stored so far. */
	async open(): Promise<Page> {
		const { launchOptions, ...options } = this.#options;
		this.#context = await chromium.launchPersistentContext(this.folder, {
			...options,
			...launchOptions,
			headless: true
		});
		// What hangs says where, before the whole test has no time left.
		this.#context.setDefaultTimeout(30_000);
		return this.#context.pages()[0] ?? (await this.#context.newPage());
	}

	/** For a second tab, for going offline, for granting permissions. */
	get context(): BrowserContext {
		if (!this.#context) throw new Error('The phone is not open.');
		return this.#context;
	}

	/** Closes the browser as its user would: what it still holds in memory is written. */
	async close(): Promise<void> {
		await this.#context?.close();
		this.#context = undefined;
	}

	/** SIGKILL to every process of this browser at once: nothing is flushed, no handler runs. */
	async kill(): Promise<void> {
		this.#context = undefined;
		const killed = this.#processes();
		for (const pid of killed) process.kill(pid, 'SIGKILL');
		for (let tries = 0; killed.some(stillHoldsFiles); tries++) {
			if (tries > 400) throw new Error('The killed browser is still there after 10 s.');
			await wait(25);
		}
	}

	async discard(): Promise<void> {
		await this.close();
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
	}

	/** They are known by the folder of this phone, which each of them names on its command line. */
	#processes(): number[] {
		return readdirSync('/proc')
			.map(Number)
			.filter((pid) => pid > 0 && pid !== process.pid && commandLine(pid).includes(this.folder));
	}
}

function commandLine(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
	} catch {
		return '';
	}
}

/**
 * A dying process loses its command line before its file locks: only as a zombie, or gone, has it let go of them.
 * A browser that starts in between finds its database locked.
 */
function stillHoldsFiles(pid: number): boolean {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return !/[ZX]/.test(stat.charAt(stat.lastIndexOf(')') + 2));
	} catch {
		return false;
	}
}
