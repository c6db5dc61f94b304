import type { Day } from '../domain/kernel/day.ts';

const MINUTE = 60_000;

/** Today's date as reactive state: it turns at midnight, and when the phone is woken on another day (R1, T-3). */
export class TodayClock {
	#day: Day = $state()!;

	/** `read` gives the present day. Call it where a component is made: it lives as long as that one. */
	constructor(read: () => Day) {
		this.#day = read();
		$effect(() => {
			const look = () => (this.#day = read());
			const timer = setInterval(look, MINUTE);
			document.addEventListener('visibilitychange', look);
			return () => {
				clearInterval(timer);
				document.removeEventListener('visibilitychange', look);
			};
		});
	}

	get day(): Day {
		return this.#day;
	}
}
