import type { Id } from '../../../domain/kernel/id.ts';
import { whoAsks } from '../asker.ts';
import type { SignedInCall } from '../call.ts';
import { bookAccess } from './book-access.ts';

/** Changes of so long are told of at once, and not by all streams in the same moment: phones then ask one after the other. */
const GATHERED_MS = 1000;
const SPREAD_MS = 2000;
/** Proxies end what is silent for a minute, and a phone takes it for gone. */
const BEAT_MS = 20_000;

/**
 * A stream of events for whoever is signed in: one says that something in a book of theirs was changed by another device, and
 * nothing else (O-5). Who they are, and whether the book is theirs, is asked again for each, and at each beat: a session that has ended
 * hears nothing more, and its stream is cut (B-4).
 */
export function hintStream({ accounts, headers, asker }: SignedInCall): ReadableStream<Uint8Array> {
	const { db, books, hints, random, wait } = accounts;
	const encoder = new TextEncoder();
	const changed = new Set<Id>();
	let isOpen = true;
	let stopListening = () => {};
	let close = () => {};

	const end = () => {
		if (!isOpen) return;
		isOpen = false;
		stopListening();
		close();
	};

	async function isTheirs(): Promise<boolean> {
		const now = await whoAsks(accounts, headers, null);
		return now.ok && now.value.device === asker.device;
	}

	async function anyOf(ids: readonly Id[]): Promise<boolean> {
		for (const book of ids) if (await bookAccess(db, book, asker)) return true;
		return false;
	}

	return new ReadableStream<Uint8Array>({
		start(controller) {
			const say = (text: string) => isOpen && controller.enqueue(encoder.encode(text));
			/** What cannot be told, because the database does not answer, is not known either: the phone asks again. */
			const orEnd = (work: () => Promise<unknown>) => void work().catch(end);
			close = () => controller.close();

			async function tell(): Promise<void> {
				await wait(GATHERED_MS + (SPREAD_MS * random(1)[0]!) / 255);
				const told = [...changed];
				changed.clear();
				if (!isOpen) return;
				if (!(await isTheirs())) return end();
				if (await anyOf(told))
					say(`event: hint\ndata: ${JSON.stringify({ epoch: await books.epoch() })}\n\n`);
			}
			async function beat(): Promise<void> {
				for (;;) {
					await wait(BEAT_MS);
					if (!isOpen) return;
					if (!(await isTheirs())) return end();
					say(':\n\n');
				}
			}
			stopListening = hints.listen({
				device: asker.device,
				end,
				changed(book) {
					if (!changed.size) orEnd(tell);
					changed.add(book);
				}
			});
			// The browser learns that it is connected.
			say(':\n\n');
			orEnd(beat);
		},
		cancel() {
			close = () => {};
			end();
		}
	});
}
