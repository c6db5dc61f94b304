import { beforeEach, describe, expect, it, vi } from 'vitest';

const entries = $state({ states: [{}] as App.PageState[] });

vi.mock('$app/state', () => ({
	page: {
		get state() {
			return entries.states.at(-1) ?? {};
		}
	}
}));
vi.mock('$app/navigation', () => ({
	pushState: (_url: string, state: App.PageState) => {
		entries.states = [...entries.states, state];
	}
}));

const { SheetHistory } = await import('./sheet-history.svelte.ts');

/** What the browser and Kit do: the entry goes, then popstate is told, later. */
function goBack() {
	queueMicrotask(() => {
		entries.states = entries.states.slice(0, -1);
		dispatchEvent(new Event('popstate'));
	});
}

describe('a sheet and its history entry (U2)', () => {
	const back = vi.spyOn(history, 'back');
	beforeEach(() => {
		entries.states = [{}];
		back.mockClear().mockImplementation(goBack);
	});

	it('opens with one entry, however often it is told to', () => {
		const sheet = new SheetHistory();
		sheet.open = true;
		sheet.show();
		expect(sheet.open).toBe(true);
		expect(entries.states).toHaveLength(2);
	});

	it('is closed by going back', async () => {
		const sheet = new SheetHistory();
		sheet.show();
		goBack();
		await Promise.resolve();
		expect(sheet.open).toBe(false);
	});

	it('steps back once when closed twice, and is done when the browser is there', async () => {
		const sheet = new SheetHistory();
		sheet.show();
		sheet.open = false;
		await sheet.close();
		expect(back).toHaveBeenCalledOnce();
		expect(sheet.open).toBe(false);
		expect(entries.states).toHaveLength(1);
	});

	it('leaves a sheet below it open', async () => {
		const below = new SheetHistory();
		const above = new SheetHistory();
		below.show();
		above.show();
		await above.close();
		expect([below.open, above.open]).toEqual([true, false]);
	});

	it('can be opened again', async () => {
		const sheet = new SheetHistory();
		sheet.show();
		await sheet.close();
		sheet.show();
		await sheet.close();
		expect(back).toHaveBeenCalledTimes(2);
	});
});
