import { write } from '$lib/server/hooks/endpoint';
import { uninvite } from '$lib/server/auth/team/uninvite';
import { uninviteSchema } from '$lib/sync/protocol/account';

export const POST = write(uninviteSchema, uninvite);
