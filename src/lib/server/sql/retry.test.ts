import { expect, test } from 'vitest';
import { retrying } from './retry.ts';

function failing(code: string, times: number) {
	const waits: number[] = [];
	let runs = 0;
	const done = retrying(
		{ attempts: 6, wait: async (ms) => void waits.push(ms), random: () => 1 },
		async () => {
			if (++runs <= times) throw Object.assign(new Error('no'), { code });
			return runs;
		}
	);
	return { done, waits };
}

test.each(['40001', '40P01', '23505'])(
	'what met another transaction (%s) is run again, later each time',
	async (code) => {
		const { done, waits } = failing(code, 3);
		expect(await done).toBe(4);
		expect(waits).toEqual([10, 20, 40]);
	}
);

test('it gives up after so many attempts, with the reason of the last', async () => {
	const { done, waits } = failing('40P01', 99);
	await expect(done).rejects.toMatchObject({ code: '40P01' });
	expect(waits).toHaveLength(5);
});

test('what would fail again is not run again', async () => {
	const { done, waits } = failing('23502', 1);
	await expect(done).rejects.toMatchObject({ code: '23502' });
	expect(waits).toEqual([]);
});
