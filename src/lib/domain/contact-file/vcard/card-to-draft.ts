import { TIERS } from '../../customer/tier.ts';
import { FACT_KINDS, type FactKind } from '../../fact/fact-kinds.ts';
import { parseDay } from '../../kernel/day.ts';
import {
	addTag,
	emptyDraft,
	keepAsOwnField,
	putText,
	type ContactDraft,
	type TextField
} from '../contact-draft.ts';
import type { ImportContext } from '../import-context.ts';
import type { Report } from '../report.ts';
import { saysMore, wordsOf } from '../text/says-more.ts';
import { addAndroidRow } from './android-custom.ts';
import { addCardOccasion } from './card-occasions.ts';
import { labelOf, partsOf, textOf, type DecodedCard, type DecodedProperty } from './decoded-card.ts';
import { splitEscaped, unescapeText } from './escaping.ts';
import { addMessenger } from './messengers.ts';

export type Target = { draft: ContactDraft; card: DecodedCard; context: ImportContext; report: Report };
type Handler = (property: DecodedProperty, target: Target) => void;

/** The draft of a card, before names are split and values cleaned (`finishDraft`). */
export function cardToDraft(card: DecodedCard, context: ImportContext, report: Report): ContactDraft {
	const draft = emptyDraft(card.line);
	const target = { draft, card, context, report };
	for (const property of card.properties) {
		const handler = HANDLERS[property.name];
		if (handler) handler(property, target);
		else if (!DROPPED.has(property.name)) addUnknown(property, target);
	}
	return draft;
}

const setText =
	(field: TextField): Handler =>
	(property, { draft, card }) => {
		const text = textOf(property, card.version);
		if (field === 'note' && draft.note && text.trim() !== '' && text !== draft.note)
			draft.note = `${draft.note}\n${text}`;
		else putText(draft, field, text);
	};

const occasion: Handler = (property, target) => addCardOccasion(property, target);
const photo: Handler = (_, { report }) => report.count('photo-not-imported');
const nothing: Handler = () => {};

