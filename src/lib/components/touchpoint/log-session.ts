import { isId, type Id } from '$lib/domain/kernel/id.ts';
import { localMoment } from '$lib/domain/kernel/zone.ts';
import type { Touchpoint } from '$lib/domain/touchpoint/touchpoint.ts';
import { bookSettings } from '$lib/queries/book-settings.ts';
import { followUpFile, touchpointFile } from '$lib/queries/touchpoint-file.ts';
import type { DeskContext } from '$lib/state/desk-context.ts';
import type { LogWish } from './log-link.ts';
import { blankFields, fieldsOf, type TouchpointFields } from './touchpoint-form.ts';

/** One form from its beginning: the row it will write, where its draft is kept, and what it shows untouched. */
export type LogSession = {
	id: Id;
	key: string;
	blank: TouchpointFields;
	/** The contact as it was logged before, when it is corrected. */
	before?: Touchpoint;
	currency: string;
};

/** A contact that was begun and not saved. */
export type Unfinished = { id: Id; customer: Id; note: string };

export type LogStart =
	| { type: 'form'; session: LogSession }
	/** Nobody is chosen yet. */
	| { type: 'pick'; unfinished: Unfinished[]; currency: string }
	/** The contact that should be corrected is not there. */
	| { type: 'gone' };

const NEW = 'touchpoint:new:';

/** Finds out what the form begins with. Rejects when the phone's storage does. */
export async function startLog(context: DeskContext, wish: LogWish): Promise<LogStart> {
	const [{ book }, kept, file, followUp] = await Promise.all([
		bookSettings(context.desk),
		context.drafts.list(NEW),
		wish.touchpoint && touchpointFile(context.desk, wish.touchpoint),
		wish.fulfils && followUpFile(context.desk, wish.fulfils)
	]);
	const { currency } = book;
	if (wish.touchpoint) {
		if (!file) return { type: 'gone' };
		const blank = fieldsOf(file.customer, file.touchpoint, context.newId());
		const spent = file.touchpoint.spent?.currency;
		const key = `touchpoint:edit:${file.id}`;
		return {
			type: 'form',
			session: { id: file.id, key, blank, before: file.touchpoint, currency: spent ?? currency }
		};
	}
	const unfinished = kept.flatMap(unfinishedOf);
	const customer = wish.customer ?? (followUp ? followUp.customer : undefined);
	if (!customer) return { type: 'pick', unfinished, currency };
	const session = newSession(context, customer, currency, unfinished, {
		...wish,
		fulfils: followUp?.followUp.state === 'open' && followUp.customer === customer ? wish.fulfils : undefined
	});
	return { type: 'form', session };
}

/** A contact with a customer: the one that was begun before, or a new one. */
export function newSession(
	{ desk, newId }: DeskContext,
	customer: Id,
	currency: string,
	unfinished: readonly Unfinished[],
	{ channel, fulfils, celebrates }: LogWish = {}
): LogSession {
	// The draft keeps the id of the row it becomes: saved, killed before the draft was dropped, and saved again, it is one.
	const id = unfinished.find((one) => one.customer === customer)?.id ?? newId();
	const now = localMoment(desk.clock.now(), desk.clock.zone());
	const blank = blankFields(now, newId(), {
		customer,
		...(channel ? { channel } : {}),
		fulfils: fulfils ? [fulfils] : [],
		celebrates: celebrates ? [celebrates] : []
	});
	return { id, key: NEW + id, blank, currency };
}

function unfinishedOf({ key, value }: { key: string; value: unknown }): Unfinished[] {
	const id = key.slice(NEW.length);
	const { customer, note } = (value ?? {}) as Partial<TouchpointFields>;
	return isId(id) && isId(customer) ? [{ id, customer, note: typeof note === 'string' ? note : '' }] : [];
}
