import { read } from '$lib/server/hooks/endpoint';
import { readTeam } from '$lib/server/auth/team/read-team';

export const GET = read(readTeam);
