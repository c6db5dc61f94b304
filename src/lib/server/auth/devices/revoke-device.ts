import type * as v from 'valibot';
import { err, ok, type Result } from '../../../domain/kernel/result.ts';
import type { revokeDeviceSchema } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import type { SignedInCall } from '../call.ts';
import type { Refusal } from '../refusal.ts';
import { devicesFor } from './read-devices.ts';

/** Ends what a device may do at once: one's own, or as a lead any of the team. */
export async function revokeDevice(
	{ accounts: { db }, asker, now }: SignedInCall,
	{ device }: v.InferOutput<typeof revokeDeviceSchema>
): Promise<Result<object, Refusal>> {
	const found = await devicesFor(db, asker).where('device.id', '=', device).executeTakeFirst();
	if (!found) return err({ type: 'no-access' });
	await revocation(db, now).where('id', '=', device).execute();
	return ok({});
}

export async function revokeAllDevices(db: Database, user: string, now: number): Promise<void> {
	await revocation(db, now).where('user_id', '=', user).execute();
}

/** The sessions stay, but open nothing: by them the device is told what happened (`asker.ts`). */
function revocation(db: Database, now: number) {
	return db.updateTable('device').set({ revoked_at: now }).where('revoked_at', 'is', null);
}
