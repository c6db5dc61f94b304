import { describe, expect, test } from 'vitest';
import { forTests, layers, packageRules } from './layers.ts';
import {
	arrows,
	catalogGaps,
	drawnOnThePhone,
	names,
	offline,
	packages,
	purity,
	sizes,
	type Rule
} from './rules.ts';
import { codeOf, importsOf, readSourceTree } from './source.ts';

const rules = { arrows, packages, purity, names, sizes, offline, drawnOnThePhone };

describe('the sources', () => {
	const tree = readSourceTree();

	test('are found at all', () => {
		expect(tree.size).toBeGreaterThan(20);
		expect([...tree.keys()]).toContain('routes/(app)/+layout.ts');
	});

	test.each(Object.entries(rules))('keep the rule of %s', (_, rule) => {
		expect(rule(tree)).toEqual([]);
	});

	test('have one key in all catalogs', async () => {
		const { chapterNames, languageCodes, loadCatalog, loadChapter } =
			await import('../../src/lib/i18n/catalog.ts');
		const everything = languageCodes.map(async (code) => ({
			...(await loadCatalog(code)),
			chapters: await Promise.all(chapterNames.map((chapter) => loadChapter(code, chapter)))
		}));
		const [source, ...others] = await Promise.all(everything);
		expect(others.flatMap((other) => catalogGaps(source, other))).toEqual([]);
	});
});

describe('the table of layers', () => {
	test('names only layers that exist', () => {
		const known = layers.map(({ name }) => name);
		const named = [
			...layers.flatMap(({ may, mayTypes = [] }) => [...may, ...mayTypes]),
			...packageRules.flatMap(({ only }) => only),
			...forTests
		];
		expect(named.filter((name) => !known.includes(name))).toEqual([]);
	});

	test('has no way back: what a layer may use, never may use it', () => {
		const may = new Map(layers.map(({ name, may }) => [name, may.filter((other) => other !== name)]));
		const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
			(may.get(from) ?? []).some((next) => {
				if (next === to) return true;
				if (seen.has(next)) return false;
				seen.add(next);
				return reaches(next, to, seen);
			});
		expect([...may.keys()].filter((name) => reaches(name, name))).toEqual([]);
	});
});

describe('each rule notices a file that breaks it', () => {
	const cases: [string, Rule, string, string][] = [
		[
			'a rule that reads storage',
			arrows,
			'lib/domain/customer/a.ts',
			"import { put } from '../../db/writer.ts';"
		],
		[
			'an arrow by alias',
			arrows,
			'lib/ui/Button.svelte',
			"<script>import { t } from '$lib/i18n/catalog.ts';</script>"
		],
		['an arrow by re-export', arrows, 'lib/queries/a.ts', "export * from '../commands/log-touchpoint.ts';"],
		['an arrow over two lines', arrows, 'lib/db/a.ts', "import {\n\ta,\n\tb\n} from '../state/session.ts';"],
		['a dynamic arrow', arrows, 'lib/db/a.ts', "const a = await import('../commands/a.ts');"],
		[
			'a dynamic arrow in markup',
			arrows,
			'lib/ui/A.svelte',
			"{#await import('$lib/components/B.svelte') then b}{/await}"
		],
		['a value where only types may go', arrows, 'lib/state/a.ts', "import { read } from '../db/rows.ts';"],
		[
			'a screen that reads storage',
			arrows,
			'routes/(app)/+page.svelte',
			"<script>import '$lib/db/rows.ts';</script>"
		],
		[
			'a phone that imports the server',
			arrows,
			'lib/client/a.ts',
			"import { pool } from '../server/sql/database.ts';"
		],
		[
			'a kernel that knows a noun',
			arrows,
			'lib/domain/kernel/a.ts',
			"import { Customer } from '../customer/customer.ts';"
		],
		['a test kit in the app', arrows, 'lib/commands/a.ts', "import { world } from '../db/testing/world.ts';"],
		['tests in the app', arrows, 'lib/domain/a.ts', "import { seed } from '../../../tests/seed.ts';"],
		['a folder without a layer', arrows, 'lib/stuff/a.ts', ''],
		['Dexie outside db/', packages, 'lib/queries/a.ts', "import { liveQuery } from 'dexie';"],
		['Svelte below the screen', packages, 'lib/commands/a.ts', "import { tick } from 'svelte';"],
		['Node on a phone', packages, 'lib/domain/a.ts', "import { readFileSync } from 'node:fs';"],
		['Kit in the rules', packages, 'lib/queries/a.ts', "import { error } from '@sveltejs/kit';"],
		['the clock', purity, 'lib/domain/a.ts', 'const now = Date.now();'],
		['today', purity, 'lib/sync/core/a.ts', 'const today = new Date();'],
		['chance', purity, 'lib/domain/a.ts', 'const x = Math.random();'],
		['random bytes', purity, 'lib/domain/a.ts', 'crypto.getRandomValues(bytes);'],
		['storage', purity, 'lib/domain/a.ts', "localStorage.getItem('a');"],
		['the page', purity, 'lib/domain/a.ts', 'document.title;'],
		['the window', purity, 'lib/domain/a.ts', "if (typeof window === 'undefined') stop();"],
		[
			'the zone of the machine',
			purity,
			'lib/domain/a.ts',
			'Intl.DateTimeFormat().resolvedOptions().timeZone;'
		],
		['utils', names, 'lib/domain/utils.ts', ''],
		['a folder of helpers', names, 'lib/helpers/day.ts', ''],
		['date-utils', names, 'lib/domain/date-utils.ts', ''],
		['CustomerService', names, 'lib/components/CustomerService.svelte', ''],
		['a long file', sizes, 'lib/domain/a.ts', 'x;\n'.repeat(351)],
		['a long component', sizes, 'lib/ui/A.svelte', 'x\n'.repeat(251)],
		['a server load', offline, 'routes/(app)/customers/[id]/+page.server.ts', ''],
		['an endpoint among the screens', offline, 'routes/(app)/export/+server.ts', ''],
		[
			'a shell drawn by the server',
			drawnOnThePhone,
			'routes/(app)/+layout.ts',
			'// export const ssr = false;'
		]
	];

	test.each(cases)('%s', (_, rule, path, text) => {
		const violations = rule(new Map([[path, text]]));
		expect(violations).toHaveLength(1);
		expect(violations[0]).toContain(path);
	});

	test('a key that one language lacks, and one that it alone has', () => {
		const source = { today: { title: 'Today', due: (n: number) => `${n} due` } };
		expect(catalogGaps(source, { today: { title: '今天', extra: '' } })).toEqual([
			'today.due is missing, not function',
			'today.extra is string, not missing'
		]);
	});
});

