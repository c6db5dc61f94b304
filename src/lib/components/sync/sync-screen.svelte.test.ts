import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '../../domain/kernel/day.ts';
import { hashId } from '../../domain/kernel/id.ts';
import type { Clash, QueuedChange, SyncQueue } from '../../queries/sync-queue.ts';
import { Language } from '../../state/language.svelte.ts';
import { SyncStatus, type SyncState } from '../../state/sync-status.svelte.ts';

const language = await Language.open('en');
await language.openChapter('sharing');
const syncNow = vi.fn();
let state: SyncState;
let canWrite = true;
vi.mock('../../state/language.svelte.ts', async (original) => ({
	...(await original<object>()),
	useLanguage: () => language
}));
vi.mock('../../state/desk-context.ts', () => ({
	useDesk: () => ({ today: '2026-11-22' as Day, demo: false, open: { canWrite } })
}));
vi.mock('../../state/sync-status.svelte.ts', async (original) => ({
	...(await original<object>()),
	useSyncStatus: () =>
		new SyncStatus({ read: () => state, subscribe: () => () => undefined, syncNow }, () => 0)
}));
vi.mock('../frame/frame-context.ts', () => ({
	useFrame: () => ({ status: createRawSnippet(() => ({ render: () => '<i></i>' })) })
}));
vi.mock('$app/navigation', () => ({ goto: vi.fn(), pushState: vi.fn() }));
vi.mock('../frame/keep-scroll.ts', () => ({ keepScroll: () => undefined }));

const { default: SyncScreen } = await import('./SyncScreen.svelte');
const words = language.chapter('sharing').sync;

const customer = { id: hashId('chen'), name: 'Mr Chen' };
const change: QueuedChange = { no: 4, kind: 'customer', act: 'change', customer, fields: ['note'], at: 0 };
const clash: Clash = {
	id: hashId('clash'),
	row: customer.id,
	kind: 'customer',
	field: 'note',
	customer,
	base: 'tea',
	kept: { value: 'green tea', by: 'Tom', isMine: false, at: 0 },
	lost: { value: 'coffee', by: 'Ines', isMine: true, at: 0 }
};
const acts = {
	ontryagain: vi.fn(),
	oncopy: vi.fn(),
	ondiscard: vi.fn(),
	onputback: vi.fn(),
	onkeep: vi.fn()
};
beforeEach(() => {
	vi.clearAllMocks();
	state = {
		kind: 'shared',
		isCounted: true,
		toSend: 0,
		attention: 0,
		clashes: 0,
		elsewhere: 0,
		syncedAt: 0,
		activity: 'idle'
	};
});
const open = (queue: Partial<SyncQueue> = {}) =>
	render(SyncScreen, { queue: { toSend: [], attention: [], clashes: [], ...queue }, ...acts });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('what is saved and sent', () => {
	it('says why a change was refused, and lets it be tried again, copied or discarded (P-3)', async () => {
		const values = { note: 'two sugars' };
		const refused = { ...change, code: 'read-only', refused: { values, name: '' } };
		open({ attention: [refused] });
		expect(screen.getByText(words.codes['read-only'])).toBeVisible();
		await press(words.tryAgain);
		await press(words.copy);
		await press(words.discard);
		expect(acts.oncopy).toHaveBeenCalledWith('Note: two sugars');
		for (const act of [acts.ontryagain, acts.ondiscard]) expect(act).toHaveBeenCalledWith(refused);
	});

	it('shows both sides of a clash and what was before, and puts one back with one tap (C-3)', async () => {
		open({ clashes: [clash] });
		const card = within(screen.getByRole('article', { name: 'Note' }));
		for (const text of ['tea', 'green tea', 'coffee']) expect(card.getByText(text)).toBeVisible();
		await press(words.clash.putBackMine);
		expect(acts.onputback).toHaveBeenCalledWith(clash);
		await press(words.clash.keep);
		expect(acts.onkeep).toHaveBeenCalledWith(clash);
	});

	it('offers nobody to put back what they may only read', () => {
		canWrite = false;
		open({ clashes: [clash] });
		canWrite = true;
		expect(screen.queryByRole('button', { name: words.clash.putBackMine })).toBeNull();
		expect(screen.getByRole('button', { name: words.clash.keep })).toBeVisible();
	});

	it('says what another book of this phone still has to send (D-6)', () => {
		state = { ...state, elsewhere: 2 };
		open();
		expect(screen.getByRole('link', { name: /2 changes in another book/ })).toHaveAttribute('href', '/more');
	});

	it('tells how many more wait than it shows', () => {
		state = { ...state, toSend: 1204 };
		open({ toSend: [change] });
		expect(screen.getByText('and 1,203 more')).toBeVisible();
	});

	it('never calls a lack of network a problem', () => {
		state = { ...state, toSend: 3, activity: 'waiting', problem: { type: 'offline' } };
		open();
		expect(screen.queryByText(words.problems.offline.title)).toBeNull();
		expect(screen.getByText('3 changes wait to be sent')).toBeVisible();
		expect(screen.getByText(words.shared.unreached)).toBeVisible();
	});

	it('says what to do when nothing gets through (D-3)', () => {
		state = { ...state, toSend: 3, activity: 'stuck', problem: { type: 'no-progress' } };
		open();
		expect(screen.getByText(words.problems['no-progress'].title)).toBeVisible();
	});

	it('syncs on request', async () => {
		open();
		await press(words.now);
		expect(syncNow).toHaveBeenCalledOnce();
	});

	it('on a phone that shares nothing only says where everything is', () => {
		state = { ...state, kind: 'local' };
		open();
		expect(screen.getByText(words.local.title)).toBeVisible();
		expect(screen.queryByRole('button', { name: words.now })).toBeNull();
	});
});
