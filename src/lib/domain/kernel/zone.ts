import type { Day } from './day.ts';

/** A moment as a person in a zone reads it: local day, local `HH:MM`, the zone, and the instant behind it (T-3). */
export type LocalMoment = { day: Day; time: string; zone: string; instant: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
	let format = formats.get(zone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit'
		});
		formats.set(zone, format);
	}
	return format;
}

/** The local day and time of an instant (milliseconds since 1970) in an IANA zone. An unknown zone throws RangeError. */
export function localMoment(instant: number, zone: string): LocalMoment {
	const parts: Record<string, string> = {};
	for (const { type, value } of formatFor(zone).formatToParts(instant)) parts[type] = value;
	const day = `${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}` as Day;
	return { day, time: `${parts.hour}:${parts.minute}`, zone, instant };
}

export function isZone(zone: string): boolean {
	try {
		formatFor(zone);
		return true;
	} catch {
		return false;
	}
}
