import { write } from '$lib/server/hooks/endpoint';
import { removeMember } from '$lib/server/auth/team/remove-member';
import { removeMemberSchema } from '$lib/sync/protocol/account';

export const POST = write(removeMemberSchema, removeMember);
