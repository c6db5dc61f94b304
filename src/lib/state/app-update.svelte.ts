import type { Result } from '../domain/kernel/result.ts';

/** `current` until a newer version has been loaded and waits (`ready`); `reloading` once it was accepted. */
export type AppUpdateState = 'current' | 'ready' | 'reloading';
export type UpdateRefused = { type: 'form-open' } | { type: 'nothing-waiting' } | { type: 'not-taken-over' };

export type AppUpdate = {
	state(): AppUpdateState;
	/** @returns a function that stops listening. */
	onChange(listener: (state: AppUpdateState) => void): () => void;
	/** Swaps the version and reloads, unless a form is open in any tab (D-6). When it succeeds the page goes away. */
	accept(): Promise<Result<void, UpdateRefused>>;
};

/** What the update prompt shows. One per page; `start()` it with `client/app-update` once the first screen is drawn. */
export class AppUpdateStatus {
	#state = $state<AppUpdateState>('current');
	#formIsOpen = $state(false);
	#update: AppUpdate | undefined;

	get state(): AppUpdateState {
		return this.#state;
	}

	/** True after an attempt that an open form refused: the prompt then asks to finish the form first. */
	get formIsOpen(): boolean {
		return this.#formIsOpen;
	}

	async start(startAppUpdate: () => Promise<AppUpdate | undefined>): Promise<void> {
		this.#update = await startAppUpdate();
		if (!this.#update) return;
		this.#update.onChange((state) => (this.#state = state));
		this.#state = this.#update.state();
	}

	async accept(): Promise<Result<void, UpdateRefused>> {
		const answer = (await this.#update?.accept()) ?? { ok: false, error: { type: 'nothing-waiting' } };
		this.#formIsOpen = !answer.ok && answer.error.type === 'form-open';
		return answer;
	}
}
