import type { DemoPhrases } from './phrases.ts';

type Plan = { days: number; note: string; promised?: true };

/** Days from today by place in the cast, and which phrase: overdue, due, and coming. */
const PLANS: Record<number, readonly [days: number, phrase: number]> = {
	3: [-12, 4],
	24: [-5, 1],
	43: [-2, 0],
	51: [-1, 8],
	9: [0, 2],
	1: [0, 3],
	25: [0, 7],
	47: [0, 6],
	0: [1, 5],
	31: [2, 0],
	54: [2, 9],
	16: [4, 1],
	39: [5, 8],
	7: [7, 2],
	57: [9, 3],
	33: [13, 5],
	22: [18, 6],
	45: [27, 9]
};

export function planOfDays(index: number, { followUps }: DemoPhrases): Plan[] {
	const plan = PLANS[index];
	return plan ? [{ days: plan[0], ...followUps[plan[1]]! }] : [];
}