const HANDLERS: Record<string, Handler> = {
	__proto__: null as never,
	N: addName,
	FN: setText('fullName'),
	NICKNAME: setText('nickname'),
	'X-PHONETIC-LAST-NAME': setText('familyReading'),
	'X-PHONETIC-FIRST-NAME': setText('givenReading'),
	SOUND: (property, { draft, card, report }) => {
		// Japanese phones write the reading of the name here; anything else is a recording.
		if (!property.params.get('TYPE')?.includes('X-IRMC-N')) return report.count('photo-not-imported');
		const [family, given] = partsOf(property, card.version);
		if (family?.trim()) draft.familyReading ??= family;
		if (given?.trim()) draft.givenReading ??= given;
	},
	ORG: (property, { draft, card }) => {
		const [company, ...units] = partsOf(property, card.version);
		const department = units.filter((unit) => unit.trim() !== '').join(' / ');
		const isSecond = draft.company !== undefined && company?.trim() && company !== draft.company;
		putText(draft, 'company', company ?? '');
		if (isSecond) keepAsOwnField(draft, 'department', department);
		else putText(draft, 'department', department);
	},
	TITLE: setText('role'),
	ROLE: setText('role'),
	NOTE: setText('note'),
	UID: setText('sourceId'),
	TEL: (property, { draft, card }) => {
		const typed = withoutScheme(textOf(property, card.version), 'tel:');
		if (typed.trim() !== '') draft.phones.push({ ...labelled(property, card), typed });
	},
	EMAIL: (property, { draft, card }) => {
		const address = withoutScheme(textOf(property, card.version), 'mailto:');
		if (address.trim() !== '') draft.emails.push({ ...labelled(property, card), address });
	},
	URL: (property, { draft, card }) => {
		const url = textOf(property, card.version);
		if (url.trim() !== '') draft.links.push({ ...labelled(property, card), url });
	},
	ADR: (property, { draft, card }) => {
		const [box, extended, street, city, region, postcode, country] = partsOf(property, card.version);
		const lines = [street, extended, box].filter((part) => part?.trim());
		const text = property.params.get('LABEL')?.join(',');
		const parts = { text, street: lines.join('\n'), city, region, postcode, country };
		const filled = Object.entries(parts).filter(([, part]) => part?.trim());
		if (filled.length > 0)
			draft.addresses.push({ ...labelled(property, card), ...Object.fromEntries(filled) });
	},
	LABEL: (property, { draft, card }) => {
		// The address as printed on a parcel; Outlook writes it beside ADR, old phones instead of it.
		const text = textOf(property, card.version);
		const { label } = labelled(property, card);
		const adr = card.properties.some(
			(other) => other.name === 'ADR' && labelled(other, card).label === label
		);
		if (!adr && text.trim() !== '') draft.addresses.push({ ...labelled(property, card), text });
		else if (saysMore(text, addressWords(card))) keepAsOwnField(draft, 'address', text);
	},
	CATEGORIES: (property, { draft, card }) => {
		for (const part of splitEscaped(property.raw, ',')) addTag(draft, unescapeText(part, card.version));
	},
	BDAY: occasion,
	'X-ALTBDAY': occasion,
	ANNIVERSARY: occasion,
	'X-ANNIVERSARY': occasion,
	'X-EVOLUTION-ANNIVERSARY': occasion,
	'X-MS-ANNIVERSARY': occasion,
	'X-ABDATE': occasion,
	'X-RAPPORT-OCCASION': occasion,
	IMPP: addMessenger,
	'X-SOCIALPROFILE': addMessenger,
	'X-ANDROID-CUSTOM': addAndroidRow,
	'X-ABRELATEDNAMES': addRelative,
	RELATED: addRelative,
	HOBBY: fact('hobby'),
	INTEREST: fact('hobby'),
	PHOTO: photo,
	LOGO: photo,
	KEY: nothing,
	'X-RAPPORT-FACT': (property, target) => {
		const about = property.params.get('X-RAPPORT-ABOUT')?.[0];
		if (about !== undefined && Object.hasOwn(FACT_KINDS, about)) fact(about as FactKind)(property, target);
	},
	'X-RAPPORT-FIELD': (property, { draft, card }) =>
		keepAsOwnField(
			draft,
			property.params.get('X-RAPPORT-LABEL')?.[0] ?? 'field',
			textOf(property, card.version)
		),
	'X-RAPPORT-TIER': (property, { draft }) => {
		const value = TIERS.find((tier) => tier === property.raw);
		const reason = property.params.get('X-RAPPORT-REASON')?.[0];
		const until = parseDay(property.params.get('X-RAPPORT-UNTIL')?.[0] ?? '');
		if (value) draft.tier = { value, ...(reason ? { reason } : {}), ...(until ? { until } : {}) };
	}
};

/** What programs wrote for themselves. Dropped without a word. */
const DROPPED = new Set(
	(
		'PRODID REV VERSION PROFILE MAILER CLASS SOURCE NAME KIND MEMBER XML CLIENTPIDMAP SORT-STRING TZ GEO LANG CALURI CALADRURI FBURL ' +
		'X-ABUID X-ABADR X-ABSHOWAS X-ABORDER X-ABPHOTO X-IMAGEHASH X-IMAGETYPE X-ACTIVITY-ALERT X-WALLPAPER X-SHARED-PHOTO-DISPLAY-PREF ' +
		'X-IMAGE_BACKGROUND_COLORS_DATA X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-PHONEME-DATA X-ADDRESSING-GRAMMAR X-CLASS X-REDUCTION ' +
		'X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-OL-DESIGN X-MS-CARDPICTURE X-MS-TEXT X-MS-IMADDRESS-TYPE X-ACCOUNT X-PHONETIC-ORG ' +
		'X-PHONETIC-MIDDLE-NAME X-PRONUNCIATION-FIRST-NAME X-PRONUNCIATION-LAST-NAME X-GOOGLE-ID X-MIUI-ID X-EVOLUTION-FILE-AS X-FILE-AS'
	).split(' ')
);

