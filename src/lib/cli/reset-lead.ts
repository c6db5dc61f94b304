import { resetLead } from '../server/auth/reset-lead.ts';
import type { Backend } from '../server/backend.ts';
import { fail, readArguments } from './arguments.ts';
import { openBackend } from './open-backend.ts';
import { readServeOptions } from './serve-options.ts';

const USAGE =
	'npm run reset-lead [-- E-MAIL]   prints a link with which a lead of the team sets a new password, once, within 24 hours';

const { words } = readArguments(USAGE, [], []);
if (words.length > 1) fail(USAGE);
const backend = await openBackend({ existing: true });
try {
	process.exitCode = await printLink(backend, words[0]);
} finally {
	await backend.stop();
}

/** Returns the exit code. */
async function printLink(backend: Backend, email: string | undefined): Promise<number> {
	const link = await resetLead(backend, servedAt(), email);
	if (link.ok) {
		console.log(
			`A new password for ${link.value.email}, until ${new Date(link.value.expiresAt).toISOString()}:`
		);
		console.log(link.value.url);
		if (!process.env.PUBLIC_URL)
			console.log(
				'It begins with where "npm start" serves this machine. If phones open Rapport elsewhere:\n' +
					'PUBLIC_URL=https://desk.example.org npm run reset-lead'
			);
		return 0;
	}
	if (link.error.type === 'nobody')
		console.error('There is no account yet: npm start prints a link to set Rapport up.');
	else
		console.error(`Which lead? npm run reset-lead -- E-MAIL, with one of: ${link.error.emails.join(', ')}`);
	return 1;
}

/** Where `npm start` with the same settings serves the app. */
function servedAt(): string {
	const options = readServeOptions(process.env);
	if (!options.ok) fail(options.error);
	const { publicUrl, host, port } = options.value;
	return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
