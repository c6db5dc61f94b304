import { describe, expect, test } from 'vitest';
import { draftsOpenElsewhere, formsHereClosed, holdOpenForm, withNoFormOpen } from './open-form.ts';

/** What another tab does: it holds the lock without this tab's module knowing. */
function otherTab(lock = 'rapport-open-form'): () => void {
	let release = () => {};
	void navigator.locks.request(lock, { mode: 'shared' }, () => new Promise<void>((r) => (release = r)));
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
		const release = holdOpenForm(undefined, null);
		expect((await withNoFormOpen(act, null)).ok).toBe(false);
		release();
		expect((await withNoFormOpen(act, null)).ok).toBe(true);
	});
});

describe('a draft belongs to the window it is typed in', () => {
	test('it is open elsewhere while another window holds it, and one of this window never is', async () => {
		const releases = [
			holdOpenForm('customer:new:1'),
			otherTab('rapport-draft other customer:new:2'),
			otherTab('rapport-draft other customer:new:3')
		];
		await tick();
		expect(await draftsOpenElsewhere()).toEqual(new Set(['customer:new:2', 'customer:new:3']));
		for (const release of releases) release();
		await tick();
		expect(await draftsOpenElsewhere()).toEqual(new Set());
	});

	test('without Web Locks none is seen', async () => {
		expect(await draftsOpenElsewhere(null)).toEqual(new Set());
	});
});
