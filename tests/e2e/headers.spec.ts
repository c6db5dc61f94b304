import { expect, test } from './app.ts';
import { BUILD, filesBelow, screens, settled } from './built-app.ts';

test('pages and backend answers carry the security headers', async ({ request }) => {
	for (const path of ['/', '/customers', '/api/nothing-here']) {
		const headers = (await request.get(path)).headers();
		expect(headers, path).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
			'x-frame-options': 'DENY'
		});
		expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
		expect(headers, 'this server is not behind HTTPS').not.toHaveProperty('strict-transport-security');
	}
});

test('an address that no route knows is the shell with 404, not an error of ours', async ({ request }) => {
	const answer = await request.get(`/nobody/knows/this`);
	expect([answer.status(), answer.headers()['content-type']]).toEqual([404, 'text/html']);
});

test('the policy of the shell allows our own origin and nothing inline but the one hashed starter', async ({
	request
}) => {
	const answer = await request.get('/');
	expect(answer.headers()['cache-control']).toBe('no-cache');
	const policy = new Map(
		answer
			.headers()
			['content-security-policy']!.split('; ')
			.map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')] as const)
	);
	expect(policy.get('script-src')).toMatch(/^'self' 'sha256-[\w+/=]+'$/);
	expect(policy.get('style-src-elem')).toBe("'self'");
	expect(policy.get('require-trusted-types-for')).toBe("'script'");
	expect([...policy.values()].join(' ')).not.toMatch(/https?:|\*|unsafe-eval/);
});

test('an answer that nothing has changed leaves the policy of the page as the browser keeps it', async ({
	request
}) => {
	const { etag } = (await request.get('/')).headers();
	const unchanged = await request.get('/', { headers: { 'If-None-Match': etag! } });
	expect(unchanged.status()).toBe(304);
	// Whatever a 304 carries takes the place of what was kept: a file's policy would forbid the page everything.
	expect(unchanged.headers()).not.toHaveProperty('content-security-policy');
});

test('built files have their right type and are kept for good', async ({ request }) => {
	const chunk = filesBelow(`${BUILD}/client`).find(
		(file) => file.startsWith('_app/immutable/entry/') && file.endsWith('.js')
	);
	const headers = (await request.get(`/${chunk}`)).headers();
	expect(headers['content-type']).toMatch(/^text\/javascript/);
	expect(headers['cache-control']).toContain('immutable');
	expect((await request.get(`/manifest.webmanifest`)).headers()['content-type']).toMatch(/json/);
	// What a worker's script comes with is the worker's own policy.
	for (const path of [`/${chunk}`, '/service-worker.js']) {
		const { 'x-content-type-options': sniff, 'content-security-policy': policy } = (
			await request.get(path)
		).headers();
		expect([sniff, policy], path).toEqual(['nosniff', expect.stringContaining("connect-src 'self'")]);
	}
});

test('no screen breaks the policy', async ({ page }) => {
	const violations: string[] = [];
	page.on(
		'console',
		(line) =>
			/Content Security Policy|Trusted ?(HTML|Script|Types)/i.test(line.text()) &&
			violations.push(line.text())
	);
	page.on('pageerror', (error) => violations.push(String(error)));
	for (const screen of screens()) {
		await page.goto(screen);
		await settled(page, screen);
	}
	expect(violations).toEqual([]);
});

test('Trusted Types are enforced: no string becomes markup or a script address', async ({ page }) => {
	await page.goto('/');
	const refused = await page.evaluate(() => {
		const throws = (act: () => unknown) => {
			try {
				act();
				return false;
			} catch (error) {
				return error instanceof TypeError;
			}
		};
		return {
			markup: throws(() => (document.createElement('p').innerHTML = '<img src=x>')),
			worker: throws(() => new Worker('/service-worker.js')),
			script: throws(() => (document.createElement('script').src = '/service-worker.js')),
			policy: throws(() =>
				(
					window as unknown as { trustedTypes: { createPolicy(n: string, r: object): void } }
				).trustedTypes.createPolicy('another', {})
			)
		};
	});
	expect(refused).toEqual({ markup: true, worker: true, script: true, policy: true });
});
