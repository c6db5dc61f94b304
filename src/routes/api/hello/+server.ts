import { openRead } from '$lib/server/hooks/endpoint';
import { hello } from '$lib/server/auth/account/hello';

export const GET = openRead(hello);
