import { guessDefaults, type GuessedDefaults } from '../domain/book/guess-defaults.ts';

/** What a new book on this phone starts with. */
export function phoneDefaults(): GuessedDefaults {
	return guessDefaults({
		languages: navigator.languages,
		zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
		zonesOf
	});
}

type WithZones = { getTimeZones?(): string[] | undefined; timeZones?: string[] };

/** A method in new browsers, a property in those before, nothing in the oldest. */
function zonesOf(region: string): readonly string[] {
	const locale = new Intl.Locale(`und-${region}`) as unknown as WithZones;
	return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
