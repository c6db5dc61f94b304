import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import { err, ok } from '../../domain/kernel/result.ts';
import type { Account, Backend, LookedAtLink } from '../../state/backend.ts';
import type { DraftStore } from '../../state/draft.svelte.ts';
import { Language } from '../../state/language.svelte.ts';
import { Session } from '../../state/session.svelte.ts';
import { Toasts } from '../../state/toasts.svelte.ts';

const language = await Language.open('en');
await language.openChapter('sharing');
const toasts = new Toasts();
vi.mock('../../state/language.svelte.ts', async (original) => ({
	...(await original<object>()),
	useLanguage: () => language
}));
vi.mock('../../state/toasts.svelte.ts', async (original) => ({
	...(await original<object>()),
	useToasts: () => toasts
}));

const { default: SignInForm } = await import('./SignInForm.svelte');
const { default: JoinForm } = await import('./JoinForm.svelte');
const { default: SignOutSheet } = await import('./SignOutSheet.svelte');

const words = language.chapter('sharing').account;
const PASSWORD = 'a long password';
const account: Account = {
	user: { id: 'u1', name: 'Ines', email: 'ines@harbour.example', person: hashId('me'), role: 'member' },
	team: { id: hashId('team'), name: 'Harbour' },
	device: hashId('device'),
	books: []
};

const kept = new Map<string, unknown>();
const drafts: DraftStore = {
	read: async (key) => kept.get(key),
	list: async () => [],
	write: async (key, value) => void kept.set(key, value),
	drop: async (key) => void kept.delete(key),
	hold: () => () => undefined
};
beforeEach(() => kept.clear());

function sessionWith(answers: Partial<Backend>) {
	return new Session({
		backend: answers as Backend,
		store: { read: () => null, write: () => undefined, subscribe: () => () => undefined },
		device: () => ({ id: hashId('device'), name: 'Android' }),
		person: () => hashId('me'),
		onarrived: async () => undefined,
		onleft: async () => undefined
	});
}

const field = (label: string) => screen.findByLabelText(label);

describe('signing in (H1)', () => {
	function open(signIn: Backend['signIn']) {
		const onsignedin = vi.fn();
		render(SignInForm, { session: sessionWith({ signIn }), drafts, onsignedin });
		return onsignedin;
	}
	async function enter() {
		await userEvent.type(await field(words.email), 'ines@harbour.example');
		await userEvent.type(await field(words.password), `${PASSWORD}{Enter}`);
	}

	it('asks for what is missing instead of asking the backend', async () => {
		const signIn = vi.fn();
		open(signIn);
		await userEvent.click(await screen.findByRole('button', { name: words.signIn.button }));
		expect(await field(words.email)).toHaveAccessibleDescription(words.missing.email);
		expect(await field(words.password)).toHaveAccessibleDescription(words.missing.password);
		expect(signIn).not.toHaveBeenCalled();
	});

	it('goes through by keyboard alone', async () => {
		const onsignedin = open(async () => ok(account));
		await enter();
		await waitFor(() => expect(onsignedin).toHaveBeenCalledWith('Ines'));
	});

	it('says how long to wait after too many tries, and keeps what was typed', async () => {
		open(async () => err({ type: 'too-many', retryAfterMs: 14 * 60_000 - 1 }));
		await enter();
		expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 14 minutes.');
		expect(await field(words.email)).toHaveValue('ines@harbour.example');
		expect(await field(words.password)).toHaveValue(PASSWORD);
	});

	it('keeps the address as a draft and the password nowhere', async () => {
		open(vi.fn());
		await userEvent.type(await field(words.password), PASSWORD);
		await userEvent.type(await field(words.email), 'ines@h.example');
		await waitFor(() => expect(kept.get('sign-in')).toEqual({ email: 'ines@h.example' }));
	});

	it('shows the password on request', async () => {
		open(vi.fn());
		await userEvent.type(await field(words.password), PASSWORD);
		expect(await field(words.password)).toHaveAttribute('type', 'password');
		await userEvent.click(screen.getByRole('button', { name: words.showPassword }));
		expect(await field(words.password)).toHaveAttribute('type', 'text');
	});
});

