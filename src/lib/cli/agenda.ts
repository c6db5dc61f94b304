import { readFileSync, existsSync } from 'node:fs';
import type { Customer } from '../domain/customer/customer.ts';
import { readExport } from '../domain/export-file/export-file.ts';
import { parseDay, type Day } from '../domain/kernel/day.ts';
import { isZone, localMoment } from '../domain/kernel/zone.ts';
import { displayName } from '../domain/name/display.ts';
import { occurrencesBetween } from '../domain/occasion/occurrences.ts';
import { isSameOccasion } from '../domain/occasion/same.ts';
import { fail, printJson, readArguments } from './arguments.ts';
import { readCustomers } from './contact-files.ts';

const USAGE =
	'npm run agenda -- FILE --from DAY --to DAY [--zone Z] [--region XX] [--json]   prints the occasions of a contact file or an export';

const { words: files, options, flags } = readArguments(USAGE, ['from', 'to', 'zone', 'region'], ['json']);
const [file] = files;
if (!file || files.length > 1) fail(USAGE);
if (!existsSync(file)) fail(`${file}: there is no such file.`);
const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
if (!isZone(zone)) fail(`--zone ${zone}: not an IANA time zone, such as Asia/Shanghai.`);
// Occasions are days and not moments (T-3): the zone only says which day today is.
const { day: today } = localMoment(Date.now(), zone);
const from = dayOption('from', today);
const to = dayOption('to', from);
if (to < from) fail(`--to ${to} lies before --from ${from}.`);

const items = customersOf(file)
	.flatMap(({ name, customer }) => occasionsOf(name, customer))
	.sort((a, b) => a.day.localeCompare(b.day) || a.customer.localeCompare(b.customer));
if (flags.has('json')) printJson({ from, to, zone, occasions: items });
else
	for (const { day, customer, type, age } of items) console.log([day, customer, type, age ?? ''].join('\t'));

function occasionsOf(customer: string, { occasions = {} }: Pick<Customer, 'occasions'>) {
	const all = Object.values(occasions).filter((occasion) => occasion.celebrated);
	return all
		.filter((occasion) => all.find((other) => isSameOccasion(other, occasion)) === occasion)
		.flatMap((occasion) => {
			const { type, label, date } = occasion;
			return occurrencesBetween(occasion, from, to).map(({ day, year, age }) => ({
				day,
				customer,
				type,
				label,
				calendar: date.calendar,
				date,
				year,
				age
			}));
		});
}

function customersOf(path: string): { name: string; customer: Pick<Customer, 'occasions'> }[] {
	const isExport = readFileSync(path).subarray(0, 40).toString('latin1').includes('"rapport"');
	if (!isExport) {
		const read = readCustomers(path, { region: options.region ?? 'CN', today });
		if (!read.ok) fail(`${path}: not read (${read.error.type}).`);
		return read.value.customers;
	}
	const read = readExport(readFileSync(path, 'utf8'));
	if (!read.ok) fail(`${path}: not an export that can be read (${read.error.type}).`);
	return read.value.rows
		.filter((row) => row.kind === 'customer' && row.life === 'live')
		.map((row) => row.doc as unknown as Customer)
		.map((customer) => ({ name: displayName(customer, read.value.book.nameOrder), customer }));
}

function dayOption(name: 'from' | 'to', otherwise: Day): Day {
	const given = options[name];
	if (given === undefined) return otherwise;
	return parseDay(given) ?? fail(`--${name} ${given}: not a day, such as 2026-02-17.`);
}
