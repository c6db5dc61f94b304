import { write } from '$lib/server/hooks/endpoint';
import { pushAs } from '$lib/server/auth/books/sync-as';
import { pushRequestSchema } from '$lib/sync/protocol/messages';

export const POST = write(pushRequestSchema, pushAs);
