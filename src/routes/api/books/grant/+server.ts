import { write } from '$lib/server/hooks/endpoint';
import { grantBook } from '$lib/server/auth/books/grant-book';
import { grantSchema } from '$lib/sync/protocol/account';

export const POST = write(grantSchema, grantBook);
