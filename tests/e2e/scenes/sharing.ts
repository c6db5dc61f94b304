import { expect, type Page } from '@playwright/test';
import { answerAsBackend, lookedAt, sharedTeam, TOKEN, type Answers } from './backend.ts';
import { ONE, ONE_TYPED, scene, type PhoneContent, type Scene } from './scene.ts';
import { begins, button, chooseInMenu, heading, press, sheet } from './steps.ts';
import { codeOf, type Words } from './words.ts';

/** Whatever a backend is asked leaves an account, a device or a draft behind. */
const TRACES = { leavesTraces: true } as const;
/** The browser itself notes an answer that is none of the good ones. */
const REFUSED = { leavesTraces: true, complains: true } as const;

export const sharing: Scene[] = [
	scene('Sign in', 'own', signIn({}), TRACES),
	scene(
		'Sign in: incomplete',
		'own',
		async (page, t) => {
			await signIn({})(page, t);
			await press(page, t.sharing.account.signIn.button);
			await expect(page.getByText(t.sharing.account.missing.password)).toBeVisible();
		},
		TRACES
	),
	refusedSignIn('Sign in: wrong password', { status: 401, error: 'wrong-password' }),
	refusedSignIn('Sign in: too many tries', { status: 429, error: 'too-many', retryAfterMs: 840_000 }),
	refusedSignIn('Sign in: no connection', 'gone'),
	refusedSignIn('Sign in: no server', 'page'),
	scene('Sign in: on a new phone', 'new', signIn({}), TRACES),

	joining('Join: set up', 'one', 'set-up'),
	joining('Join: set up on a new phone', 'new', 'set-up'),
	joining('Join: set up in the demo', 'demo', 'set-up'),
	joining('Join: invitation', 'one', 'invitation'),
	joining('Join: new password', 'own', 'reset'),
	scene(
		'Join: incomplete',
		'one',
		async (page, t) => {
			await join(page, t, 'set-up');
			await press(page, t.sharing.account.join.setUp.button);
			await expect(page.getByText(t.sharing.account.missing.team)).toBeVisible();
		},
		TRACES
	),
	refusedLink('Join: used link', { status: 410, error: 'link-used' }, 'link-used'),
	refusedLink('Join: old link', { status: 410, error: 'link-expired' }, 'link-expired'),
	refusedLink('Join: at another address', { status: 403, error: 'cross-site' }, 'cross-site'),
	refusedLink('Join: unknown link', { status: 404, error: 'link-unknown' }, 'link-unknown'),
	refusedLink('Join: no connection', 'gone', 'offline'),
	scene(
		'Join: half a link',
		'own',
		async (page, t) => {
			await page.goto('/join#abc');
			await expect(page.getByText(t.sharing.account.join.noLink.title)).toBeVisible();
		},
		TRACES
	),

	scene(
		'Team: none yet',
		'own',
		async (page, t) => {
			await answerAsBackend(page, {
				'/api/hello': { rapport: 1, epoch: 'e', isSetUp: true, account: null }
			});
			await page.goto('/team');
			await expect(page.getByText(t.sharing.team.apart.title)).toBeVisible();
		},
		TRACES
	),
	scene(
		'Team: no server',
		'own',
		async (page, t) => {
			await answerAsBackend(page, {});
			await page.goto('/team');
			await expect(page.getByText(t.sharing.team.apart.noBackend.title)).toBeVisible();
		},
		TRACES
	),
	scene(
		'Team: nobody set it up',
		'own',
		async (page, t) => {
			await answerAsBackend(page, {
				'/api/hello': { rapport: 1, epoch: 'e', isSetUp: false, account: null }
			});
			await page.goto('/team');
			await expect(page.getByText(t.sharing.team.apart.notSetUp.title)).toBeVisible();
		},
		TRACES
	),
	scene('Team: in the demo', 'demo', async (page, t) => {
		await page.goto('/team');
		await expect(page.getByText(t.sharing.team.inDemo.title)).toBeVisible();
	}),
	scene('Team', 'own', (page, t) => openTeam(page, t), TRACES),
	scene(
		'Team: offline',
		'own',
		async (page, t) => {
			await openTeam(page, t);
			await answerAsBackend(page, { '/api/hello': 'gone', '/api/team': 'gone' });
			await page.goto('/team');
			await expect(button(page, t.common.retry)).toBeVisible();
		},
		REFUSED
	),
	scene(
		'Team: signed out by the team',
		'own',
		async (page, t) => {
			await openTeam(page, t);
			const revoked = { status: 401, error: 'revoked' };
			await answerAsBackend(page, { '/api/hello': revoked, '/api/team': revoked });
			await page.goto('/team');
			await expect(page.getByText(t.sharing.problems.revoked.title)).toBeVisible();
		},
		REFUSED
	),
	scene(
		'Team: invite',
		'own',
		async (page, t) => {
			await openTeam(page, t);
			await press(page, t.sharing.team.invite);
			await expect(sheet(page)).toBeVisible();
		},
		TRACES
	),
	scene(
		'Team: link of an invitation',
		'own',
		async (page, t) => {
			await openTeam(page, t);
			await press(page, t.sharing.team.invite);
			await sheet(page).getByLabel(t.sharing.team.inviteEmail, { exact: true }).fill('noah@harbour.example');
			await press(sheet(page), t.sharing.team.makeLink);
			await expect(sheet(page).getByLabel(t.sharing.team.link.label, { exact: true })).toBeVisible();
		},
		TRACES
	),
	scene('Team: a member', 'own', (page, t) => openMember(page, t), TRACES),
	scene(
		'Team: reset link',
		'own',
		async (page, t) => {
			await openMember(page, t);
			await press(sheet(page), t.sharing.team.reset);
			await expect(sheet(page).getByLabel(t.sharing.team.link.label, { exact: true })).toBeVisible();
		},
		TRACES
	),
	scene(
		'Team: remove a member',
		'own',
		async (page, t) => {
			await openMember(page, t);
			await press(sheet(page), t.sharing.team.removeMember);
			await expect(sheet(page).getByText(t.sharing.team.removeSafe)).toBeVisible();
		},
		TRACES
	),
	scene(
		'Team: a book',
		'own',
		async (page, t) => {
			await openTeam(page, t);
			await press(page, begins(t.sharing.team.booksOf(3, '3')));
			await expect(sheet(page)).toBeVisible();
		},
		TRACES
	),
	scene(
		'Team: change the password',
		'own',
		async (page, t) => {
			await openTeam(page, t);
			await press(page, t.sharing.account.changePassword.title);
			await expect(sheet(page).getByText(t.sharing.account.changePassword.text)).toBeVisible();
		},
		TRACES
	),
	scene(
		'Team: change the password, wrongly',
		'own',
		async (page, t) => {
			const words = t.sharing.account;
			await openTeam(page, t, { '/api/account/password': { status: 401, error: 'wrong-password' } });
			await press(page, words.changePassword.title);
			await sheet(page).getByLabel(words.changePassword.current, { exact: true }).fill('not this one');
			await press(sheet(page), words.changePassword.button);
			await expect(sheet(page).getByText(words.missing.passwordShort(10))).toBeVisible();
			await sheet(page).getByLabel(words.newPassword, { exact: true }).fill('a long enough password');
			await press(sheet(page), words.changePassword.button);
			await expect(sheet(page).getByText(words.changePassword.wrong)).toBeVisible();
		},
		REFUSED
	),
	scene(
		'Team: sign out',
		'own',
		async (page, t) => {
			await openTeam(page, t);
			await press(page, t.sharing.account.signOut.title);
			await expect(sheet(page)).toBeVisible();
		},
		TRACES
	),
	scene('Devices', 'own', (page, t) => openDevices(page, t), TRACES),
	scene(
		'Devices: sign one out',
		'own',
		async (page, t) => {
			await openDevices(page, t);
			await press(page, begins(t.sharing.team.revokeOf('\u2068Windows · Edge\u2069')));
			await expect(sheet(page)).toBeVisible();
		},
		TRACES
	),

	scene('Sync: on this phone alone', 'own', async (page, t) => {
		await page.goto('/sync');
		await expect(page.getByText(t.sharing.sync.local.title)).toBeVisible();
	}),
	scene(
		'Sync: shared',
		'own',
		async (page, t) => {
			await openTeam(page, t);
			await page.goto('/sync');
			await expect(button(page, t.sharing.sync.now)).toBeVisible();
		},
		TRACES
	),
	scene('customer: history, none', 'one', (page, t) => openHistory(page, t)),
	scene(
		'customer: history',
		'one',
		async (page, t) => {
			await page.goto('/customers');
			await page.getByRole('main').getByRole('link').first().click();
			await heading(page, ONE);
			await page.getByRole('link', { name: t.common.edit, exact: true }).click();
			await rename(page, t, `${ONE_TYPED.familyName}g`);
			await page.getByRole('link', { name: t.common.edit, exact: true }).click();
			await rename(page, t, ONE_TYPED.familyName);
			await openHistory(page, t);
		},
		TRACES
	)
];

