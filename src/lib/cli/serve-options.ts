import { err, ok, type Result } from '../domain/kernel/result.ts';
import { readPublicUrl } from '../server/config.ts';

export type ServeOptions = { host: string; port: number; publicUrl?: string };

/** Reads `HOST`, `PORT` and `PUBLIC_URL`; the error is a sentence for the terminal. */
export function readServeOptions(
	environment: Record<string, string | undefined>
): Result<ServeOptions, string> {
	const { HOST, PORT } = environment;
	const port = PORT ? Number(PORT) : 3000;
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		return err(
			`PORT is "${PORT}", but a port is a whole number from 1 to 65535. For example: PORT=3001 npm start`
		);
	}
	const publicUrl = readPublicUrl(environment);
	if (!publicUrl.ok) return publicUrl;
	const options = { host: HOST || '127.0.0.1', port };
	return ok(publicUrl.value === undefined ? options : { ...options, publicUrl: publicUrl.value });
}

/** Whether browsers give an address a service worker. */
export function isSecureContext(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return protocol === 'https:' || /^(localhost|127\.[\d.]+|\[::1\])$|\.localhost$/.test(hostname);
}

/** Why the server could not take its address, and what to do about it. */
export function listenFailure(error: NodeJS.ErrnoException, { host, port }: ServeOptions): string {
	const another = `PORT=${port < 65535 ? port + 1 : 3000} npm start`;
	switch (error.code) {
		case 'EADDRINUSE':
			return (
				`Port ${port} on ${host} is in use by another program, so Rapport did not start. Nothing was changed.\n` +
				`Stop that program (it may be a Rapport still running), or choose another port: ${another}`
			);
		case 'EACCES':
			return `This user may not open port ${port}. Choose one above 1023: PORT=3000 npm start`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `This machine does not have the address HOST=${host}. 127.0.0.1 serves this machine alone, 0.0.0.0 the whole network.`;
		default:
			return `Rapport could not listen on ${host}:${port} (${error.message}). Nothing was changed. Try another port: ${another}`;
	}
}
