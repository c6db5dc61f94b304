import { describe, expect, test } from 'vitest';
import { formsHereClosed, holdOpenForm, withNoFormOpen } from './open-form.ts';

/** What another tab does: it holds the lock without this tab's module knowing. */
function otherTab(): () => void {
	let release = () => {};
	void navigator.locks.request(
		'rapport-open-form',
		{ mode: 'shared' },
		() => new Promise<void>((r) => (release = r))
	);
	return () => release();
}
const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
const act = () => Promise.resolve('done');

describe('an update waits for open forms (D-6)', () => {
	test('it may run when none is open', async () => {
		expect(await withNoFormOpen(act)).toEqual({ ok: true, value: 'done' });
	});

	test('it may not run while a form is open here, not even in the same tick, and may once it is released', async () => {
		const release = holdOpenForm();
		expect(await withNoFormOpen(act)).toEqual({ ok: false, error: { type: 'form-open' } });
		release();
		release();
		await tick();
		expect((await withNoFormOpen(act)).ok).toBe(true);
	});

	test('it may not run while a form is open in another tab', async () => {
		const close = otherTab();
		await tick();
		expect((await withNoFormOpen(act)).ok).toBe(false);
		close();
		await tick();
		expect((await withNoFormOpen(act)).ok).toBe(true);
	});

	test('two forms: closing one is not enough', async () => {
		const [first, second] = [holdOpenForm(), holdOpenForm()];
		let closed = false;
		void formsHereClosed().then(() => (closed = true));
		first();
		await tick();
		expect([closed, (await withNoFormOpen(act)).ok]).toEqual([false, false]);
		second();
		await tick();
		expect([closed, (await withNoFormOpen(act)).ok]).toEqual([true, true]);
	});

	test('without Web Locks the forms of this tab still count', async () => {
		const release = holdOpenForm(null);
		expect((await withNoFormOpen(act, null)).ok).toBe(false);
		release();
		expect((await withNoFormOpen(act, null)).ok).toBe(true);
	});
});