function addUnknown(property: DecodedProperty, target: Target): void {
	if (property.name.startsWith('X-') && addMessenger.knows(property.name))
		return addMessenger(property, target);
	const text = textOf(property, target.card.version);
	const label = labelOf(property, target.card);
	const name = property.name.replace(/^X-/, '').toLowerCase();
	keepAsOwnField(target.draft, label ?? name, text);
}

function addRelative(property: DecodedProperty, { draft, card }: Target): void {
	const name = textOf(property, card.version);
	const label = labelOf(property, card);
	// RELATED may hold a reference to another card, which says nothing to a reader.
	if (name.trim() === '' || /^urn:/i.test(name)) return;
	draft.facts.push({ about: 'family', text: label ? `${name} (${label})` : name });
}

function fact(about: FactKind): Handler {
	return (property, { draft, card }) => {
		const text = textOf(property, card.version);
		if (text.trim() !== '') draft.facts.push({ about, text });
	};
}

const NAME_PARTS = ['familyName', 'givenName', 'middleName', 'namePrefix', 'nameSuffix'] as const;

/** A name is one thing: a second one, as in another script, stays beside it as a whole. */
function addName(property: DecodedProperty, { draft, card }: Target): void {
	const parts = card.version === '2.1' ? partsOf(property, card.version) : nameParts(property, card);
	const filled = NAME_PARTS.flatMap((field, index) => {
		const text = parts[index]?.trim();
		return text ? [[field, text] as const] : [];
	});
	if (NAME_PARTS.every((field) => draft[field] === undefined))
		Object.assign(draft, Object.fromEntries(filled));
	else if (filled.some(([field, text]) => draft[field] !== text))
		keepAsOwnField(draft, 'name', filled.map(([, text]) => text).join(' '));
	addSortAs(property, draft);
}

const addressWordsOf = new WeakMap<DecodedCard, Set<string>>();

/** The words of all addresses of a card, looked for once: it may have thousands of them. */
function addressWords(card: DecodedCard): Set<string> {
	const known = addressWordsOf.get(card);
	if (known) return known;
	const all = card.properties.filter(({ name }) => name === 'ADR');
	const words = wordsOf(all.map((property) => textOf(property, card.version)).join(' '));
	addressWordsOf.set(card, words);
	return words;
}

/** From vCard 3 on a part may list several values: `N:Stevenson;John;Philip,Paul;Dr.;Jr.,M.D.` */
function nameParts(property: DecodedProperty, card: DecodedCard): string[] {
	return splitEscaped(property.raw, ';').map((part) =>
		splitEscaped(part, ',')
			.map((value) => unescapeText(value, card.version).trim())
			.filter((value) => value !== '')
			.join(' ')
	);
}

/** SORT-AS tells how a Chinese or Japanese name is read; for Western names it is only an order. */
function addSortAs({ params }: DecodedProperty, draft: ContactDraft): void {
	const [family, given] = (params.get('SORT-AS') ?? []).flatMap((value) => value.split(','));
	if (
		!/[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}]/u.test(
			`${draft.familyName ?? ''}${draft.givenName ?? ''}`
		)
	)
		return;
	if (family && family !== draft.familyName) draft.familyReading ??= family;
	if (given && given !== draft.givenName) draft.givenReading ??= given;
}

function labelled(property: DecodedProperty, card: DecodedCard): { label?: string } {
	const label = labelOf(property, card);
	return label?.trim() ? { label } : {};
}

function withoutScheme(text: string, scheme: string): string {
	const trimmed = text.trim();
	return trimmed.toLowerCase().startsWith(scheme) ? trimmed.slice(scheme.length) : text;
}
