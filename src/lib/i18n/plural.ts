const rules = new Intl.PluralRules('en');

/** English has two forms: `plural(1, 'day', 'days')`. The number itself stays with the sentence. */
export function plural(n: number, one: string, other: string): string {
	return rules.select(n) === 'one' ? one : other;
}
