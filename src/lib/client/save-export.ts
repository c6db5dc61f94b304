import type { Desk } from '../db/desk.ts';
import { today } from '../db/desk.ts';
import { pagesOfRows } from '../db/rows.ts';
import type { Customer } from '../domain/customer/customer.ts';
import { writeVcard } from '../domain/contact-file/vcard/write-vcard.ts';
import { exportBook } from './book-file.ts';
import { writePreferences } from './preferences.ts';
import { shareFile, type FileSent } from './share-file.ts';

/** How an export left the phone, and under which name. */
export type Exported = { sent: FileSent; name: string };

/** Hands the whole book over as one file, and remembers the day for the age of the newest copy of one's own book. */
export async function saveBook(desk: Desk, demo: boolean): Promise<Exported> {
	const day = today(desk);
	const name = `rapport-${day}.json`;
	const sent = await shareFile(new File([await exportBook(desk)], name, { type: 'application/json' }));
	if (!demo && sent !== 'cancelled') writePreferences({ exportedOn: day });
	return { sent, name };
}

/** Hands all customers over as one vCard file, for other address books. */
export async function saveContacts(desk: Desk): Promise<Exported> {
	const name = `rapport-${today(desk)}.vcf`;
	const sent = await shareFile(new File([await vcardOf(desk)], name, { type: 'text/vcard' }));
	return { sent, name };
}

async function vcardOf({ db, book }: Desk): Promise<Blob> {
	const pieces: string[] = [];
	for await (const rows of pagesOfRows(db, book)) {
		const customers = rows
			.filter(({ kind, life }) => kind === 'customer' && life === 'live')
			.map(({ id, doc }) => ({ id, customer: doc as unknown as Customer }));
		pieces.push(writeVcard(customers));
	}
	return new Blob(pieces, { type: 'text/vcard' });
}
