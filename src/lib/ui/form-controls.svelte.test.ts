import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import Button from './Button.svelte';
import ChipGroup from './ChipGroup.svelte';
import ChipSet from './ChipSet.svelte';
import SearchInput from './SearchInput.svelte';
import SegmentedControl from './SegmentedControl.svelte';
import Select from './Select.svelte';
import Switch from './Switch.svelte';
import TextInput from './TextInput.svelte';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
const options = [
	{ value: 'call', label: 'Call' },
	{ value: 'visit', label: 'Visit' }
];

describe('fields (U3)', () => {
	it('are named by their label and described by their error first, then their hint', () => {
		render(TextInput, { label: 'Mobile', hint: 'With area code', error: 'Too short' });
		const input = screen.getByRole('textbox', { name: 'Mobile' });
		expect(input).toHaveAccessibleDescription('Too short With area code');
		expect(input).toBeInvalid();
	});

	it('without an error are not marked as invalid', () => {
		render(TextInput, { label: 'Mobile' });
		expect(screen.getByRole('textbox', { name: 'Mobile' })).toBeValid();
	});

	it.each([
		['composing', { isComposing: true }],
		['just composed in Safari', { keyCode: 229 }]
	])('do not take the Enter of an input method that is %s', async (_, event) => {
		const onenter = vi.fn();
		render(TextInput, { label: 'Name', onenter });
		const input = screen.getByRole('textbox');
		await fireEvent.keyDown(input, { key: 'Enter', ...event });
		expect(onenter).not.toHaveBeenCalled();
		await fireEvent.keyDown(input, { key: 'Enter' });
		expect(onenter).toHaveBeenCalledOnce();
	});

	it('choose from a native list', async () => {
		const onchoose = vi.fn();
		render(Select, { label: 'How', options, value: 'call', onchoose });
		await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How' }), 'Visit');
		expect(onchoose).toHaveBeenCalledWith('visit');
	});

	it('clear a search by Escape, and then leave Escape to what is around it', async () => {
		const onkeydown = vi.fn();
		document.addEventListener('keydown', onkeydown);
		render(SearchInput, { label: 'Search', clearLabel: 'Clear', value: 'chen' });
		const input = screen.getByRole('searchbox', { name: 'Search' });
		await fireEvent.keyDown(input, { key: 'Escape', isComposing: true });
		expect(input).toHaveValue('chen');
		onkeydown.mockClear();
		expect(await fireEvent.keyDown(input, { key: 'Escape' })).toBe(false);
		expect(input).toHaveValue('');
		expect(onkeydown).not.toHaveBeenCalled();
		expect(await fireEvent.keyDown(input, { key: 'Escape' })).toBe(true);
		document.removeEventListener('keydown', onkeydown);
	});

	it('clear a search and keep the focus in it', async () => {
		render(SearchInput, { label: 'Search', clearLabel: 'Clear' });
		const input = screen.getByRole('searchbox', { name: 'Search' });
		expect(screen.queryByRole('button', { name: 'Clear' })).toBeNull();
		await userEvent.type(input, 'chen');
		await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
		expect(input).toHaveValue('');
		expect(input).toHaveFocus();
	});
});

describe('choices', () => {
	it('of one: a second press gives it up', async () => {
		const onchange = vi.fn();
		render(ChipGroup, { label: 'How', options, value: null, onchange });
		const call = screen.getByRole('button', { name: 'Call' });
		await userEvent.click(call);
		expect(call).toHaveAttribute('aria-pressed', 'true');
		await userEvent.click(call);
		expect(onchange.mock.calls).toEqual([['call'], [null]]);
	});

	it('of one that is required: a second press changes nothing', async () => {
		const onchange = vi.fn();
		render(ChipGroup, { label: 'How', options, value: 'call', required: true, onchange });
		await userEvent.click(screen.getByRole('button', { name: 'Call' }));
		expect(onchange).not.toHaveBeenCalled();
	});

	it('of many: each is pressed for itself', async () => {
		const onchange = vi.fn();
		render(ChipSet, { label: 'How', options, values: ['visit'], onchange });
		await userEvent.click(screen.getByRole('button', { name: 'Call' }));
		await userEvent.click(screen.getByRole('button', { name: 'Visit' }));
		expect(onchange.mock.calls).toEqual([[['visit', 'call']], [['call']]]);
	});

	it('of segments are radio buttons under one name', async () => {
		const onchange = vi.fn();
		render(SegmentedControl, { label: 'How', options, value: 'call', onchange });
		expect(screen.getByRole('group', { name: 'How' })).toBeInTheDocument();
		expect(screen.getByRole('radio', { name: 'Call' })).toBeChecked();
		await userEvent.click(screen.getByRole('radio', { name: 'Visit' }));
		expect(onchange).toHaveBeenCalledWith('visit');
	});

	it('of on and off say so by their role', async () => {
		const onchange = vi.fn();
		render(Switch, { label: 'Remind me', onchange });
		await userEvent.click(screen.getByRole('switch', { name: 'Remind me' }));
		expect(onchange).toHaveBeenCalledWith(true);
	});
});

describe('a busy button', () => {
	it('keeps the focus and takes no second press', async () => {
		const onclick = vi.fn();
		const { rerender } = render(Button, { onclick, children: words('Save') });
		const button = screen.getByRole('button', { name: 'Save' });
		await userEvent.click(button);
		await rerender({ busy: true });
		await userEvent.click(button);
		expect(onclick).toHaveBeenCalledOnce();
		expect(button).toHaveFocus();
	});
});
