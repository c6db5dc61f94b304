import type { ContactDraft } from '../contact-draft.ts';
import { finishDraft } from '../finish-draft.ts';
import type { ImportContext } from '../import-context.ts';
import { nameKeys } from '../names.ts';
import type { Rejected, Report } from '../report.ts';
import { shownName } from '../shown-name.ts';
import type { Encoding } from '../text/encoding.ts';
import { cardToDraft } from './card-to-draft.ts';
import { readCards } from './cards.ts';
import { decodeCard, encodingOfCards, type DecodedCard } from './decoded-card.ts';

const EXCERPT = 300;
/** Properties are compared with each other within a card, which must stay cheap. */
const MAX_PROPERTIES = 5000;

/** Every card of a vCard file (2.1, 3.0, 4.0), read in one pass over its bytes. */
export function readVcards(
	bytes: Uint8Array,
	context: ImportContext,
	report: Report
): { encoding: Encoding; contacts: ContactDraft[]; rejected: Rejected[] } {
	const cards = readCards(bytes, report, context.steps);
	const encoding = encodingOfCards(cards, context.region);
	if (encoding !== 'utf-8') report.warn({ type: 'encoding-guessed', encoding });
	const contacts: ContactDraft[] = [];
	const rejected: Rejected[] = [];
	for (const raw of cards) {
		report.about();
		if (raw.isCut) report.warn({ type: 'card-not-closed', line: raw.line });
		const count = raw.properties.length;
		if (count > MAX_PROPERTIES) {
			rejected.push({
				line: raw.line,
				raw: '',
				reasons: [{ type: 'too-many-values', count, limit: MAX_PROPERTIES }]
			});
			continue;
		}
		const card = decodeCard(raw, encoding, context.region);
		if (isGroup(card)) {
			report.count('group-not-imported');
			continue;
		}
		if (card.broken) report.warn({ type: 'broken-characters', line: card.line });
		const exact = card.properties
			.find((property) => property.name === 'FN')
			?.params.get('X-RAPPORT-NAME')?.[0];
		const draft = cardToDraft(card, context, report);
		if (exact === 'derived') delete draft.fullName;
		const finished = finishDraft(draft, report, exact !== undefined);
		if (finished.ok) {
			contacts.push(finished.value);
			report.about(() => shownName(finished.value, context));
		} else rejected.push({ line: card.line, raw: excerpt(card), reasons: finished.error });
	}
	report.about();
	dropRepeatedIds(contacts, context, report);
	return { encoding, contacts, rejected };
}

/** A list of members (KIND in vCard 4, Apple's own property before) is no person. */
function isGroup({ properties }: DecodedCard): boolean {
	return properties.some(
		({ name, raw }) =>
			(name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') && raw.trim().toLowerCase() === 'group'
	);
}

function excerpt({ properties }: DecodedCard): string {
	let text = '';
	for (const { name, raw } of properties) {
		if (text.length >= EXCERPT) break;
		if (name !== 'PHOTO') text += `${name}:${raw.slice(0, EXCERPT)} `;
	}
	return text.trim().slice(0, EXCERPT);
}

/** Some programs give every card the same UID; it would make one person of all of them. */
function dropRepeatedIds(contacts: ContactDraft[], context: ImportContext, report: Report): void {
	const byId = new Map<string, ContactDraft[]>();
	for (const contact of contacts) {
		if (contact.sourceId === undefined) continue;
		const sharers = byId.get(contact.sourceId);
		if (sharers) sharers.push(contact);
		else byId.set(contact.sourceId, [contact]);
	}
	for (const [id, sharers] of byId) {
		const [first, ...others] = sharers.map(nameKeys) as [string[], ...string[][]];
		if (others.every((names) => names.some((name) => first.includes(name)))) continue;
		report.warn({ type: 'id-repeated', line: sharers[0]!.line, id, count: sharers.length });
		report.about(() => shownName(sharers[0]!, context));
		for (const sharer of sharers) delete sharer.sourceId;
	}
}
