import type { CustomerFile, DescribeCustomer } from '../db/desk-index/describe.ts';
import { hasHan } from '../domain/name/script.ts';
import { plainReadings } from '../domain/name/readings/readings.ts';
import { loadReadings } from './readings.ts';

/**
 * Makes desk entries, with the readings of Chinese characters where a file has any. A desk that is only shown has them stored:
 * the code is loaded for the first write, or to build the index anew, and the readings for the first Chinese text in it.
 */
export const describeCustomers: DescribeCustomer = async (files) => {
	const [{ deskEntry }, readings] = await Promise.all([
		import('../domain/desk/desk-entry.ts'),
		files.some(mentionsHan) ? loadReadings() : plainReadings
	]);
	return files.map((file) => deskEntry({ ...file, readings }));
};

/** Any text of the file may be searched for in the other script, so all of it counts. */
function mentionsHan({ customer, touchpoints }: CustomerFile): boolean {
	return hasHan(JSON.stringify(customer)) || touchpoints.some(({ note }) => note && hasHan(note));
}