describe('joining by a link (H1)', () => {
	function open(link: Pick<LookedAtLink, 'type' | 'email'>, useLink: Backend['useLink']) {
		const onjoined = vi.fn();
		const onspent = vi.fn();
		render(JoinForm, {
			session: sessionWith({ useLink }),
			drafts,
			token: 'token',
			link: { ...link, team: 'Harbour', expiresAt: 0 },
			minPassword: 10,
			ownName: 'Ines',
			onjoined,
			onspent
		});
		return { onjoined, onspent };
	}

	it('asks an invited person for a name, known already, and a password of enough letters', async () => {
		const useLink = vi.fn(async () => ok(account));
		const { onjoined } = open({ type: 'invitation', email: 'ines@harbour.example' }, useLink);
		expect(await field(words.name)).toHaveValue('Ines');
		expect(screen.queryByLabelText(words.email)).toBeNull();
		expect(screen.queryByLabelText(words.teamName)).toBeNull();
		await userEvent.type(await field(words.password), 'short{Enter}');
		expect(useLink).not.toHaveBeenCalled();
		expect(await field(words.password)).toHaveAccessibleDescription(
			expect.stringContaining(words.missing.passwordShort(10))
		);
		await userEvent.clear(await field(words.password));
		await userEvent.type(await field(words.password), `${PASSWORD}{Enter}`);
		await waitFor(() => expect(onjoined).toHaveBeenCalledWith('Harbour'));
		expect(useLink).toHaveBeenCalledWith(
			expect.objectContaining({ type: 'invitation', name: 'Ines', password: PASSWORD, token: 'token' })
		);
	});

	it('asks the first of all for the team and an address too', async () => {
		const useLink = vi.fn(async () => ok(account));
		open({ type: 'set-up', email: null }, useLink);
		await userEvent.type(await field(words.teamName), ' Harbour ');
		await userEvent.type(await field(words.email), 'ines@harbour.example');
		await userEvent.type(await field(words.password), PASSWORD);
		await userEvent.click(screen.getByRole('button', { name: words.join.setUp.button }));
		await waitFor(() =>
			expect(useLink).toHaveBeenCalledWith(
				expect.objectContaining({ type: 'set-up', team: 'Harbour', email: 'ines@harbour.example' })
			)
		);
	});

	it('asks for nothing but the new password behind a reset link', async () => {
		const useLink = vi.fn(async () => ok(account));
		open({ type: 'reset', email: 'ines@harbour.example' }, useLink);
		await userEvent.type(await field(words.newPassword), `${PASSWORD}{Enter}`);
		await waitFor(() => expect(useLink).toHaveBeenCalledOnce());
		expect(screen.queryByLabelText(words.name)).toBeNull();
	});

	it('gives the form up when the link was used meanwhile', async () => {
		const { onspent } = open({ type: 'reset', email: 'a@b.c' }, async () => err({ type: 'link-used' }));
		await userEvent.type(await field(words.newPassword), `${PASSWORD}{Enter}`);
		await waitFor(() => expect(onspent).toHaveBeenCalledWith({ type: 'link-used' }));
	});
});

describe('signing out (D-6, A-3)', () => {
	function open(unsent: number | null, signOut: Backend['signOut'] = async () => ok(undefined)) {
		const acts = { onsend: vi.fn(), onexport: vi.fn(), onleft: vi.fn() };
		const session = sessionWith({ signOut });
		render(SignOutSheet, { open: true, session, unsent, ...acts });
		return acts;
	}

	it('says how many changes are unsent and offers to send or export them first', async () => {
		const { onsend, onexport } = open(7);
		expect(screen.getByText('7 changes have not been sent')).toBeVisible();
		await userEvent.click(screen.getByRole('button', { name: words.signOut.sendFirst }));
		await userEvent.click(screen.getByRole('button', { name: words.signOut.exportFirst }));
		expect(onsend).toHaveBeenCalledOnce();
		expect(onexport).toHaveBeenCalledOnce();
	});

	it('D-6 lets nobody leave before it is counted what is unsent', async () => {
		const { onleft } = open(null);
		const leave = screen.getByRole('button', { name: words.signOut.button });
		await userEvent.click(leave);
		expect(leave).toHaveAttribute('aria-busy', 'true');
		await new Promise((done) => setTimeout(done));
		expect(onleft).not.toHaveBeenCalled();
	});

	it('keeps the data unless removing it is chosen', async () => {
		const { onleft } = open(0);
		expect(screen.getByRole('radio', { name: words.signOut.keep })).toBeChecked();
		await userEvent.click(screen.getByRole('radio', { name: words.signOut.remove }));
		await userEvent.click(screen.getByRole('button', { name: words.signOut.buttonRemove }));
		await waitFor(() => expect(onleft).toHaveBeenCalledOnce());
	});

	it('says so when the backend cannot be told', async () => {
		const { onleft } = open(0, async () => err({ type: 'offline' }));
		await userEvent.click(screen.getByRole('button', { name: words.signOut.button }));
		expect(await screen.findByRole('alert')).toBeVisible();
		expect(onleft).not.toHaveBeenCalled();
	});
});
