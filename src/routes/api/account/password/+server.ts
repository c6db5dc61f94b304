import { write } from '$lib/server/hooks/endpoint';
import { changePassword } from '$lib/server/auth/account/change-password';
import { changePasswordSchema } from '$lib/sync/protocol/account';

export const POST = write(changePasswordSchema, changePassword);
