import { openWrite } from '$lib/server/hooks/endpoint';
import { signIn } from '$lib/server/auth/account/sign-in';
import { signInSchema } from '$lib/sync/protocol/account';

export const POST = openWrite(signInSchema, signIn);
