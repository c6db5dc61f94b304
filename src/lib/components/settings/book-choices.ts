import { currencies, currencyOf } from '../../domain/book/regions.ts';
import type { Format } from '../../i18n/format.ts';

type Choice = { value: string; label: string };
/** What most people look for comes first, then what many use, then everything else. No value twice. */
export type Choices = { first: Choice[]; common: Choice[]; others: Choice[] };

const COMMON_CURRENCIES =
	'TWD CNY HKD MOP USD EUR JPY KRW SGD MYR THB VND PHP IDR INR AUD NZD CAD GBP CHF'.split(' ');
const COMMON_ZONES = (
	'Pacific/Honolulu America/Los_Angeles America/Vancouver America/Denver America/Chicago America/New_York ' +
	'America/Toronto America/Sao_Paulo Europe/London Europe/Paris Europe/Berlin Africa/Johannesburg Asia/Dubai ' +
	'Asia/Kolkata Asia/Bangkok Asia/Jakarta Asia/Shanghai Asia/Taipei Asia/Hong_Kong Asia/Macau Asia/Singapore Asia/Kuala_Lumpur ' +
	'Asia/Manila Australia/Perth Asia/Tokyo Asia/Seoul Australia/Sydney Pacific/Auckland'
).split(' ');

/** The book's own currency and its region's first. */
export function currencyChoices(format: Format, book: { currency: string; region: string }): Choices {
	const named = (value: string) => ({ value, label: `${format.currencyName(value)} (${value})` });
	const first = unique([book.currency, currencyOf(book.region)]);
	const common = COMMON_CURRENCIES.filter((code) => !first.includes(code));
	const others = currencies.filter((code) => !first.includes(code) && !common.includes(code)).map(named);
	return {
		first: first.map(named),
		common: common.map(named),
		others: others.sort((a, b) => format.compare(a.label, b.label))
	};
}

type ZoneInput = {
	/** What the book holds, and where the phone is. */
	held: string;
	phone: string;
	/** Every zone that the platform knows. */
	all: readonly string[];
	/** Milliseconds since 1970: summer time moves what is written before a zone. */
	now: number;
};

/** The book's zone and the phone's first, the common ones from west to east. To ask the platform of all of them takes too long. */
export function zoneChoices(format: Format, { held, phone, all, now }: ZoneInput): Choices {
	const first = unique([held, phone]);
	const told = (zones: readonly string[]) =>
		zones.map((value) => ({ value, ...zoneLabel(format, value, now) }));
	const common = told(COMMON_ZONES.filter((zone) => !first.includes(zone)));
	return {
		first: told(first),
		common: common.sort((a, b) => a.offset - b.offset),
		others: all
			.filter((zone) => !first.includes(zone) && !COMMON_ZONES.includes(zone))
			.map((value) => ({ value, label: value.replaceAll('/', ' / ').replaceAll('_', ' ') }))
	};
}

/** "GMT+8 · Taipei · Taiwan Standard Time", GMT+8 · 台北標準時間 · Taipei: what the reader's language says goes before what it does not. */
function zoneLabel(format: Format, zone: string, now: number): { label: string; offset: number } {
	const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
	const { name, offset } = format.zone(zone, now);
	// A zone without a name is called by its distance, which stands there already.
	const names = /^(GMT|UTC)/.test(name)
		? [city]
		: /^\p{Script=Han}/u.test(name)
			? [name, city]
			: [city, name];
	return { label: [gmt(offset), ...names].join(' · '), offset };
}

function gmt(offset: number): string {
	const minutes = Math.abs(offset);
	const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : '';
	return `GMT${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

function unique(values: readonly (string | undefined)[]): string[] {
	return [...new Set(values)].filter((value) => value !== undefined);
}
