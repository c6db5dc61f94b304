import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { hashId } from '../domain/kernel/id.ts';
import { err, ok } from '../domain/kernel/result.ts';
import type { Account, Backend } from './backend.ts';
import { Session, type Known } from './session.svelte.ts';

const me = hashId('me');
const account: Account = {
	user: { id: 'u1', name: 'Ines', email: 'ines@harbour.example', person: me, role: 'lead' },
	team: { id: hashId('team'), name: 'Harbour' },
	device: hashId('device'),
	books: []
};
const device = { id: hashId('device'), name: 'Android · Chrome' };

function world(answers: Partial<Backend> = {}, before: Known | null = null) {
	let kept = before;
	let learn: (known: Known) => void = () => undefined;
	const onarrived = vi.fn(async () => undefined);
	const onleft = vi.fn(async () => undefined);
	const backend = {
		signIn: vi.fn(async () => ok(account)),
		signOut: vi.fn(async () => ok(undefined)),
		useLink: vi.fn(async () => ok(account)),
		...answers
	} as unknown as Backend;
	const session = new Session({
		backend,
		store: {
			read: () => kept,
			write: (known) => (kept = known),
			subscribe(changed) {
				learn = (known) => {
					kept = known;
					changed();
				};
				return () => undefined;
			}
		},
		device: () => device,
		person: () => me,
		onarrived,
		onleft
	});
	return { session, backend, onarrived, onleft, kept: () => kept, learn: (known: Known) => learn(known) };
}

describe('the session of a phone (H1)', () => {
	it('is known at the start without asking anybody', () => {
		const { session } = world({}, { account });
		expect(session.standing).toBe('signed-in');
		expect(session.account?.user.name).toBe('Ines');
	});

	it('follows what syncing has learnt of it meanwhile', () => {
		const { session, learn } = world({}, { account });
		const seen: (number | undefined)[] = [];
		const stop = $effect.root(() => {
			$effect(() => void seen.push(session.account?.books.length));
		});
		flushSync();
		const book = { id: hashId('book'), name: 'Sales', role: 'lead', grant: hashId('grant') } as const;
		learn({ account: { ...account, books: [book] } });
		flushSync();
		stop();
		expect(seen).toEqual([0, 1]);
	});

	it('begins with a sign-in, as this device, and is remembered', async () => {
		const { session, backend, onarrived, kept } = world();
		expect(session.standing).toBe('apart');
		await session.signIn('ines@harbour.example', 'a long password');
		expect(backend.signIn).toHaveBeenCalledWith({
			email: 'ines@harbour.example',
			password: 'a long password',
			device
		});
		expect(onarrived).toHaveBeenCalledWith(account, 'password');
		expect(kept()).toEqual({ account });
	});

	it('stays as it was when the password is wrong', async () => {
		const { session, onarrived, kept } = world({ signIn: async () => err({ type: 'wrong-password' }) });
		expect(await session.signIn('ines@harbour.example', 'x')).toEqual(err({ type: 'wrong-password' }));
		expect(onarrived).not.toHaveBeenCalled();
		expect(kept()).toBeNull();
	});

	it('says in a link who one already is in the book of this phone, except to set a new password', async () => {
		const { session, backend } = world();
		const password = 'a long password';
		await session.join('t', 'a@b.c', { type: 'invitation', name: 'Ines', password });
		expect(backend.useLink).toHaveBeenLastCalledWith({
			type: 'invitation',
			name: 'Ines',
			password,
			token: 't',
			device,
			person: me
		});
		await session.join('t', 'a@b.c', { type: 'reset', password });
		expect(backend.useLink).toHaveBeenLastCalledWith({ type: 'reset', password, token: 't', device });
	});

	it.each(['signed-out', 'revoked'] as const)(
		'ends when an answer says %s, and forgets nothing (B-3)',
		async (type) => {
			const { session, onleft, kept } = world({ team: async () => err({ type }) }, { account });
			await session.ask((backend) => backend.team());
			expect(session.standing).toBe(type);
			expect(kept()).toEqual({ account, ended: type });
			expect(onleft).not.toHaveBeenCalled();
		}
	);

	it('does not end for want of a network', async () => {
		const { session } = world({ hello: async () => err({ type: 'offline' }) }, { account });
		await session.hello();
		expect(session.standing).toBe('signed-in');
	});

	it('ends when the backend knows nobody here, and goes on when it does again', async () => {
		const hello = { rapport: 1, epoch: 'e', isSetUp: true, account: null };
		const asked = vi.fn(async () => ok<typeof hello | (typeof hello & { account: Account })>(hello));
		const { session } = world({ hello: asked as unknown as Backend['hello'] }, { account });
		await session.hello();
		expect(session.standing).toBe('signed-out');
		asked.mockResolvedValue(ok({ ...hello, account } as never));
		await session.hello();
		expect(session.standing).toBe('signed-in');
	});

	it('signs out by choice: the data stays and so does who they are of, or all goes (A-3)', async () => {
		const keeping = world({}, { account });
		await keeping.session.signOut('keep');
		expect(keeping.kept()).toEqual({ account, ended: 'signed-out' });
		expect(keeping.onleft).toHaveBeenCalledWith('keep');
		const removing = world({}, { account });
		await removing.session.signOut('remove');
		expect(removing.kept()).toBeNull();
		expect(removing.onleft).toHaveBeenCalledWith('remove');
	});

	it('does not pretend to sign out while the backend cannot be told', async () => {
		const { session, onleft } = world({ signOut: async () => err({ type: 'offline' }) }, { account });
		expect((await session.signOut('remove')).ok).toBe(false);
		expect(session.standing).toBe('signed-in');
		expect(onleft).not.toHaveBeenCalled();
	});
});
