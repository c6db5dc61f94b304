import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Day } from '../kernel/day.ts';
import { readContactFile } from './contact-file.ts';
import { emptyDraft } from './contact-draft.ts';
import { draftToCustomer } from './customer-from-draft.ts';
import * as v from 'valibot';
import { hasName } from '../customer/has-name.ts';
import { customerSchema } from '../customer/customer.ts';
import { hashId } from '../kernel/id.ts';

const folder = fileURLToPath(new URL('../../../../tests/fixtures/contacts/', import.meta.url));
const today = '2026-01-10' as Day;
const files = readdirSync(folder).filter((name) => /\.(vcf|csv)$/.test(name));

/** What each file holds stands beside it, checked by hand against its text; empty collections are left out there. */
function expected(name: string) {
	const json = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as { contacts: object[] };
	return { ...json, contacts: json.contacts.map((contact) => ({ ...emptyDraft(0), ...contact })) };
}

describe('files as phones and programs export them (I1)', () => {
	it.each(files)('%s gives every contact, and says what was left out', (name) => {
		const file = readContactFile(readFileSync(folder + name), { region: 'CN', today });
		expect(file.ok).toBe(true);
		if (!file.ok) return;
		const { columns: _, ...content } = file.value;
		expect(content).toEqual(expected(name));
		const stamp = {
			manager: hashId('m'),
			provenance: { day: today, channel: 'import' },
			phone: () => undefined
		};
		for (const draft of file.value.contacts) {
			const customer = draftToCustomer(draft, stamp);
			expect(v.safeParse(customerSchema, customer).issues).toBeUndefined();
			expect(hasName(customer)).toBe(true);
		}
	});

	it('has a file of each kind', () => {
		expect(files.length).toBeGreaterThanOrEqual(15);
	});
});
