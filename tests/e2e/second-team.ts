import { hashPassword } from 'better-auth/crypto';
import { newId } from '../../src/lib/domain/kernel/id.ts';
import { randomBytes } from '../../src/lib/server/auth/random-bytes.ts';
import { foundTeam } from '../../src/lib/server/auth/team/found-team.ts';
import { PASSWORD } from './team-steps.ts';
import type { TeamServer } from './team-server.ts';

/** Another team on the same server, which no screen offers; its lead signs in with the password of all tests. */
export async function foundSecondTeam(
	server: TeamServer,
	{ team, name, email }: { team: string; name: string; email: string }
): Promise<void> {
	const passwordHash = await hashPassword(PASSWORD);
	await server.inside(({ db, now }) =>
		db.transaction().execute((tx) => {
			const use = { tx, now: now(), random: randomBytes, passwordHash };
			return foundTeam(use, { team, lead: { name, email, person: newId(use.now, randomBytes) } });
		})
	);
}
