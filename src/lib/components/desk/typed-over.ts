/**
 * A kept draft over what its form begins with now: what was typed in it, and for the rest what stands in the row, which may have
 * changed since. `begun` is what the form began with then.
 */
export function typedOver<Fields extends object>(blank: Fields, kept: Fields, begun: Fields): Fields {
	const names = Object.keys(blank) as (keyof Fields)[];
	const typed = names.filter((name) => JSON.stringify(kept[name]) !== JSON.stringify(begun[name]));
	return { ...blank, ...Object.fromEntries(typed.map((name) => [name, kept[name]])) };
}
