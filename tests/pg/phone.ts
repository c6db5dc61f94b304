import { randomBytes } from 'node:crypto';
import { newId, type Id } from '../../src/lib/domain/kernel/id.ts';
import { setUpLink } from '../../src/lib/server/auth/set-up-link.ts';
import { ORIGIN, type Served } from './served.ts';

export const PASSWORD = 'a long enough password';

export type Reply = {
	status: number;
	text: string;
	headers: Headers;
	/** Eslint and the tests would say it at each use: what came, whatever it is. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	body: any;
};

/** A phone as the server sees it: a cookie, an address, and requests as our own pages send them. */
export class Phone {
	readonly device = { id: freshId(), name: 'Phone' };
	readonly person = freshId();
	cookie = '';
	readonly #served: Served;
	readonly #address: string;

	constructor(served: Served, address = `198.51.100.${randomBytes(1)[0]}`) {
		this.#served = served;
		this.#address = address;
	}

	get(path: string): Promise<Reply> {
		return this.send(new Request(`${ORIGIN}/api/${path}`));
	}

	post(path: string, body: unknown, changed: Record<string, string | null> = {}): Promise<Reply> {
		const headers = new Headers({
			'content-type': 'application/json',
			origin: ORIGIN,
			'sec-fetch-site': 'same-origin'
		});
		for (const [name, value] of Object.entries(changed))
			if (value === null) headers.delete(name);
			else headers.set(name, value);
		const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
		return this.send(
			new Request(`${ORIGIN}/api/${path}`, { method: 'POST', headers, body: sent as BodyInit })
		);
	}

	async send(request: Request): Promise<Reply> {
		if (this.cookie) request.headers.set('cookie', this.cookie);
		const answer = await this.#served.fetch(request, this.#address);
		for (const set of answer.headers.getSetCookie()) this.#keep(set);
		const text = await answer.text();
		const isJson = answer.headers.get('content-type')?.startsWith('application/json');
		return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : null };
	}

	signIn(email: string, password = PASSWORD): Promise<Reply> {
		return this.post('account/sign-in', { email, password, device: this.device });
	}

	#keep(set: string): void {
		const [pair = ''] = set.split(';');
		this.cookie = /max-age=0/i.test(set) ? '' : pair;
	}
}

/** A phone on which the server was set up: that of the first lead. */
export async function firstLead(served: Served, email = 'lead@example.com'): Promise<Phone> {
	const phone = new Phone(served);
	const link = await setUpLink(served.backend, ORIGIN);
	const { device, person } = phone;
	const set = { type: 'set-up', token: tokenOf(link!.url), name: 'Lead', email, team: 'Team' };
	const used = await phone.post('links/use', { ...set, password: PASSWORD, person, device });
	if (used.status !== 200) throw new Error(used.text);
	return phone;
}

/** A phone of somebody whom a lead invited. */
export async function invited(
	served: Served,
	lead: Phone,
	email: string,
	{ role = 'member', books = [] as { book: Id; role: string }[] } = {}
): Promise<Phone & { user: string }> {
	const link = await lead.post('team/invite', { email, role, books });
	const phone = new Phone(served);
	const { device, person } = phone;
	const use = { type: 'invitation', token: tokenOf(link.body.url), name: email, password: PASSWORD };
	const used = await phone.post('links/use', { ...use, person, device });
	if (used.status !== 200) throw new Error(used.text);
	return Object.assign(phone, { user: used.body.user.id as string });
}

export function tokenOf(url: string): string {
	return new URL(url).hash.slice(1);
}

export function freshId(): Id {
	return newId(Date.now(), (length) => randomBytes(length));
}
