import { openWrite } from '$lib/server/hooks/endpoint';
import { signOut } from '$lib/server/auth/account/sign-out';
import { signOutSchema } from '$lib/sync/protocol/account';

export const POST = openWrite(signOutSchema, signOut);
