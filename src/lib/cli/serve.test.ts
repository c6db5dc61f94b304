import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const serve = (env: Record<string, string>) =>
	promisify(execFile)(process.execPath, ['src/lib/cli/serve.ts'], { env: { ...process.env, ...env } });

test('a busy port ends the start with words and exit code 1, not with a stack', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const { port } = other.address() as AddressInfo;
	await expect(serve({ HOST: '127.0.0.1', PORT: String(port) })).rejects.toMatchObject({
		code: 1,
		stdout: '',
		stderr: expect.stringMatching(/^\nPort \d+ on 127\.0\.0\.1 is in use [^]*PORT=\d+ npm start\n\n$/)
	});
	other.close();
});

test('a port that is none is refused before anything starts', async () => {
	await expect(serve({ PORT: 'three' })).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('"three"')
	});
});

test('a database that cannot be opened ends the start: what happened, what is safe, what to do', async () => {
	const DATABASE_URL = 'postgres://rapport:secret@127.0.0.1:1/rapport';
	const failure = await serve({ HOST: '127.0.0.1', PORT: '0', DATABASE_URL }).catch(
		(error: unknown) => error
	);
	expect(failure).toMatchObject({
		code: 1,
		stdout: '',
		stderr: expect.stringMatching(
			/^\n.*could not be opened \(ECONNREFUSED\).*\nNothing was changed.*\nSee that it runs.*\n\n$/
		)
	});
	expect(JSON.stringify(failure)).not.toContain('secret');
});

test('a DATABASE_URL that is none is refused before anything starts', async () => {
	await expect(serve({ DATABASE_URL: 'mysql://localhost/rapport' })).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('DATABASE_URL=postgres://')
	});
});

test('proxies that cannot be read are refused in a sentence before anything starts', async () => {
	await expect(serve({ PORT: '0', TRUSTED_PROXIES: '10.0.0.0/8, my-proxy' })).rejects.toMatchObject({
		code: 1,
		stdout: '',
		stderr: expect.stringMatching(/^\nTRUSTED_PROXIES has "my-proxy"[^]*For example: [^\n]*\n\n$/)
	});
});
