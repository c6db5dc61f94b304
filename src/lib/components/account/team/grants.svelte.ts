import type { Id } from '../../../domain/kernel/id.ts';
import type { BackendFailure, BookRole } from '../../../state/backend.ts';
import type { Session } from '../../../state/session.svelte.ts';

/** Changes of access, saved as they are chosen. */
export class Grants {
	readonly #session: Session;
	readonly #onsaved: () => void;
	#failure = $state.raw<BackendFailure | null>(null);
	#running = $state(0);

	constructor(session: Session, onsaved: () => void) {
		this.#session = session;
		this.#onsaved = onsaved;
	}

	get failure(): BackendFailure | null {
		return this.#failure;
	}

	get running(): boolean {
		return this.#running > 0;
	}

	async save(book: Id, user: string, role: BookRole | null): Promise<void> {
		this.#running++;
		const answer = await this.#session.ask((backend) => backend.grant({ book, user, role }));
		this.#running--;
		this.#failure = answer.ok ? null : answer.error;
		// What was refused goes back to what holds.
		this.#onsaved();
	}
}
