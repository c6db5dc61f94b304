import { write } from '$lib/server/hooks/endpoint';
import { resetPassword } from '$lib/server/auth/team/reset-password';
import { resetSchema } from '$lib/sync/protocol/account';

export const POST = write(resetSchema, resetPassword);
