import type { Id } from '../../../domain/kernel/id.ts';
import type { Database } from '../../sql/database.ts';

type Binding = { device: { id: Id; name: string }; user: string; token: string; now: number };

/**
 * Says which device a session is on, and ends the others of that device: one of before it was revoked must not come
 * back to life. False if the device is somebody else's.
 */
export async function bindDevice(tx: Database, { device, user, token, now }: Binding): Promise<boolean> {
	const bound = await tx
		.insertInto('device')
		.values({ id: device.id, user_id: user, name: device.name, signed_in_at: now })
		.onConflict((conflict) =>
			conflict
				.column('id')
				.doUpdateSet({ name: device.name, signed_in_at: now, revoked_at: null })
				.where('device.user_id', '=', user)
		)
		.returning('id')
		.executeTakeFirst();
	if (!bound) return false;
	await tx
		.deleteFrom('login_session')
		.where('user_id', '=', user)
		.where('device', '=', device.id)
		.where('token', '!=', token)
		.execute();
	await tx.updateTable('login_session').set({ device: device.id }).where('token', '=', token).execute();
	return true;
}
