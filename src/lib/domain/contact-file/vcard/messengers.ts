import { keepAsOwnField } from '../contact-draft.ts';
import type { Target } from './card-to-draft.ts';
import { labelOf, textOf, type DecodedProperty } from './decoded-card.ts';

/** The names of services as people write them, by their folded form in files. */
const SERVICES = new Map(
	Object.entries({
		qq: 'QQ',
		wechat: 'WeChat',
		weixin: 'WeChat',
		微信: 'WeChat',
		微信号: 'WeChat',
		line: 'LINE',
		whatsapp: 'WhatsApp',
		telegram: 'Telegram',
		skype: 'Skype',
		'skype-username': 'Skype',
		aim: 'AIM',
		msn: 'MSN',
		icq: 'ICQ',
		jabber: 'Jabber',
		xmpp: 'Jabber',
		yahoo: 'Yahoo',
		gtalk: 'Google Talk',
		'google-talk': 'Google Talk',
		gadugadu: 'Gadu-Gadu',
		sinaweibo: 'Weibo',
		weibo: 'Weibo',
		twitter: 'Twitter',
		facebook: 'Facebook',
		linkedin: 'LinkedIn'
	})
);

/** IMPP, X-SOCIALPROFILE and X-QQ, X-WECHAT…: the account as an own field under the name of its service, or a link. */
export function addMessenger(property: DecodedProperty, { draft, card }: Target): void {
	const text = textOf(property, card.version).trim();
	const scheme = /^([a-z][a-z0-9-]{1,20}):(?!\/\/)/i.exec(text)?.[1]?.toLowerCase();
	const account = property.params.get('X-USER')?.[0] ?? (scheme ? text.slice(scheme.length + 1) : text);
	const named =
		property.params.get('X-SERVICE-TYPE')?.[0] ?? serviceOfName(property) ?? serviceOfType(property);
	const service = named ?? (scheme && scheme !== 'x-apple' ? scheme : labelOf(property, card)) ?? 'IM';
	const label = SERVICES.get(service.toLowerCase()) ?? service;
	if (/^https?:\/\//i.test(account)) draft.links.push({ label, url: account });
	else keepAsOwnField(draft, label, account);
}

addMessenger.knows = (name: string): boolean => SERVICES.has(name.slice(2).toLowerCase());

function serviceOfName({ name }: DecodedProperty): string | undefined {
	return addMessenger.knows(name) ? name.slice(2).toLowerCase() : undefined;
}

function serviceOfType({ name, params }: DecodedProperty): string | undefined {
	return name === 'X-SOCIALPROFILE'
		? params.get('TYPE')?.find((type) => type.toLowerCase() !== 'pref')
		: undefined;
}