function signIn(answers: Answers): Scene['open'] {
	return async (page, t) => {
		await answerAsBackend(page, answers);
		await page.goto('/sign-in');
		await heading(page, t.sharing.account.signIn.title);
		await expect(button(page, t.sharing.account.signIn.button)).toBeVisible();
	};
}

function refusedSignIn(name: string, answer: Answers[string]): Scene {
	return scene(
		name,
		'own',
		async (page, t) => {
			await signIn({ '/api/account/sign-in': answer })(page, t);
			await page.getByLabel(t.sharing.account.email, { exact: true }).fill('ines@harbour.example');
			await page.getByLabel(t.sharing.account.password, { exact: true }).fill('nine and a half');
			await press(page, t.sharing.account.signIn.button);
			await expect(page.getByRole('alert')).toBeVisible();
		},
		REFUSED
	);
}

async function join(page: Page, t: Words, type: 'set-up' | 'invitation' | 'reset'): Promise<void> {
	await answerAsBackend(page, { '/api/links/look': lookedAt(type, codeOf(t), Date.now()) });
	await page.goto(`/join#${TOKEN}`);
	const words = t.sharing.account.join[type === 'set-up' ? 'setUp' : type];
	await expect(button(page, words.button)).toBeVisible();
	await expect(page).toHaveURL(/\/join$/);
}

