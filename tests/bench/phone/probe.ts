/** Times are milliseconds since navigation start. */
export type Probe = {
	/** When the frame with the items of a list was drawn. */
	listShown: number | null;
	/** Tasks that blocked the page for more than 50 ms. */
	tasks: { start: number; duration: number }[];
	/**
	 * From a tap or a keystroke to the frame after it, and to the frame after the last change it brought to the screen;
	 * `heard` is when the page was told of it.
	 */
	answers: { type: string; start: number; heard: number; nextFrame: number; settled: number }[];
	/** Transactions that wrote rows: when they were begun, and when the browser had them on its disk. */
	writes: { begun: number; done: number }[];
};

/** Runs in the page before any script of it, and only watches. It is sent as text: it may use nothing from outside. */
export function installProbe(): void {
	const probe: Probe = { listShown: null, tasks: [], answers: [], writes: [] };
	globalThis.rapportProbe = probe;

	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) probe.tasks.push({ start: startTime, duration });
	}).observe({ type: 'longtask', buffered: true });

	/** Calls back once the next frame is drawn: a message posted in a frame's callback is read right behind that frame. */
	const afterFrame = (then: () => void) => {
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => then();
			port2.postMessage(null);
		});
	};

	/** A list that is still making its rows says that it is busy. */
	const isListThere = () => {
		const main = document.querySelector('main');
		return !!main?.querySelector('li, [role=listitem]') && !main.querySelector('[aria-busy=true]');
	};
	let listSeen = false;
	let last: Probe['answers'][number] | undefined;
	for (const type of ['click', 'input'])
		addEventListener(
			type,
			({ timeStamp }) => {
				const answer = { type, start: timeStamp, heard: performance.now(), nextFrame: 0, settled: 0 };
				probe.answers.push(answer);
				last = answer;
				afterFrame(() => (answer.nextFrame = answer.settled = performance.now()));
			},
			{ capture: true }
		);
	new MutationObserver(() => {
		if (!listSeen && isListThere()) {
			listSeen = true;
			afterFrame(() => (probe.listShown = performance.now()));
		}
		const answer = last;
		if (answer) afterFrame(() => (answer.settled = performance.now()));
	}).observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true,
		attributeFilter: ['aria-busy']
	});

	const transaction = IDBDatabase.prototype.transaction;
	IDBDatabase.prototype.transaction = function (stores, mode, options) {
		const begun = performance.now();
		const made = transaction.call(this, stores, mode, options);
		if (mode === 'readwrite' && [stores].flat().includes('rows'))
			made.addEventListener('complete', () => probe.writes.push({ begun, done: performance.now() }));
		return made;
	};
}

/** The longest task that began after `since` (ms from navigation start). Browsers report none below 50 ms: then it is 50. */
export function longestOf(tasks: Probe['tasks'], since: number): number {
	return Math.max(50, ...tasks.filter(({ start }) => start >= since).map(({ duration }) => duration));
}
