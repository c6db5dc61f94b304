import { deskEntry } from '../domain/desk/desk-entry.ts';
import type { CustomerFile, DescribeCustomer } from '../db/desk-index/describe.ts';
import { loadReadings } from './readings.ts';
import { hasHan } from '../domain/name/script.ts';
import { plainReadings } from '../domain/name/readings/readings.ts';

/** Makes desk entries, loading the readings of Chinese characters when a file has any. */
export const describeCustomers: DescribeCustomer = async (files) => {
	const readings = files.some(mentionsHan) ? await loadReadings() : plainReadings;
	return files.map((file) => deskEntry({ ...file, readings }));
};

/** Any text of the file may be searched for in the other script, so all of it counts. */
function mentionsHan({ customer, touchpoints }: CustomerFile): boolean {
	return hasHan(JSON.stringify(customer)) || touchpoints.some(({ note }) => note && hasHan(note));
}
