export type Tally = { passed: number; failed: number; skipped: number };

/** The part of Vitest's JSON report that is counted. */
export type VitestReport = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: { status: string; assertionResults: unknown[] }[];
};

/** The part of Playwright's JSON report that is counted. */
export type PlaywrightReport = {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	errors: unknown[];
};

export function addTallies(tallies: readonly Tally[]): Tally {
	const total = { passed: 0, failed: 0, skipped: 0 };
	for (const { passed, failed, skipped } of tallies) {
		total.passed += passed;
		total.failed += failed;
		total.skipped += skipped;
	}
	return total;
}

/** The form that scripts outside the project look for, alone on a line. */
export function summaryLine({ passed, failed, skipped }: Tally): string {
	return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

export function tallyOfCommand(exitCode: number): Tally {
	return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** `report` is undefined when the run broke off before it wrote one. */
export function tallyOfVitest(report: VitestReport | undefined, exitCode: number): Tally {
	if (!report) return tallyOfCommand(exitCode || 1);
	// A file that cannot be loaded has no test to fail.
	const broken = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return atLeastOneFailure(exitCode, {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	});
}

export function tallyOfPlaywright(report: PlaywrightReport | undefined, exitCode: number): Tally {
	if (!report) return tallyOfCommand(exitCode || 1);
	const { expected, unexpected, flaky, skipped } = report.stats;
	return atLeastOneFailure(exitCode, {
		passed: expected,
		failed: unexpected + flaky + report.errors.length,
		skipped
	});
}

/** An error outside every test (an unhandled rejection, say) shows in the exit code alone. */
function atLeastOneFailure(exitCode: number, tally: Tally): Tally {
	return exitCode === 0 ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}
