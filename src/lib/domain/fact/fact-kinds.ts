/**
 * What a fact is about, and whether a customer has one of it or many.
 * A new kind of fact is one line here and one label in each catalog.
 */
export const FACT_KINDS = {
	habit: 'many',
	hobby: 'many',
	preference: 'many',
	family: 'many',
	spendingPower: 'one',
	spendingGrade: 'one',
	incomeBand: 'one',
	packaging: 'one',
	invoice: 'one'
} as const satisfies Record<string, 'one' | 'many'>;
export type FactKind = keyof typeof FACT_KINDS;
