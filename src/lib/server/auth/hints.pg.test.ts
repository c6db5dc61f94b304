import { expect, onTestFinished, test } from 'vitest';
import { firstLead, invited, type Phone } from '../../../../tests/pg/phone.ts';
import { ORIGIN, serve, type Served } from '../../../../tests/pg/served.ts';
import { attachedBook, push } from '../../../../tests/pg/synced-book.ts';

/** What a phone hears, event by event; `null` at the end of its stream. Beats are no events. */
async function listen(served: Served, phone: Phone) {
	const request = new Request(`${ORIGIN}/api/sync/hints`, { headers: { cookie: phone.cookie } });
	const answer = await served.fetch(request);
	const reader = answer.body!.getReader();
	onTestFinished(() => void reader.cancel());
	const decoder = new TextDecoder();
	const next = async (): Promise<string | null> => {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return null;
			const text = decoder.decode(value);
			if (text !== ':\n\n') return text;
		}
	};
	return { answer, next, cancel: () => reader.cancel() };
}

/** A hint comes within three seconds. */
const LONGEST_MS = 3500;

function within(ms: number, told: Promise<string | null>): Promise<string | null> {
	return Promise.race([told, new Promise<string>((done) => setTimeout(() => done('silence'), ms))]);
}

async function team() {
	const served = await serve();
	const lead = await firstLead(served);
	const { book } = await attachedBook(lead);
	const chen = await invited(served, lead, 'chen@example.com', { books: [{ book, role: 'writer' }] });
	return { served, lead, chen, book };
}

test('O-5: who shares a book hears that it was changed, once for what comes together, and no word of what', async () => {
	const { served, lead, chen, book } = await team();
	const { answer, next } = await listen(served, chen);
	expect(answer.headers.get('content-type')).toBe('text/event-stream');
	expect(answer.headers.get('cache-control')).toBe('no-store');
	await push(lead, book, ['Chen']);
	await push(lead, book, ['Wong'], 2);
	const { epoch } = (await lead.get('hello')).body;
	expect(await next()).toBe(`event: hint\ndata: {"epoch":"${epoch}"}\n\n`);
	await push(lead, book, ['Lin'], 3);
	expect(await next()).toBe(`event: hint\ndata: {"epoch":"${epoch}"}\n\n`);
});

test('O-5: nobody hears of their own change, nor of a book that is not theirs', async () => {
	const { served, lead, chen, book } = await team();
	const other = await attachedBook(lead, 'Not for Chen');
	const chens = await listen(served, chen);
	const leads = await listen(served, lead);
	const toChen = chens.next();
	await push(lead, other.book, ['x']);
	await push(chen, book, ['Chen']);
	expect(await leads.next()).toContain('event: hint');
	expect(await within(LONGEST_MS, toChen)).toBe('silence');
	await push(lead, book, ['Wong']);
	expect(await toChen).toContain('event: hint');
	await lead.post('books/grant', { book, user: chen.user, role: null });
	await push(lead, book, ['after the grant'], 2);
	expect(await within(LONGEST_MS, chens.next())).toBe('silence');
});

test('B-4: the stream of a revoked device is cut before it tells anything', async () => {
	const { served, lead, chen, book } = await team();
	const { next } = await listen(served, chen);
	await lead.post('devices/revoke', { device: chen.device.id });
	await push(lead, book, ['Chen']);
	expect(await next()).toBeNull();
	const again = await listen(served, chen);
	expect(again.answer.status).toBe(401);
});

test('whoever is not signed in gets no stream', async () => {
	const served = await serve();
	const answer = await served.fetch(new Request(`${ORIGIN}/api/sync/hints`));
	expect([answer.status, await answer.text()]).toEqual([401, '{"error":"signed-out"}']);
});

test('of more than three streams of one device the oldest ends', async () => {
	const { served, chen } = await team();
	const first = await listen(served, chen);
	await Promise.all([listen(served, chen), listen(served, chen), listen(served, chen)]);
	expect(await first.next()).toBeNull();
});
