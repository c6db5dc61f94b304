import type { Page } from '@playwright/test';
import type { LanguageCode } from '../../../src/lib/i18n/catalog.ts';
import type { Account, Devices, Hello, LookedAtLink, Team } from '../../../src/lib/sync/protocol/account.ts';
import type { Id } from '../../../src/lib/domain/kernel/id.ts';

/** A refusal, as the backend words it. */
type Refusal = { status: number; error: string; retryAfterMs?: number };
export type Answers = { [path: string]: object | Refusal | 'gone' | 'page' };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}` as Id;

/** Answers as a backend would, without one: what is not among `answers` is a page, as a host of plain files sends it. */
export async function answerAsBackend(page: Page, answers: Answers): Promise<void> {
	await page.route('**/api/**', async (route) => {
		const answer = answers[new URL(route.request().url()).pathname] ?? 'page';
		if (answer === 'gone') return route.abort('internetdisconnected');
		if (answer === 'page')
			return route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html>' });
		const status = 'status' in answer ? Number(answer.status) : 200;
		return route.fulfill({ status, json: answer });
	});
	await hintAtNothing(page);
}

/** The stream of hints, on which nothing comes. */
export async function hintAtNothing(page: Page): Promise<void> {
	await page.route('**/api/sync/hints', (route) =>
		route.fulfill({ contentType: 'text/event-stream', body: ':\n\n' })
	);
}

type Cast = { team: string; me: string; others: [string, string, string]; books: [string, string] };
const CASTS: Record<LanguageCode, Cast> = {
	en: {
		team: 'Harbour Sales',
		me: 'Ines Vidal',
		others: ['Tom Brandt', 'Aisha Noor', 'Paul Reyes'],
		books: ['Ines’s book', 'Key accounts']
	},
	'zh-Hant': {
		team: '海岸業務部',
		me: '林雅婷',
		others: ['陳柏宇', '王淑芬', '李俊傑'],
		books: ['雅婷的客戶簿', '重點客戶']
	},
	'zh-Hans': {
		team: '海岸销售部',
		me: '林雅婷',
		others: ['陈柏宇', '王淑芬', '李俊杰'],
		books: ['雅婷的客户簿', '重点客户']
	}
};

/** A team of four with two books, one invitation and three devices. */
export function sharedTeam(code: LanguageCode, now: number) {
	const cast = CASTS[code];
	const [own, key] = [id(101), id(102)];
	const account: Account = {
		user: { id: 'u1', name: cast.me, email: 'ines@harbour.example', person: id(1), role: 'lead' },
		team: { id: id(100), name: cast.team },
		device: id(201),
		books: [
			{ id: own, name: cast.books[0], role: 'lead', grant: id(301) },
			{ id: key, name: cast.books[1], role: 'lead', grant: id(302) }
		]
	};
	const hello: Hello = { rapport: 1, epoch: 'e1', isSetUp: true, account };
	const emails = ['tom', 'aisha.noor', 'paul'];
	const team: Team = {
		team: account.team,
		members: [
			{ ...account.user, user: 'u1', isActive: true },
			...cast.others.map((name, i) => ({
				user: `u${i + 2}`,
				person: id(i + 2),
				name,
				email: `${emails[i]}@harbour.example`,
				role: i === 1 ? ('lead' as const) : ('member' as const),
				isActive: i < 2
			}))
		],
		books: [
			{ id: own, name: cast.books[0], members: [{ user: 'u1', role: 'lead' }] },
			{
				id: key,
				name: cast.books[1],
				members: [
					{ user: 'u1', role: 'lead' },
					{ user: 'u2', role: 'writer' },
					{ user: 'u3', role: 'reader' }
				]
			}
		],
		invited: [{ id: id(401), email: 'sofia@harbour.example', expiresAt: now + 5 * DAY }]
	};
	const device = (n: number, user: string, name: string, hours: number | null) => ({
		id: id(200 + n),
		user,
		name,
		signedInAt: now - 40 * DAY,
		lastSyncAt: hours === null ? null : now - hours * HOUR,
		isThis: n === 1,
		isRevoked: hours === null
	});
	const devices: Devices = {
		devices: [
			device(1, 'u1', 'Android · Chrome', 1),
			device(2, 'u1', 'Windows · Edge', 30),
			device(3, 'u2', 'iPhone · Safari', 5),
			device(4, 'u3', 'iPad · Safari', null)
		]
	};
	const link = { url: `https://desk.harbour.example/join#${TOKEN}`, expiresAt: now + 7 * DAY };
	return { account, hello, team, devices, link };
}

/** As long as a real one, and good for nothing. */
export const TOKEN = 'k3J9-mQx7Vb2_pLrT8sWn4Yc6ZfH1dGe5AuOiE0XjNw';

export function lookedAt(type: LookedAtLink['type'], code: LanguageCode, now: number): LookedAtLink {
	return {
		type,
		email: type === 'set-up' ? null : 'ines@harbour.example',
		team: type === 'set-up' ? null : CASTS[code].team,
		expiresAt: now + 7 * DAY
	};
}
