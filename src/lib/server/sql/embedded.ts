import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { err, ok, type Result } from '../../domain/kernel/result.ts';
import { openCluster, OWNER, prepareFolder, type Cluster, type ClusterFailure } from './cluster.ts';
import { databaseUser, type NoOsUser, type OsUser } from './os-user.ts';
import { runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.ts';
import { findPrograms, type NoPrograms, type Programs } from './programs.ts';

/** A real PostgreSQL in the data folder, for as long as somebody uses it. */
export type Embedded = {
	url: string;
	/** Lets go of it. The last one to do so stops the server. */
	stop(): Promise<void>;
};
export type EmbeddedFailure =
	NoOsUser | NoPrograms | ClusterFailure | { type: 'not-started'; folder: string; reason: string };

/**
 * Starts the database in a data folder, or joins the one that runs there: of another command, or left behind by one that
 * was killed. Both end the same way, because the server is stopped by whoever leaves last.
 */
export async function startEmbedded(dataFolder: string): Promise<Result<Embedded, EmbeddedFailure>> {
	const user = await databaseUser();
	if (!user.ok) return user;
	const folder = await prepareFolder(dataFolder, user.value);
	if (!folder.ok) return folder;
	const programs = await findPrograms(user.value, dataFolder);
	if (!programs.ok) return programs;
	const cluster = await openCluster(dataFolder, programs.value, user.value);
	if (!cluster.ok) return cluster;
	const server: Server = { cluster: cluster.value, programs: programs.value, user: user.value };
	const entered = await enter(server);
	return entered.ok ? ok(new Membership(server, entered.value)) : entered;
}

type Server = { cluster: Cluster; programs: Programs; user: OsUser };
type Entered = { port: number; presence: pg.Client };

/** One process's use of the server, which comes back on the same port should the server be killed meanwhile. */
class Membership implements Embedded {
	readonly url: string;
	readonly #server: Server;
	#presence: pg.Client;
	#isOver = false;
	#returning: Promise<void> = Promise.resolve();

	constructor(server: Server, { port, presence }: Entered) {
		this.url = addressOf(server, port, OWNER);
		this.#server = server;
		this.#presence = presence;
		this.#watch(port);
	}

	async stop(): Promise<void> {
		this.#isOver = true;
		await this.#returning;
		await this.#presence.end();
		const port = runningPostmaster(this.#server.cluster)?.port;
		if (port === undefined || (await isUsed(addressOf(this.#server, port, 'postgres')))) return;
		await stopPostmaster(this.#server.cluster, this.#server.programs, this.#server.user);
	}

	#watch(port: number): void {
		this.#presence.once('end', () => {
			if (!this.#isOver) this.#returning = this.#return(port);
		});
	}

	/** Where it cannot come back, statements go on failing and the health of the process says so. */
	async #return(port: number): Promise<void> {
		const entered = await enter(this.#server, port);
		if (!entered.ok) return;
		this.#presence = entered.value.presence;
		this.#watch(port);
	}
}

/** Tries of 100 ms each: a server that is being stopped, or recovers after a crash, needs some of them. */
const TRIES = 600;
/** Starts that fail one after the other; the first may have lost its port or met an old server's last breath. */
const STARTS = 5;

/** Joins the server that runs on the files, or starts one, on `port` if that is given. */
async function enter(server: Server, port?: number): Promise<Result<Entered, EmbeddedFailure>> {
	const { cluster, programs, user } = server;
	let reason = 'it does not answer';
	for (let tries = 0, starts = 0; tries < TRIES && starts < STARTS; tries++) {
		const running = runningPostmaster(cluster);
		try {
			if (running) return ok({ port: running.port, presence: await beThere(server, running.port) });
			starts++;
			await startPostmaster(cluster, programs, user, port);
		} catch (error) {
			reason = error instanceof Error ? error.message : String(error);
			await pause(100);
		}
	}
	return err({ type: 'not-started', folder: cluster.folder, reason });
}

/** Each process that uses the server keeps one connection of this name, which the system closes however it ends. */
const PRESENCE = 'rapport-presence';

async function beThere(server: Server, port: number): Promise<pg.Client> {
	const presence = await connect(addressOf(server, port, 'postgres'), PRESENCE);
	await presence.query(`create database ${OWNER}`).catch((error: unknown) => {
		if (!isThere(error)) throw error;
	});
	return presence;
}

function addressOf({ cluster }: Server, port: number, database: string): string {
	return `postgres://${OWNER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

async function isUsed(url: string): Promise<boolean> {
	try {
		const client = await connect(url, 'rapport-leaving');
		const { rowCount } = await client.query('select from pg_stat_activity where application_name = $1', [
			PRESENCE
		]);
		await client.end();
		return rowCount !== 0;
	} catch {
		// Another one who left at the same moment is stopping it.
		return false;
	}
}

async function connect(url: string, name: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url, application_name: name, keepAlive: true });
	// A server that goes away is noticed by the next statement; without a listener it would end the process.
	client.on('error', () => undefined);
	await client.connect();
	return client;
}

/** `duplicate_database`, or the same as two processes that make it at once see it. */
function isThere(error: unknown): boolean {
	return error instanceof Error && 'code' in error && (error.code === '42P04' || error.code === '23505');
}
