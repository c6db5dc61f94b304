import { read } from '$lib/server/hooks/endpoint';
import { readDevices } from '$lib/server/auth/devices/read-devices';

export const GET = read(readDevices);
