import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import config from '../../../playwright.config.ts';
import type { Phone } from '../../e2e/phone.ts';
import { SLOWDOWN } from '../machine.ts';
import { installProbe, type Probe } from './probe.ts';

declare global {
	// What the probe of this page has seen.
	var rapportProbe: Probe;
}

type Answer = { id?: number; result?: unknown; error?: { message: string } };

/**
 * A browser on a phone's data, with one page that is slowed and watched from its first moment on, and driven by next to
 * nothing. A test driver listens to every request, message and error of a page; then each request costs the slowed page
 * several milliseconds, and each error a look through all of its source. Users have no such listener.
 */
export class QuietPage {
	readonly #browser: ChildProcess;
	readonly #socket: WebSocket;
	readonly #pending = new Map<number, (answer: Answer) => void>();
	#session: string | undefined;
	#asked = 0;

	private constructor(browser: ChildProcess, socket: WebSocket) {
		this.#browser = browser;
		this.#socket = socket;
		socket.addEventListener('message', ({ data }) => {
			const answer = JSON.parse(String(data)) as Answer;
			if (answer.id) this.#pending.get(answer.id)?.(answer);
		});
	}

	/** The phone must be closed: two browsers cannot share its data. */
	static async open(phone: Phone): Promise<QuietPage> {
		const { launchOptions, viewport, locale, timezoneId } = config.use!;
		const browser = spawn(
			launchOptions!.executablePath!,
			[
				...(launchOptions!.args ?? []),
				'--headless',
				'--hide-scrollbars',
				'--remote-debugging-port=0',
				`--user-data-dir=${phone.folder}`,
				`--accept-lang=${locale}`,
				'about:blank'
			],
			{ stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: timezoneId } }
		);
		const page = new QuietPage(browser, new WebSocket(await addressOf(browser)));
		await new Promise((done, fail) => {
			page.#socket.addEventListener('open', done);
			page.#socket.addEventListener('error', () => fail(new Error('The browser does not answer.')));
		});
		const { targetInfos } = await page.#send<{ targetInfos: { type: string; targetId: string }[] }>(
			'Target.getTargets'
		);
		const { targetId } = targetInfos.find(({ type }) => type === 'page')!;
		const attached = await page.#send<{ sessionId: string }>('Target.attachToTarget', {
			targetId,
			flatten: true
		});
		page.#session = attached.sessionId;
		await page.#send('Emulation.setDeviceMetricsOverride', {
			...(viewport as { width: number; height: number }),
			deviceScaleFactor: 1,
			mobile: true
		});
		await page.#send('Emulation.setTouchEmulationEnabled', { enabled: true });
		// Scripts that run first are only known while this is on; it tells of little more than navigations.
		await page.#send('Page.enable');
		await page.#send('Page.addScriptToEvaluateOnNewDocument', { source: `(${installProbe.toString()})()` });
		await page.#send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
		return page;
	}

	async goto(url: string): Promise<void> {
		const { errorText } = await this.#send<{ errorText?: string }>('Page.navigate', { url });
		if (errorText) throw new Error(`${url} could not be opened: ${errorText}.`);
	}

	/** What the function returns in the page; both go as text, so it may use nothing from outside but its arguments. */
	async evaluate<T, A extends unknown[]>(work: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
		const { result, exceptionDetails } = await this.#send<{
			result: { value: Awaited<T> };
			exceptionDetails?: { text: string; exception?: { description?: string } };
		}>('Runtime.evaluate', {
			expression: `(${work.toString()})(${args.map((arg) => JSON.stringify(arg)).join()})`,
			returnByValue: true,
			awaitPromise: true
		});
		if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value;
	}

	/** Runs a script in the page, which its policy would not let in from anywhere else. */
	async run(script: string): Promise<void> {
		await this.#send('Runtime.evaluate', { expression: script });
	}

	/** A finger on the middle of the first element that the selector finds, once there is one. */
	async tap(selector: string): Promise<void> {
		await this.waitFor(selector);
		const at = await this.evaluate((selector) => {
			const element = document.querySelector(selector)!;
			element.scrollIntoView({ block: 'nearest' });
			const { x, y, width, height } = element.getBoundingClientRect();
			return { x: x + width / 2, y: y + height / 2 };
		}, selector);
		await this.#send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
		await this.#send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	}

	/** Text as an input method puts it in, where the cursor is. */
	async insert(text: string): Promise<void> {
		await this.#send('Input.insertText', { text });
	}

	/** Puts a file into the first file input that the selector finds. */
	async choose(selector: string, file: string): Promise<void> {
		await this.waitFor(selector);
		const { result } = await this.#send<{ result: { objectId: string } }>('Runtime.evaluate', {
			expression: `document.querySelector(${JSON.stringify(selector)})`
		});
		await this.#send('DOM.setFileInputFiles', { files: [file], objectId: result.objectId });
	}

	/** Asked rarely: every question is work for the page. */
	async waitFor(selector: string): Promise<void> {
		const until = Date.now() + 60_000;
		while (!(await this.evaluate((selector) => document.querySelector(selector) !== null, selector))) {
			if (Date.now() > until) throw new Error(`There is no ${selector} after a minute.`);
			await wait(250);
		}
	}

	async close(): Promise<void> {
		const ended = once(this.#browser, 'exit');
		this.#session = undefined;
		void this.#send('Browser.close').catch(() => undefined);
		await Promise.race([ended, wait(10_000).then(() => this.#browser.kill('SIGKILL'))]);
		this.#socket.close();
	}

	#send<T>(method: string, params: object = {}): Promise<T> {
		const id = ++this.#asked;
		return new Promise<T>((done, fail) => {
			this.#pending.set(id, ({ result, error }) => {
				this.#pending.delete(id);
				if (error) fail(new Error(`${method}: ${error.message}`));
				else done(result as T);
			});
			this.#socket.send(JSON.stringify({ id, method, params, sessionId: this.#session }));
		});
	}
}

/** Where the browser listens, by its own words. */
async function addressOf(browser: ChildProcess): Promise<string> {
	for await (const line of createInterface(browser.stderr!)) {
		const address = /ws:\/\/\S+/.exec(line)?.[0];
		if (address) {
			browser.stderr!.resume();
			return address;
		}
	}
	throw new Error('The browser did not start.');
}
