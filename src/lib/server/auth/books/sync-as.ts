import type { Id } from '../../../domain/kernel/id.ts';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { PullReply, PullRequest, PushReply, PushRequest } from '../../../sync/protocol/messages.ts';
import { applyPush } from '../../sync/apply-push.ts';
import { readChanges } from '../../sync/read-changes.ts';
import type { SignedInCall } from '../call.ts';
import { noteSync } from '../devices/note-sync.ts';
import type { Refusal } from '../refusal.ts';
import type { BookAccess } from './book-access.ts';

/** Takes in what a phone wrote, with the rights that its user has at this moment (B-4). */
export async function pushAs(call: SignedInCall, request: PushRequest): Promise<Result<PushReply, Refusal>> {
	const access = await accessFor(call, request);
	if (!access.ok) return access;
	const { device, person } = call.asker;
	const pusher = { device, person, role: access.value.role };
	const reply = await applyPush(call.accounts.books, request, pusher, call.now);
	if (reply.type === 'pushed') call.accounts.hints.changed(request.book, device);
	return ok(reply);
}

/** The next page of a book, under the grant that its user has at this moment (B-4). */
export async function pullAs(call: SignedInCall, request: PullRequest): Promise<Result<PullReply, Refusal>> {
	const access = await accessFor(call, request);
	if (!access.ok) return access;
	const puller = { device: call.asker.device, ...access.value };
	return ok(await readChanges(call.accounts.books, request, puller, call.now));
}

/** What the asker may do in the book, which their session was looked up with; somebody else's database gets nothing. */
async function accessFor(
	{ accounts: { db }, asker, now }: SignedInCall,
	{ person = asker.person }: { person?: Id | undefined }
): Promise<Result<BookAccess, Refusal>> {
	const { access } = asker;
	if (person !== asker.person || !access) return err({ type: 'no-access' });
	await noteSync(db, asker, now);
	return ok(access);
}
