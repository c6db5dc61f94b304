import { start } from '$lib/client/start.ts';

// Everything below is drawn on the phone from the phone's own data: no page of the app needs a server.
export const ssr = false;

export const load = () => start();
