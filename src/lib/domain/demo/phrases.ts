import type { FactKind } from '../fact/fact-kinds.ts';
import type { Channel, Outcome } from '../touchpoint/channel.ts';

/** What stands in the notes of the demo book, in one language. Each list is drawn from; all of it is invented. */
export type DemoPhrases = {
	contacts: readonly { channel: Channel; outcome: Outcome; note: string; place?: string }[];
	/** What was to be done, with `promised` for those that the customer has a word on. */
	followUps: readonly { note: string; promised?: true }[];
	facts: readonly { about: FactKind; text: string }[];
	tags: readonly string[];
	wedding: string;
	founding: string;
	/** Labels of phones and e-mails. */
	mobile: string;
	work: string;
};
