/** Lets the screen answer: long work goes on in another task. Never inside a transaction, which would end. */
export function pause(ms = 0): Promise<void> {
	return new Promise((done) => setTimeout(done, ms));
}
