import { json } from '@sveltejs/kit';
import { readHealth } from '$lib/server/health';
import { getBackend } from '$lib/server/running-backend';

/** For whoever watches the server: 200 while the database answers, else 503. */
export async function GET(): Promise<Response> {
	const health = await readHealth(await getBackend());
	return json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
