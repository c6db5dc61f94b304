import { createSubscriber } from 'svelte/reactivity';
import type { Id } from '../domain/kernel/id.ts';
import type { Account, Answer, Backend, Device, LookedAtLink } from './backend.ts';

/** Who this phone belongs to in a team, and how their session ended if it did. */
export type Known = { account: Account; ended?: 'signed-out' | 'revoked' };

/** What happens to the data on this phone when its owner signs out. */
export type Leaving = 'keep' | 'remove';

/** What somebody enters behind a link, by what the link is for. */
export type Entered =
	| { type: 'set-up'; name: string; email: string; password: string; team: string }
	| { type: 'invitation'; name: string; password: string }
	| { type: 'reset'; password: string };

export type SessionOuter = {
	backend: Backend;
	/** What this phone remembers between two starts: the app is drawn before anybody is asked. */
	store: {
		read(): Known | null;
		write(known: Known | null): void;
		/** Hears of what syncing or another tab has learnt. Returns how to stop. */
		subscribe(changed: () => void): () => void;
	};
	/** This phone for one account; the same whenever that one signs in again. */
	device: (email: string) => Device;
	/** Who works on this phone, in its book. */
	person: () => Id;
	/** Somebody is signed in now, by a link of that type or by password. */
	onarrived: (account: Account, by: Entered['type'] | 'password') => Promise<void>;
	/** They have signed out. */
	onleft: (leaving: Leaving) => Promise<void>;
};

/** The account of this phone. It is known offline too; the backend is asked behind what is drawn. */
export class Session {
	readonly #outer: SessionOuter;
	readonly #changes: () => void;
	#known: Known | null = $state.raw(null);

	constructor(outer: SessionOuter) {
		this.#outer = outer;
		this.#known = outer.store.read();
		this.#changes = createSubscriber(() => outer.store.subscribe(() => (this.#known = outer.store.read())));
	}

	/** Who this phone belongs to, also while their session has ended; null while it shares nothing. */
	get account(): Account | null {
		this.#changes();
		return this.#known?.account ?? null;
	}

	get standing(): 'apart' | 'signed-in' | 'signed-out' | 'revoked' {
		this.#changes();
		if (!this.#known) return 'apart';
		return this.#known.ended ?? 'signed-in';
	}

	/** Asks the backend anything. An answer that ends the session ends it here too, and removes nothing (B-3). */
	async ask<T>(question: (backend: Backend) => Promise<Answer<T>>): Promise<Answer<T>> {
		const answer = await question(this.#outer.backend);
		if (!answer.ok && (answer.error.type === 'signed-out' || answer.error.type === 'revoked'))
			this.#end(answer.error.type);
		return answer;
	}

	/** Whether there is a backend here and who it takes us for. */
	async hello() {
		const answer = await this.ask((backend) => backend.hello());
		if (!answer.ok) return answer;
		const { account } = answer.value;
		if (account) this.#keep({ account });
		else if (this.standing === 'signed-in') this.#end('signed-out');
		return answer;
	}

	async signIn(email: string, password: string): Promise<Answer<Account>> {
		const device = this.#outer.device(email);
		return this.#arrive(await this.#outer.backend.signIn({ email, password, device }), 'password');
	}

	lookAtLink(token: string): Promise<Answer<LookedAtLink>> {
		return this.#outer.backend.lookAtLink(token);
	}

	/** Uses a link up. `email` is whom it is for, or who entered it. */
	async join(token: string, email: string, entered: Entered): Promise<Answer<Account>> {
		const device = this.#outer.device(email);
		const { backend, person } = this.#outer;
		const input =
			entered.type === 'reset'
				? { ...entered, token, device }
				: { ...entered, token, device, person: person() };
		return this.#arrive(await backend.useLink(input), entered.type);
	}

	/** Needs the backend, which must forget this phone too. Whoever is signed out already only leaves. */
	async signOut(leaving: Leaving): Promise<Answer<void>> {
		const answer = await this.#outer.backend.signOut();
		const isOut = answer.ok || answer.error.type === 'signed-out' || answer.error.type === 'revoked';
		if (!isOut) return answer;
		if (leaving === 'keep') this.#end('signed-out');
		else this.#keep(null);
		await this.#outer.onleft(leaving);
		return { ok: true, value: undefined };
	}

	async #arrive(answer: Answer<Account>, by: Entered['type'] | 'password'): Promise<Answer<Account>> {
		if (answer.ok) {
			this.#keep({ account: answer.value });
			await this.#outer.onarrived(answer.value, by);
		}
		return answer;
	}

	#end(ended: 'signed-out' | 'revoked'): void {
		if (this.#known) this.#keep({ ...this.#known, ended });
	}

	#keep(known: Known | null): void {
		this.#known = known;
		this.#outer.store.write(known);
	}
}
