export type Unit = 's' | 'ms' | 'µs' | 'kB' | 'files' | 'requests' | '×';

export type Figure = {
	what: string;
	value: number;
	unit: Unit;
	/** DESIGN §4: what we want, and what must never be passed. Null where it says nothing. */
	goal: number | null;
	never: number | null;
	/** The same work done by the least code that can do it, in the same run. */
	floor?: number;
	/** `value` over `floor`. */
	ratio?: number;
	/** Not above `never`. */
	ok: boolean;
};

/** `size`: customers in the book, 0 where there is none. */
export type Measured = { name: string; size: number; figures: Figure[] };

export type Bench = {
	name: string;
	/** The sizes it is run for, in customers. */
	sizes: readonly number[];
	run(size: number): Promise<Figure[]>;
};

type Limits = { goal?: number; never?: number; floor?: number };

export function figure(what: string, value: number, unit: Unit, limits: Limits = {}): Figure {
	const { goal = null, never = null, floor } = limits;
	return {
		what,
		value: rounded(value),
		unit,
		goal: goal === null ? null : rounded(goal),
		never,
		...(floor === undefined ? {} : { floor: rounded(floor), ratio: rounded(value / floor) }),
		ok: never === null || value <= never
	};
}

/** Three digits that mean something; more would be noise. */
function rounded(value: number): number {
	return Number(value.toPrecision(3));
}

export function median(values: readonly number[]): number {
	return percentile(values, 50);
}

/** The least value that `percent` of all values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}
