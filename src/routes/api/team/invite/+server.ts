import { write } from '$lib/server/hooks/endpoint';
import { invite } from '$lib/server/auth/team/invite';
import { inviteSchema } from '$lib/sync/protocol/account';

export const POST = write(inviteSchema, invite);
