import { writeToBook } from '$lib/server/hooks/endpoint';
import { pullAs } from '$lib/server/auth/books/sync-as';
import { pullRequestSchema } from '$lib/sync/protocol/messages';

export const POST = writeToBook(pullRequestSchema, pullAs);
