import { createContext } from 'svelte';

export type Toast = { id: number; text: string; action?: { label: string; run: () => void } };

const SECONDS = 5;
/** Long enough to read, decide and reach: an Undo is the only question asked. */
const SECONDS_WITH_ACTION = 10;
/** More would cover the list they speak of. */
const AT_ONCE = 2;

/** The short messages at the bottom of the screen; they leave by themselves, and wait while somebody is on them. */
export class Toasts {
	#all = $state.raw<readonly Toast[]>([]);
	#timers: Record<number, ReturnType<typeof setTimeout>> = {};
	#made = 0;

	get all(): readonly Toast[] {
		return this.#all;
	}

	/** Shows a message, the newest last; returns its id. */
	show(text: string, action?: Toast['action']): number {
		const toast: Toast = { id: ++this.#made, text, action };
		this.#all = [...this.#all, toast];
		while (this.#all.length > AT_ONCE) this.dismiss(this.#all[0]!.id);
		this.#start(toast);
		return toast.id;
	}

	dismiss(id: number): void {
		clearTimeout(this.#timers[id]);
		delete this.#timers[id];
		this.#all = this.#all.filter((toast) => toast.id !== id);
	}

	/** Stops every clock, or starts them all anew. */
	hold(held: boolean): void {
		for (const timer of Object.values(this.#timers)) clearTimeout(timer);
		this.#timers = {};
		if (!held) for (const toast of this.#all) this.#start(toast);
	}

	#start(toast: Toast): void {
		const seconds = toast.action ? SECONDS_WITH_ACTION : SECONDS;
		this.#timers[toast.id] = setTimeout(() => this.dismiss(toast.id), seconds * 1000);
	}
}

export const [useToasts, setToasts] = createContext<Toasts>();
