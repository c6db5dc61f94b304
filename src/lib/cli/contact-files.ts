import { readFileSync, statSync } from 'node:fs';
import { checkOccasionDate } from '../domain/occasion/check.ts';
import { readContactFile } from '../domain/contact-file/contact-file.ts';
import type { ContactDraft } from '../domain/contact-file/contact-draft.ts';
import { draftToCustomer } from '../domain/contact-file/customer-from-draft.ts';
import { MAX_FILE_BYTES } from '../domain/contact-file/file-kind.ts';
import type { FileError, Rejected, Warning } from '../domain/contact-file/report.ts';
import type { Customer } from '../domain/customer/customer.ts';
import type { Day } from '../domain/kernel/day.ts';
import { hashId } from '../domain/kernel/id.ts';
import { err, ok, type Result } from '../domain/kernel/result.ts';
import { displayName } from '../domain/name/display.ts';
import { parsePhone } from '../domain/phone/phone.ts';

export type ReadCustomers = {
	format: string;
	encoding: string;
	customers: { name: string; customer: Omit<Customer, 'manager'> }[];
	rejected: Rejected[];
	warnings: Warning[];
};
export type ReadOptions = { region: string; today: Day };

/** Reads a contact file as the app's import does. A file that is too large is not read at all. */
export function readCustomers(
	path: string,
	{ region, today }: ReadOptions
): Result<ReadCustomers, FileError | { type: 'not-found' }> {
	const bytes = statSync(path, { throwIfNoEntry: false })?.size;
	if (bytes === undefined) return err({ type: 'not-found' });
	if (bytes > MAX_FILE_BYTES) return err({ type: 'too-large', bytes, limit: MAX_FILE_BYTES });
	const read = readContactFile(readFileSync(path), {
		region,
		today,
		isRealDate: (date) => checkOccasionDate(date).ok
	});
	if (!read.ok) return read;
	const { format, encoding, contacts, rejected, warnings } = read.value;
	const customers = contacts.map((draft) => customerOf(draft, region, today));
	return ok({ format, encoding, customers, rejected, warnings });
}

function customerOf(draft: ContactDraft, region: string, today: Day) {
	const { manager, ...customer } = draftToCustomer(draft, {
		manager: hashId('nobody'),
		provenance: { day: today, channel: 'import' },
		phone: (typed) => parsePhone(typed, region).e164
	});
	void manager;
	return { name: displayName(customer, 'given-first'), customer };
}
