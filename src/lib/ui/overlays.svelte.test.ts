import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import IndexBar from './IndexBar.svelte';
import Menu from './Menu.svelte';
import Sheet from './Sheet.svelte';
import Toaster from './Toaster.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));

describe('a sheet (U2)', () => {
	const props = { title: 'What did you learn?', closeLabel: 'Close', children: words('Green tea') };

	it('shows its content only while open', async () => {
		const { rerender } = render(Sheet, { ...props, open: false });
		expect(screen.queryByText('Green tea')).toBeNull();
		await rerender({ open: true });
		expect(screen.getByRole('dialog', { name: 'What did you learn?' })).toBeInTheDocument();
		expect(screen.getByText('Green tea')).toBeInTheDocument();
	});

	it.each([
		['its button', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
		[
			'Esc or the back gesture',
			() => fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
		],
		['a press on what lies behind', () => fireEvent.pointerDown(screen.getByRole('dialog'))]
	])('closes by %s, once', async (_, close) => {
		const onclose = vi.fn();
		render(Sheet, { ...props, open: true, onclose });
		await close();
		expect(onclose).toHaveBeenCalledOnce();
	});

	it('stays when its content is pressed', async () => {
		const onclose = vi.fn();
		render(Sheet, { ...props, open: true, onclose });
		await fireEvent.pointerDown(screen.getByText('Green tea'));
		expect(onclose).not.toHaveBeenCalled();
	});
});

describe('a menu', () => {
	/** Like a step in the browser's history: taken back only a moment later. */
	class Step {
		open = $state(false);
		show() {
			this.open = true;
		}
		async close() {
			await new Promise((done) => setTimeout(done));
			this.open = false;
		}
	}
	let step: Step;
	const show = (onselect: () => void = vi.fn()) => {
		step = new Step();
		render(Menu, {
			label: 'More about Ana',
			history: step,
			items: [
				{ label: 'Edit', onselect },
				{ label: 'Share', disabled: true, onselect },
				{ label: 'Delete', tone: 'danger', onselect }
			]
		});
		return onselect;
	};
	const trigger = () => screen.getByRole('button', { name: 'More about Ana' });

	it('opens on its first item and walks by arrow keys past what is disabled, round and round', async () => {
		show();
		await userEvent.click(trigger());
		expect(screen.getByRole('menuitem', { name: 'Edit' })).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}');
		expect(screen.getByRole('menuitem', { name: 'Delete' })).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}');
		expect(screen.getByRole('menuitem', { name: 'Edit' })).toHaveFocus();
		await userEvent.keyboard('{ArrowUp}');
		expect(screen.getByRole('menuitem', { name: 'Delete' })).toHaveFocus();
	});

	it('does the chosen thing once its step in the history is taken back, and gives the focus back', async () => {
		const wasOpen: boolean[] = [];
		show(() => wasOpen.push(step.open));
		await userEvent.click(trigger());
		await userEvent.click(screen.getByRole('menuitem', { name: 'Edit' }));
		await vi.waitFor(() => expect(wasOpen).toEqual([false]));
		expect(trigger()).toHaveFocus();
	});

	it('closes when its step in the history is taken back', async () => {
		show();
		await userEvent.click(trigger());
		step.open = false;
		await vi.waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
	});
});

describe('the index bar', () => {
	it('is one slider that speaks letters', async () => {
		const onselect = vi.fn();
		render(IndexBar, { label: 'Jump to a letter', letters: ['A', 'C', 'Z'], current: 'C', onselect });
		const bar = screen.getByRole('slider', { name: 'Jump to a letter' });
		expect(bar).toHaveAttribute('aria-valuetext', 'C');
		for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'x']) await fireEvent.keyDown(bar, { key });
		expect(onselect.mock.calls.flat()).toEqual(['Z', 'A', 'A', 'Z']);
	});
});

describe('toasts (U2)', () => {
	it('are announced, and undo', async () => {
		const run = vi.fn();
		const ondismiss = vi.fn();
		render(Toaster, {
			toasts: [{ id: 7, text: 'Deleted', action: { label: 'Undo', run } }],
			dismissLabel: 'Dismiss',
			ondismiss
		});
		expect(screen.getByRole('status')).toHaveTextContent('Deleted');
		await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
		expect(run).toHaveBeenCalledOnce();
		expect(ondismiss).toHaveBeenCalledWith(7);
	});
});
