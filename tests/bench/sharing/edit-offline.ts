import { currentDatabase } from '../../../src/lib/client/databases.ts';
import { Phone } from '../../../src/lib/client/open-phone.ts';
import { NOTES } from '../../../src/lib/cli/seed/words.ts';
import { editCustomer } from '../../../src/lib/commands/save-customer.ts';
import { openRow } from '../../../src/lib/db/rows.ts';
import type { Customer } from '../../../src/lib/domain/customer/customer.ts';

declare global {
	var editOffline: ((edits: number) => Promise<void>) | undefined;
}

/**
 * In a page of the phone's origin, without the app: that many edits by the app's own command and writer, one customer and
 * one field each, every one a transaction of its own.
 */
globalThis.editOffline = async (edits) => {
	const opened = await Phone.open(currentDatabase());
	if (!opened.ok) throw new Error(opened.error.type);
	const desk = (await opened.value.desk())!;
	const { db, book } = desk;
	const stored = await db.rows
		.where('[book+kind+root]')
		.between([book, 'customer', ''], [book, 'customer', []])
		.limit(edits)
		.toArray();
	for (const [n, row] of stored.entries()) {
		const { id, doc } = await openRow(db, row);
		const shown = doc as unknown as Customer;
		const note = `${NOTES[n % NOTES.length]}. Asked again in week ${n % 52}: ${NOTES[(n * 7 + 3) % NOTES.length]}`;
		const done = await editCustomer(desk, id, shown, { ...shown, note });
		if (!done.ok) throw new Error(done.error.type);
	}
	db.close();
};
