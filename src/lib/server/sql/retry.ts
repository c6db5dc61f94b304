/** What a transaction may fail with through no fault of its own: run again, it meets what the other one left. */
const CODES = new Set(['40001', '40P01', '23505']);

export type Retry = {
	attempts: number;
	/** Resolves after so many milliseconds. */
	wait: (ms: number) => Promise<void>;
	/** From 0 to 1, so that those who met do not meet again. */
	random: () => number;
};

/** Runs a transaction until it goes through, or fails for good. The wait doubles from 10 ms, up to a second. */
export async function retrying<T>(
	{ attempts, wait, random }: Retry,
	transaction: () => Promise<T>
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await transaction();
		} catch (error) {
			if (attempt >= attempts || !isRetryable(error)) throw error;
			await wait(Math.min(1000, 10 * 2 ** (attempt - 1)) * (0.5 + random() / 2));
		}
	}
}

function isRetryable(error: unknown): boolean {
	return error instanceof Error && 'code' in error && CODES.has(String(error.code));
}
