import { openWrite } from '$lib/server/hooks/endpoint';
import { lookAtLink } from '$lib/server/auth/links/look-at-link';
import { lookAtLinkSchema } from '$lib/sync/protocol/account';

export const POST = openWrite(lookAtLinkSchema, lookAtLink);
