import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfChanged } from '../build.js';
import { nodeProgram, projectEnvironment, projectFolder } from '../project.js';
import { LaunchError, run } from '../run.js';
import {
	tallyOfCommand,
	tallyOfPlaywright,
	tallyOfVitest,
	type PlaywrightReport,
	type Tally,
	type VitestReport
} from './tally.ts';

export type Stage = {
	name: string;
	/** Its output is shown while it runs, so it says when it begins. */
	announce?: boolean;
	run(): Promise<Tally>;
};

/** What a day depends on must not depend on the day's zone: east of Greenwich, a zone that skipped midnights, and one that skipped a day. */
const ZONES = ['Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Apia'];
const ZONE_TESTS = ['src/lib/domain/calendar/', 'src/lib/domain/occasion/', 'src/lib/domain/agenda/'];

/** Stages of one group run side by side, groups one after the other. The build comes first: checks read what it makes. */
export const verifyStages: Stage[][] = [
	[{ name: 'build', run: build }],
	[
		check(
			'lint',
			'eslint/bin/eslint.js',
			'.',
			'--max-warnings=0',
			'--cache',
			'--cache-location',
			cache('eslint')
		),
		check('types', 'svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human'),
		check(
			'formatting',
			'prettier/bin/prettier.cjs',
			'--check',
			'.',
			'--cache',
			'--cache-location',
			cache('prettier')
		),
		check('architecture', 'vitest/vitest.mjs', 'run', '--project', 'architecture'),
		check('dead code', 'knip/bin/knip.js', '--no-progress'),
		{
			name: 'bundle budgets',
			run: async () => tallyOfCommand(await node(['tests/architecture/budget.ts'], { shown: true }))
		}
	]
];

export const allStages: Stage[][] = [
	...verifyStages,
	[{ name: 'unit tests', announce: true, run: () => vitest(['--project', '!architecture']) }],
	ZONES.map((TZ) => ({
		name: `days, occasions and agenda in ${TZ}`,
		run: () => vitest(['--project', 'node', '--passWithNoTests', ...ZONE_TESTS], TZ)
	})),
	[{ name: 'browser tests', announce: true, run: playwright }]
];

function check(name: string, tool: string, ...args: string[]): Stage {
	return { name, run: async () => tallyOfCommand(await node([`node_modules/${tool}`, ...args])) };
}

function cache(tool: string): string {
	return `node_modules/.cache/rapport-${tool}`;
}

async function build(): Promise<Tally> {
	try {
		await buildIfChanged();
		return tallyOfCommand(0);
	} catch (error) {
		if (!(error instanceof LaunchError)) throw error;
		console.error(error.message);
		return tallyOfCommand(error.exitCode);
	}
}

async function vitest(args: string[], zone?: string): Promise<Tally> {
	return withReport<VitestReport>(async (file) => {
		const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
		const env: Record<string, string> = zone ? { TZ: zone } : {};
		return node(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], { env, shown: !zone });
	}, tallyOfVitest);
}

async function playwright(): Promise<Tally> {
	return withReport<PlaywrightReport>(
		(file) =>
			node(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
				env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
				shown: true
			}),
		tallyOfPlaywright
	);
}

/** Runs a tool that writes a JSON report into the file it is given, and counts what is in there. */
async function withReport<Report>(
	runTool: (file: string) => Promise<number>,
	count: (report: Report | undefined, exitCode: number) => Tally
): Promise<Tally> {
	const folder = mkdtempSync(join(tmpdir(), 'rapport-report-'));
	const file = join(folder, 'report.json');
	try {
		const exitCode = await runTool(file);
		return count(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined, exitCode);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function node(
	args: string[],
	{ env = {}, shown = false }: { env?: Record<string, string>; shown?: boolean } = {}
) {
	return run(nodeProgram(), args, {
		cwd: projectFolder,
		env: projectEnvironment(env),
		output: shown ? 'shown' : 'on failure'
	});
}