describe('no rule complains about what is allowed', () => {
	const cases: [string, Rule, string, string][] = [
		[
			'the arrows of the table',
			arrows,
			'lib/components/a/A.svelte',
			"<script>import B from '$lib/ui/B.svelte';</script>"
		],
		['types of what is handed in', arrows, 'lib/state/a.ts', "import type { Row } from '../db/rows.ts';"],
		[
			'a test kit in a test',
			arrows,
			'lib/commands/a.db.test.ts',
			"import { world } from '../db/testing/world.ts';"
		],
		['an import in a comment', arrows, 'lib/domain/a.ts', "// import { put } from '../../db/writer.ts';"],
		['the types Kit generates', arrows, 'routes/(app)/+page.ts', "import type { PageLoad } from './$types';"],
		['a date from an argument', purity, 'lib/domain/a.ts', 'const d = new Date(instant);'],
		['a clock in a comment', purity, 'lib/domain/a.ts', '/* never Date.now() here */ const a = 1;'],
		['a file about a span of days', purity, 'lib/domain/a.ts', "import { datesBetween } from './window.ts';"],
		['styles', arrows, 'routes/+layout.svelte', "<script>import '../app.css';</script>"],
		['a property that is called document', purity, 'lib/domain/a.ts', 'row.document.id;'],
		['randomness in a test', purity, 'lib/domain/a.test.ts', 'Math.random();'],
		['the service worker', names, 'service-worker/index.ts', ''],
		['common surnames', names, 'lib/domain/name/common-surnames.ts', ''],
		['a long table of data', sizes, 'lib/domain/calendar/data.ts', 'x;\n'.repeat(999)]
	];

	test.each(cases)('%s', (_, rule, path, text) => {
		expect(rule(new Map([[path, text]]))).toEqual([]);
	});

	test('quotes and slashes inside regular expressions and strings do not hide the code after them', () => {
		const text =
			"const quote = /['\"]/g; const url = 'https://a'; const t = `// ${x}`;\nimport './real.ts'; // import './not.ts'";
		expect(importsOf('lib/a.ts', text)).toEqual([{ from: './real.ts', typeOnly: false }]);
		expect(codeOf('lib/a.ts', text)).toContain("'https://a'");
	});
});
