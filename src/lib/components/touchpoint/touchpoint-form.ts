import { typedOver } from '$lib/components/desk/typed-over.ts';
import type { FactKind } from '$lib/domain/fact/fact-kinds.ts';
import { isDay, type Day } from '$lib/domain/kernel/day.ts';
import type { Id } from '$lib/domain/kernel/id.ts';
import { localInstant } from '$lib/domain/kernel/local-instant.ts';
import { isZone, type LocalMoment } from '$lib/domain/kernel/zone.ts';
import { amountText, parseAmount } from '$lib/domain/money/parse-amount.ts';
import type { Channel, Outcome } from '$lib/domain/touchpoint/channel.ts';
import type { Touchpoint } from '$lib/domain/touchpoint/touchpoint.ts';
import type { LoggedTouchpoint } from '$lib/commands/log-touchpoint.ts';

/** What the log form holds: texts as they were typed, so that a half-typed one survives too. */
export type TouchpointFields = {
	customer: Id | null;
	channel: Channel;
	direction: Touchpoint['direction'];
	outcome: Outcome | null;
	note: string;
	/** `YYYY-MM-DD` and `HH:MM` in `zone`, or empty while the picker is. */
	day: string;
	time: string;
	zone: string;
	place: string;
	minutes: string;
	spent: string;
	learnt: { about: FactKind; text: string }[];
	/** `day` is empty while no follow-up is wanted. The id is minted with the form: saved twice, planned once. */
	next: { id: Id; day: string; note: string; promised: boolean };
	fulfils: Id[];
	celebrates: { occasion: Id; year: number }[];
};

export type Problem = 'day' | 'minutes' | 'spent';

/** A form in which nothing was touched: what it is for, and the present moment. */
export function blankFields(
	now: LocalMoment,
	nextId: Id,
	preset: Partial<Pick<TouchpointFields, 'customer' | 'channel' | 'fulfils' | 'celebrates'>> = {}
): TouchpointFields {
	return {
		customer: null,
		channel: 'call',
		direction: 'out',
		outcome: null,
		note: '',
		day: now.day,
		time: now.time,
		zone: now.zone,
		place: '',
		minutes: '',
		spent: '',
		learnt: [],
		next: { id: nextId, day: '', note: '', promised: false },
		fulfils: [],
		celebrates: [],
		...preset
	};
}

/** The form of a contact that was logged before. */
export function fieldsOf(customer: Id, touchpoint: Touchpoint, nextId: Id): TouchpointFields {
	const { channel, direction, outcome, note, day, time, zone, place, minutes, spent } = touchpoint;
	return {
		...blankFields({ day, time: time ?? '', zone, instant: 0 }, nextId, { customer, channel }),
		direction,
		outcome: outcome ?? null,
		note: note ?? '',
		place: place ?? '',
		minutes: minutes === undefined ? '' : String(minutes),
		spent: spent ? amountText(spent) : ''
	};
}

/** What hinders saving. */
export function problemsOf(fields: TouchpointFields, currency: string): Problem[] {
	const problems: Problem[] = [];
	if (!isDay(fields.day)) problems.push('day');
	if (fields.minutes.trim() && minutesOf(fields.minutes) === null) problems.push('minutes');
	if (fields.spent.trim() && !parseAmount(fields.spent, currency)) problems.push('spent');
	return problems;
}

/** The contact that the form describes; ask `problemsOf` first. `before` keeps what this form does not know. */
export function touchpointOf(fields: TouchpointFields, currency: string, before?: Touchpoint): Touchpoint {
	const { channel, direction, outcome, zone } = fields;
	const day = fields.day as Day;
	const time = fields.time || undefined;
	return withoutEmpty({
		...before,
		channel,
		direction,
		day,
		time,
		zone,
		instant: instantOf({ day, time, zone }, before),
		outcome: outcome ?? undefined,
		note: fields.note.trim() || undefined,
		minutes: minutesOf(fields.minutes) ?? undefined,
		place: fields.place.trim() || undefined,
		spent: parseAmount(fields.spent, currency) ?? undefined
	});
}

/** All that one save writes (T3). Facts without words are none. */
export function loggedTouchpoint(
	id: Id,
	fields: TouchpointFields & { customer: Id },
	currency: string
): LoggedTouchpoint {
	const { customer, learnt, next, fulfils, celebrates } = fields;
	const note = next.note.trim();
	return {
		id,
		customer,
		touchpoint: touchpointOf(fields, currency),
		learnt: learnt.filter(({ text }) => text.trim() !== ''),
		...(isDay(next.day)
			? {
					next: {
						id: next.id,
						day: next.day,
						...(note ? { note } : {}),
						...(next.promised ? { promised: true } : {})
					}
				}
			: {}),
		fulfils,
		celebrates
	};
}

/** Whether two forms hold the same input, whoever it is about. */
export function sameInput(a: TouchpointFields, b: TouchpointFields): boolean {
	const input = ({ next, ...fields }: TouchpointFields) =>
		JSON.stringify({ ...fields, customer: null, next: { ...next, id: null } });
	return input(a) === input(b);
}

/**
 * The form as a kept draft goes on from `blank`. Of a contact that is corrected only what was typed counts: the rest may have been
 * corrected elsewhere since. What the form is opened for now counts too, beside what it was opened for then.
 */
export function restoredFields(blank: TouchpointFields, kept: unknown): TouchpointFields {
	const restored = filled(blank, kept);
	const { begun } = Object(kept) as { begun?: unknown };
	if (begun) return typedOver(blank, restored, filled(blank, begun));
	if (restored.customer !== blank.customer) return restored;
	const isKept = ({ occasion }: { occasion: Id }) =>
		restored.celebrates.some((other) => other.occasion === occasion);
	return {
		...restored,
		fulfils: [...new Set([...blank.fulfils, ...restored.fulfils])],
		celebrates: [...restored.celebrates, ...blank.celebrates.filter((one) => !isKept(one))]
	};
}

/** Field by field: one that has another type than the form wants is left out. */
function filled(blank: TouchpointFields, kept: unknown): TouchpointFields {
	if (typeof kept !== 'object' || kept === null) return blank;
	const known = Object.entries(kept).filter(([name, value]) => {
		const own = blank[name as keyof TouchpointFields];
		if (!Object.hasOwn(blank, name)) return false;
		return (
			own === null ||
			value === null ||
			(typeof own === typeof value && Array.isArray(own) === Array.isArray(value))
		);
	});
	return { ...blank, ...Object.fromEntries(known) };
}

/**
 * The moment that a local day and time mean; as it was while they were not touched. A zone that this browser does not know, in a
 * file of a newer one, has none: the contact stands by its day.
 */
function instantOf({ day, time, zone }: Pick<Touchpoint, 'day' | 'time' | 'zone'>, before?: Touchpoint) {
	if (before?.day === day && before.time === time && before.zone === zone) return before.instant;
	return time && isZone(zone) ? localInstant(day, time, zone) : undefined;
}

/** Whole minutes, up to a week; null for anything else. */
function minutesOf(typed: string): number | null {
	const text = typed.normalize('NFKC').trim();
	return /^\d{1,5}$/.test(text) && Number(text) <= 10_080 ? Number(text) : null;
}

function withoutEmpty(touchpoint: Touchpoint): Touchpoint {
	const known = Object.entries(touchpoint).filter(([, value]) => value !== undefined && value !== '');
	return Object.fromEntries(known) as Touchpoint;
}
