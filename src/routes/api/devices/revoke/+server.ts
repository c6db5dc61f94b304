import { write } from '$lib/server/hooks/endpoint';
import { revokeDevice } from '$lib/server/auth/devices/revoke-device';
import { revokeDeviceSchema } from '$lib/sync/protocol/account';

export const POST = write(revokeDeviceSchema, revokeDevice);
