import type { Accounts } from './accounts.ts';
import type { Asker } from './asker.ts';

/** One request, as the endpoints see it. */
export type Call = {
	accounts: Accounts;
	headers: Headers;
	/** Whom limits count (`hooks/client-address`). */
	address: string;
	/** The address people use, which links begin with. */
	origin: string;
	/** In ms. */
	now: number;
	/** What the answer sets. */
	setCookies: string[];
};
export type SignedInCall = Call & { asker: Asker };
