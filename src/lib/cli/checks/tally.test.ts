import { expect, test } from 'vitest';
import { addTallies, summaryLine, tallyOfCommand, tallyOfPlaywright, tallyOfVitest } from './tally.ts';

const green = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test('the totals of all stages make the one line that scripts look for', () => {
	const total = addTallies([
		{ passed: 2, failed: 0, skipped: 1 },
		{ passed: 3, failed: 4, skipped: 0 }
	]);
	expect(summaryLine(total)).toBe('5 passed, 4 failed, 1 skipped');
});

test('a command counts as one, by its exit code', () => {
	expect(tallyOfCommand(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
	expect(tallyOfCommand(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('Vitest: tests are counted one by one, what is still to be written as skipped', () => {
	expect(tallyOfVitest(green, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test('Vitest: a file that cannot be loaded is a failure although it has no tests', () => {
	const report = { ...green, testResults: [{ status: 'failed', assertionResults: [] }] };
	expect(tallyOfVitest(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 });
});

test.each([tallyOfVitest, tallyOfPlaywright])('%o: without a report the whole run failed', (count) => {
	expect(count(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('an error outside every test is a failure although all tests passed', () => {
	expect(tallyOfVitest(green, 1).failed).toBe(1);
	const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };
	expect(tallyOfPlaywright({ stats, errors: [] }, 1).failed).toBe(1);
});

test('Playwright: a test that passed only at a later attempt has failed', () => {
	const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
	expect(tallyOfPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});