function joining(name: string, phone: PhoneContent, type: 'set-up' | 'invitation' | 'reset'): Scene {
	return scene(name, phone, (page, t) => join(page, t, type), TRACES);
}

function refusedLink(
	name: string,
	answer: Answers[string],
	problem: 'link-used' | 'link-expired' | 'link-unknown' | 'offline' | 'cross-site'
): Scene {
	return scene(
		name,
		'own',
		async (page, t) => {
			await answerAsBackend(page, { '/api/links/look': answer });
			await page.goto(`/join#${TOKEN}`);
			await expect(page.getByText(t.sharing.problems[problem].title)).toBeVisible();
		},
		REFUSED
	);
}

async function openTeam(page: Page, t: Words, more: Answers = {}): Promise<void> {
	const { hello, team, devices, link } = sharedTeam(codeOf(t), Date.now());
	await answerAsBackend(page, {
		'/api/hello': hello,
		'/api/team': team,
		'/api/devices': devices,
		'/api/team/invite': link,
		'/api/team/reset': link,
		...more
	});
	await page.goto('/team');
	await expect(page.getByText(team.invited[0]!.email)).toBeVisible();
}

async function openMember(page: Page, t: Words): Promise<void> {
	await openTeam(page, t);
	await press(page, begins('tom@harbour.example'));
	await expect(sheet(page)).toBeVisible();
}

async function openDevices(page: Page, t: Words): Promise<void> {
	await openTeam(page, t);
	await page.goto('/devices');
	await expect(page.getByText('Windows · Edge')).toBeVisible();
}

async function openHistory(page: Page, t: Words): Promise<void> {
	if (!page.url().includes('/customers/')) {
		await page.goto('/customers');
		await page.getByRole('main').getByRole('link').first().click();
	}
	// The rows of the list have menus too.
	await heading(page, ONE);
	await press(page, t.common.moreAbout(ONE));
	await chooseInMenu(page, t.customer.page.history);
	await expect(sheet(page)).toBeVisible();
}

async function rename(page: Page, t: Words, familyName: string): Promise<void> {
	await page.getByLabel(t.customer.form.familyName, { exact: true }).fill(familyName);
	await press(page, t.common.save);
	await expect(page.getByRole('link', { name: t.common.edit, exact: true })).toBeVisible();
}
