import { write } from '$lib/server/hooks/endpoint';
import { attachBook } from '$lib/server/auth/books/attach-book';
import { attachBookSchema } from '$lib/sync/protocol/account';

export const POST = write(attachBookSchema, attachBook);
