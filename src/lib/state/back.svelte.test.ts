import { beforeEach, describe, expect, it, vi } from 'vitest';

const goto = vi.fn();
vi.mock('$app/navigation', () => ({ goto }));

const { countNavigation, goBack, replacePage } = await import('./back.ts');

describe('the back button (U1)', () => {
	const back = vi.spyOn(history, 'back');
	vi.spyOn(history, 'length', 'get').mockReturnValue(5);
	beforeEach(() => {
		goto.mockClear();
		back.mockReset();
		countNavigation({ type: 'enter' });
	});

	it('goes back where a page of ours lies behind', () => {
		countNavigation({ type: 'link' });
		goBack('/customers');
		expect(back).toHaveBeenCalledOnce();
		expect(goto).not.toHaveBeenCalled();
	});

	it('goes up instead of out of the app after a deep link', () => {
		goBack('/customers');
		expect(back).not.toHaveBeenCalled();
		expect(goto).toHaveBeenCalledWith('/customers', { replaceState: true });
	});

	it('does not go back over a page that took the place of another', () => {
		void replacePage('/customers/1');
		countNavigation({ type: 'goto' });
		goBack('/customers');
		expect(back).not.toHaveBeenCalled();
		expect(goto).toHaveBeenLastCalledWith('/customers', { replaceState: true });
	});

	it('forgets the pages it went back over', () => {
		countNavigation({ type: 'link' });
		countNavigation({ type: 'popstate', delta: -1 });
		goBack('/customers');
		expect(goto).toHaveBeenCalledOnce();
	});
});
