import { render, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'svelte';
import { expect, it, vi } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import { ok } from '../../domain/kernel/result.ts';
import { Language } from '../../state/language.svelte.ts';

const language = await Language.open('en');
vi.mock('../../state/language.svelte.ts', async (original) => ({
	...(await original<object>()),
	useLanguage: () => language
}));

const { default: RestoreSheet } = await import('./RestoreSheet.svelte');

const words = language.t.start.file;
const BOOK = hashId('book');
const chosen = new File(['{}'], 'rapport.json', { type: 'application/json' });
const found = {
	head: { rapport: 'export', format: 1, book: BOOK, exportedAt: '2026-11-22T16:47:00Z' },
	...{ rows: [], customers: 3, touchpoints: 0, unreadable: 0 }
} as never;

type Source = Pick<ComponentProps<typeof RestoreSheet>, 'inspect' | 'restore'>;

function open(source: Source, props: Partial<ComponentProps<typeof RestoreSheet>> = {}) {
	const { container } = render(RestoreSheet, { open: true, here: null, ...source, ...props });
	const user = userEvent.setup();
	return {
		...within(container),
		choose: () => user.upload(container.querySelector<HTMLInputElement>('input[type=file]')!, chosen),
		press: async (name: string) => user.click(await within(container).findByRole('button', { name }))
	};
}

it('says in words what no reader of the file foresaw, and takes another file', async () => {
	const inspect = vi.fn().mockRejectedValueOnce(new RangeError('too deep')).mockResolvedValue(ok(found));
	const sheet = open({ inspect, restore: vi.fn() });
	await sheet.choose();
	expect(await sheet.findByText(words.failures.notRead.title)).toBeTruthy();
	expect(sheet.queryByText(words.reading)).toBeNull();
	await sheet.choose();
	expect(await sheet.findByText(words.customers)).toBeTruthy();
	expect(sheet.queryByText(words.failures.notRead.title)).toBeNull();
});

it('says so too when restoring breaks, and is not busy for ever', async () => {
	const restore = vi.fn().mockRejectedValue(new TypeError('moved'));
	const sheet = open({ inspect: async () => ok(found), restore });
	await sheet.choose();
	await sheet.press(words.restore);
	expect(await sheet.findByText(words.failures.notRead.title)).toBeTruthy();
	await sheet.press(words.restore);
	expect(restore).toHaveBeenCalledTimes(2);
});

it.each([0, 2])('D-6 tells how many begun forms would go with what it replaces: %i', async (count) => {
	const draftsBeside = vi.fn().mockResolvedValue(count);
	const here = { customers: 1, touchpoints: 0 };
	const sheet = open({ inspect: async () => ok(found), restore: vi.fn() }, { here, draftsBeside });
	await sheet.choose();
	await sheet.findByRole('button', { name: words.replace });
	expect(draftsBeside).toHaveBeenCalledWith(BOOK);
	expect(sheet.queryAllByText(words.draftsLost(2, '2'))).toHaveLength(count ? 1 : 0);
});
