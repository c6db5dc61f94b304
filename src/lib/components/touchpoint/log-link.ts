import { isId, type Id } from '$lib/domain/kernel/id.ts';
import { CHANNELS, type Channel } from '$lib/domain/touchpoint/channel.ts';

/** What the address of the log form asks for: whom it is about, and what the contact takes care of. */
export type LogWish = {
	/** A contact that was logged before, to be corrected. */
	touchpoint?: Id;
	customer?: Id;
	channel?: Channel;
	/** An open follow-up. */
	fulfils?: Id;
	celebrates?: { occasion: Id; year: number };
};

/** The address that asks for it. */
export function logLink({ touchpoint, customer, channel, fulfils, celebrates }: LogWish): string {
	const params = new URLSearchParams();
	if (touchpoint) params.set('touchpoint', touchpoint);
	if (customer) params.set('customer', customer);
	if (channel) params.set('channel', channel);
	if (fulfils) params.set('fulfils', fulfils);
	if (celebrates) params.set('celebrates', `${celebrates.occasion}:${celebrates.year}`);
	const text = params.toString();
	return text ? `/log?${text}` : '/log';
}

/** Reads it back; what makes no sense is left out, for an address can be typed by anybody. */
export function readLogLink(params: URLSearchParams): LogWish {
	const wish: LogWish = {};
	for (const name of ['touchpoint', 'customer', 'fulfils'] as const) {
		const id = params.get(name);
		if (isId(id)) wish[name] = id;
	}
	const channel = CHANNELS.find((known) => known === params.get('channel'));
	if (channel) wish.channel = channel;
	const [occasion, year] = params.get('celebrates')?.split(':') ?? [];
	if (isId(occasion) && /^\d{1,4}$/.test(year ?? '')) wish.celebrates = { occasion, year: Number(year) };
	return wish;
}
