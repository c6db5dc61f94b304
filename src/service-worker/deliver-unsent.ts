import { plainCodec } from '../lib/db/codec.ts';
import { readUnsent } from '../lib/db/read-unsent.ts';
import { whileNobodySyncs } from '../lib/db/sync-lock.ts';
import { databaseToDeliver, deliver, ENOUGH_FOR_A_PUSH } from '../lib/sync/client/deliver.ts';
import { httpTransport } from '../lib/sync/client/http-transport.ts';
import type { TransportFailure } from '../lib/sync/ports.ts';

/** The network, or the server, may be back in a while. Anything else is for somebody to read, on the screens of the app. */
const PASSING = new Set<TransportFailure['type']>(['unreachable', 'no-backend', 'busy', 'server-failed']);

/**
 * Sends what a phone could not send before it was put away, when the browser says that it is online again (D-2). Rejects when that did not work
 * out: the browser tries again later.
 */
export async function deliverUnsent(tag: string): Promise<void> {
	const database = databaseToDeliver(tag);
	if (database === null) return;
	await whileNobodySyncs(database, async () => {
		const unsent = await readUnsent(database, plainCodec, ENOUGH_FOR_A_PUSH);
		if (!unsent) return;
		const transport = httpTransport((...request) => fetch(...request), unsent.owner.person);
		for (const book of unsent.books) {
			const answer = await deliver(book, transport, Date.now() + book.offset);
			if (!answer.ok && PASSING.has(answer.error.type)) throw new Error(`Not sent: ${answer.error.type}.`);
		}
	});
}
