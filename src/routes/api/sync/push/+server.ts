import { writeToBook } from '$lib/server/hooks/endpoint';
import { pushAs } from '$lib/server/auth/books/sync-as';
import { pushRequestSchema } from '$lib/sync/protocol/messages';

export const POST = writeToBook(pushRequestSchema, pushAs);
