/**
 * Fields of a kind that say one thing together: a half of it would be untrue. Whether and how a follow-up was settled; the moment of
 * a contact. All others stand for themselves.
 */
const TOGETHER: { readonly [kind: string]: readonly (readonly string[])[] } = {
	'follow-up': [['state', 'doneOn', 'doneBy']],
	touchpoint: [['day', 'time', 'zone', 'instant']]
};

/** The fields that say one thing together with this one, itself among them. */
export function fieldsWith(kind: string, field: string): readonly string[] {
	return TOGETHER[kind]?.find((fields) => fields.includes(field)) ?? [field];
}
