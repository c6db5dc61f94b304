import { expect, test } from 'vitest';
import { measure, weighPacks, type Bundle } from './bundle.ts';

const node = (n: number) => `.svelte-kit/generated/client-optimized/nodes/${n}.js`;

/** Sizes are powers of two times 100, so a sum tells what went into it. */
const bundle: Bundle = {
	manifest: {
		'node_modules/@sveltejs/kit/src/runtime/client/entry.js': { file: 'start.js', imports: ['_kit.js'] },
		'.svelte-kit/generated/client-optimized/app.js': {
			file: 'app.js',
			imports: ['_kit.js'],
			dynamicImports: [node(3)]
		},
		'_kit.js': { file: 'kit.js' },
		[node(0)]: { file: '0.js' },
		[node(1)]: { file: '1.js' },
		[node(2)]: { file: '2.js' },
		[node(3)]: { file: '3.js', imports: ['_form.js', '_kit.js'] },
		'_form.js': { file: 'form.js' },
		'src/lib/i18n/messages/en.ts': { file: 'en.js', imports: ['_kit.js'] },
		'src/lib/domain/name/readings/table.ts': { file: 'readings.js' }
	},
	routes: { '/(app)': [2], '/(app)/log': [3], '/(dev)/gallery': [9] },
	sizes: new Map([
		['start.js', 100],
		['app.js', 200],
		['kit.js', 400],
		['0.js', 800],
		['1.js', 1600],
		['2.js', 3200],
		['3.js', 6400],
		['form.js', 12800],
		['en.js', 25600],
		['readings.js', 51200],
		['app.css', 102400]
	]),
	css: ''
};

const figureOf = (what: string, of = bundle) => measure(of).find((figure) => figure.what.startsWith(what))!;

test('the first load is the entries, the root, the first screen and what they import, each once', () => {
	expect(figureOf('JS of the first load').figure).toBe(100 + 200 + 400 + 800 + 1600 + 3200);
});

test('the first load counts the script that holds its code', () => {
	const manifest = { ...bundle.manifest, 'ahead:first': { file: 'ahead.js' } };
	const sizes = new Map([...bundle.sizes, ['ahead.js', 7]]);
	expect(figureOf('JS of the first load', { ...bundle, manifest, sizes }).figure).toBe(6307);
});

test('a further route counts only what the first load did not bring', () => {
	expect(figureOf('JS of one more route').figure).toBe(6400 + 12800);
});

test('a language counts what it brings', () => {
	expect(figureOf('one language').figure).toBe(25600);
});

test('the precache holds everything but the data packs, which are weighed apart', () => {
	expect(weighPacks(bundle)).toBe(51200);
	expect(figureOf('precache').figure).toBe([...bundle.sizes.values()].reduce((a, b) => a + b) - 51200);
});

test('a web font is noticed as a file and as a rule', () => {
	const withFont = { ...bundle, sizes: new Map([...bundle.sizes, ['a.woff2', 1]]), css: '@font-face{}' };
	expect(figureOf('web fonts', withFont).figure).toBe(2);
});
