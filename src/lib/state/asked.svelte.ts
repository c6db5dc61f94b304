import type { Answer, BackendFailure } from './backend.ts';

/** What the backend answered to one question, as reactive state; an earlier answer stays while it is asked again. */
export class Asked<T> {
	readonly #question: () => Promise<Answer<T>>;
	#value: T | undefined = $state.raw();
	#failure: BackendFailure | undefined = $state.raw();
	#asking = $state(false);
	#turn = 0;

	constructor(question: () => Promise<Answer<T>>) {
		this.#question = question;
		void this.again();
	}

	get value(): T | undefined {
		return this.#value;
	}

	/** Why there is no newer answer. */
	get failure(): BackendFailure | undefined {
		return this.#failure;
	}

	get asking(): boolean {
		return this.#asking;
	}

	/** The last question wins, whichever answer arrives first. */
	async again(): Promise<void> {
		const turn = ++this.#turn;
		this.#asking = true;
		const answer = await this.#question();
		if (turn !== this.#turn) return;
		this.#asking = false;
		this.#failure = answer.ok ? undefined : answer.error;
		if (answer.ok) this.#value = answer.value;
	}
}
