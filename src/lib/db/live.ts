import { liveQuery } from 'dexie';

/**
 * A query that runs again whenever what it read was changed, in this tab or any other. It must ask for all it reads
 * before it opens anything: what is read after waiting for a codec is not observed.
 */
export type Live<T> = {
	subscribe(observer: { next: (value: T) => void; error: (error: unknown) => void }): { unsubscribe(): void };
};

export function live<T>(query: () => Promise<T>): Live<T> {
	return liveQuery(query);
}
