import { openWrite } from '$lib/server/hooks/endpoint';
import { useLink } from '$lib/server/auth/links/use-link';
import { useLinkSchema } from '$lib/sync/protocol/account';

export const POST = openWrite(useLinkSchema, useLink);
