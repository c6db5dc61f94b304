import type { Backend } from './backend.ts';
import { errorFields } from './log.ts';

export type Health = { ok: true; epoch: string } | { ok: false };

/** Whether the database answers, and which lineage it holds (L-1). */
export async function readHealth(backend: Pick<Backend, 'books' | 'log'> | null): Promise<Health> {
	if (!backend) return { ok: false };
	try {
		return { ok: true, epoch: await backend.books.epoch() };
	} catch (error) {
		backend.log('database-unreachable', errorFields(error));
		return { ok: false };
	}
}
