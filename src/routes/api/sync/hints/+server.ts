import { hintStream } from '$lib/server/auth/books/hint-stream';
import { events } from '$lib/server/hooks/endpoint';

export const GET = events(hintStream);
