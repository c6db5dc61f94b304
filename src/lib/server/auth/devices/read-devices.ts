import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { Devices } from '../../../sync/protocol/account.ts';
import type { Database } from '../../sql/database.ts';
import type { Asker } from '../asker.ts';
import type { SignedInCall } from '../call.ts';

/** The asker's own devices, newest first; to a lead everybody's of the team. */
export async function readDevices({
	accounts: { db },
	asker
}: SignedInCall): Promise<Result<Devices, never>> {
	const found = await devicesFor(db, asker).orderBy('signed_in_at', 'desc').orderBy('device.id').execute();
	const devices = found.map(({ revoked_at, ...device }) => ({
		...device,
		isThis: device.id === asker.device,
		isRevoked: revoked_at !== null
	}));
	return ok({ devices });
}

/** The devices that somebody may see, and revoke. */
export function devicesFor(db: Database, { user, team, role }: Asker) {
	const ofTeam = db
		.selectFrom('device')
		.innerJoin('member', 'member.user_id', 'device.user_id')
		.select(['device.id', 'device.user_id as user', 'device.name'])
		.select(['signed_in_at as signedInAt', 'last_sync_at as lastSyncAt', 'revoked_at'])
		.where('member.team', '=', team);
	return role === 'lead' ? ofTeam : ofTeam.where('device.user_id', '=', user);
}
