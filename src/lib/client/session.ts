import * as v from 'valibot';
import type { Desk } from '../db/desk.ts';
import { hashId, isId, newId, type Id } from '../domain/kernel/id.ts';
import { Session, type Known, type Leaving } from '../state/session.svelte.ts';
import { accountSchema, MIN_PASSWORD } from '../sync/protocol/account.ts';
import { readAccount, whenAccountChanges, writeAccount } from './account-store.ts';
import { httpBackend } from './backend.ts';
import { forgetCurrent } from './databases.ts';
import { deviceName } from './device-name.ts';
import { forgetToken } from './link-token.ts';
import { tellDeskReplaced } from './other-tabs.ts';
import { systemClock, systemRandom } from './system-clock.ts';

export { MIN_PASSWORD };

const knownSchema = v.object({
	account: accountSchema,
	ended: v.optional(v.picklist(['signed-out', 'revoked']))
});

/** The session of this phone, for its book or for a phone that has none yet. */
export function openSession(desk: Desk | null, isDemo: boolean): Session {
	const mint = () => newId(systemClock.now(), systemRandom);
	return new Session({
		backend: httpBackend(),
		store: { read: knownAccount, write: writeAccount, subscribe: whenAccountChanges },
		device: (email) => ({ id: deviceOf(email, mint), name: deviceName(navigator) }),
		// The demo's person is nobody.
		person: () => (desk && !isDemo ? desk.me : mint()),
		async onarrived(account, by) {
			forgetToken();
			const { arrive, beginBook } = await import('./sharing.ts');
			const reopens = await arrive(account, isDemo ? null : desk);
			// Whoever is the first has nobody who could share a book with them.
			if (reopens && by === 'set-up') await beginBook(account);
			if (reopens && !isDemo) return restart(by === 'set-up' ? '/team' : '/');
			if (!isDemo) return;
			const { leaveDemo } = await import('./demo.ts');
			await leaveDemo();
		},
		onleft: (leaving) => leave(leaving, desk)
	});
}

/** Another database is opened by another start, in other tabs too; nothing comes after this. */
function restart(path: string): Promise<never> {
	tellDeskReplaced();
	location.replace(path);
	return new Promise(() => {});
}

function knownAccount(): Known | null {
	const read = v.safeParse(knownSchema, readAccount());
	return read.success ? (read.output as Known) : null;
}

async function leave(leaving: Leaving, desk: Desk | null): Promise<void> {
	if (leaving === 'keep' || !desk) return;
	const { wipePhone } = await import('./wipe-phone.ts');
	forgetCurrent();
	const wiped = await wipePhone(desk);
	// The app starts anew: going back from the sheet meanwhile would call that off, and leave on screen what is gone.
	if (wiped.ok) await new Promise(() => {});
}

const DEVICES = 'rapport.devices';

/** One id per account, so that two people on one phone are two devices. The key names nobody. */
function deviceOf(email: string, mint: () => Id): Id {
	const key = hashId('device', email.trim().toLowerCase());
	try {
		const held = JSON.parse(localStorage.getItem(DEVICES) ?? '{}') as Record<string, unknown>;
		const id = held[key];
		if (isId(id)) return id;
		const made = mint();
		localStorage.setItem(DEVICES, JSON.stringify({ ...held, [key]: made }));
		return made;
	} catch {
		// A browser that stores nothing is another device each time.
		return mint();
	}
}
