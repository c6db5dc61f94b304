import type { Book } from './book.ts';
import { currencyOf, regions } from './regions.ts';

export type GuessedDefaults = Pick<Book, 'region' | 'currency' | 'nameOrder' | 'zone'>;

/** What the phone tells of itself. `zonesOf` gives the IANA zones of a region, none where the platform does not know. */
export type PhoneHints = {
	languages: readonly string[];
	zone: string;
	zonesOf(region: string): readonly string[];
};

/**
 * The defaults of a new book, guessed so that nobody is asked before the first customer. The zone says where somebody
 * works better than the language does: many phones in Taipei speak American English.
 */
export function guessDefaults({ languages, zone, zonesOf }: PhoneHints): GuessedDefaults {
	const byZone = regions.find((region) => zonesOf(region).includes(zone));
	const region = byZone ?? regionOfLanguages(languages) ?? 'US';
	return { region, currency: currencyOf(region) ?? 'USD', nameOrder: 'given-first', zone };
}

function regionOfLanguages(languages: readonly string[]): string | undefined {
	for (const tag of languages) {
		try {
			const region = new Intl.Locale(tag).maximize().region;
			if (region && currencyOf(region)) return region;
		} catch {
			// A tag that is none tells nothing.
		}
	}
	return undefined;
}
