import { describe, expect, it } from 'vitest';
import { parseAst } from 'vite';
import { liveExports, passesOn, splitModule, type Tree } from './split-module.ts';

const parse = (code: string) => parseAst(code) as unknown as Tree;
const sourceOf = (code: string) => ({ code, tree: parse(code) });
const nothing = () => undefined;

/** Runs both halves as a browser would: the script first, then the module. */
function run({ script, module }: ReturnType<typeof splitModule>, src = '') {
	const classic = module.replace(/export\{(.*)\};$/, (_, names: string) => {
		const pairs = names.split(',').map((pair) => pair.split(' as '));
		return `return {${pairs.map(([local, exported]) => `"${exported}":${local}`).join()}}`;
	});
	const both = new Function('document', `var rapportAhead;${script}${classic}`);
	return both({ currentScript: { src } }) as Record<string, unknown>;
}

describe('a module that is split', () => {
	it('exports what it did, with what it imports and its address', () => {
		const code = `import{a as b}from"./a.js";import c,*as d from"./c.js";
const e=b+c+d.f;function g(){return import.meta.url}export{e as $,g as h};`;
		const files: Record<string, string> = {
			'./a.js': 'var b=1;export{b as a};',
			'./c.js': 'const a=2,b=3;export{a as default,b as f};'
		};
		const split = splitModule(sourceOf(code), (text) => sourceOf(files[text]!), nothing);
		const exported = run(split, 'here');
		expect(exported.$).toBe(6);
		expect((exported.h as () => string)()).toBe('here');
		expect(split.module).not.toContain('import');
	});

	it('stays strict, as modules are', () => {
		const code = `function a(){return this}const b=a();export{b};`;
		expect(run(splitModule(sourceOf(code), nothing, nothing)).b).toBeUndefined();
	});

	it('answers a lazy import of what only passes its own exports on, and leaves the others', async () => {
		const code = `let a=1;const load=(a)=>[import(\`../nodes/0.js\`),()=>import("../nodes/1.js")];export{a as x,load as l};`;
		const passed = passesOn(parse('export{x as component}from"../chunks/first.js";'))!;
		const split = splitModule(sourceOf(code), nothing, (text) =>
			text === '../nodes/0.js' ? passed.names : undefined
		);
		const load = run(split).l as (own: number) => [Promise<object>, unknown];
		expect(await load(2)[0]).toEqual({ component: 1 });
		expect(split.script).toContain('import("../nodes/1.js")');
	});

	it('refuses what a bundler does not write, and imports that are not there', () => {
		const split = (code: string) => splitModule(sourceOf(code), nothing, nothing);
		expect(() => split('export const a = 1;')).toThrow('ExportNamedDeclaration');
		expect(() => split('export * from "./a.js";')).toThrow('ExportAllDeclaration');
		expect(() => split('import{a}from"./a.js";export{a};')).toThrow('./a.js');
		const chained = () => sourceOf('import{b}from"./b.js";export{b as a};');
		expect(() => splitModule(sourceOf('import{a}from"./a.js";export{a};'), chained, nothing)).toThrow(
			'others'
		);
	});
});

describe('what a module passes on', () => {
	it('is told with the names on both sides', () => {
		expect(passesOn(parse('export{a as b,c}from"./one.js";'))).toEqual({
			source: './one.js',
			names: [
				{ exported: 'b', from: 'a' },
				{ exported: 'c', from: 'c' }
			]
		});
	});

	it.each([
		['', 'an empty one'],
		['export{a}from"./one.js";export{b}from"./two.js";', 'from two'],
		['import{a}from"./one.js";a();export{a};', 'one that does something']
	])('is nothing for any other: %s', (code) => {
		expect(passesOn(parse(code))).toBeUndefined();
	});
});

describe('exports that change later', () => {
	it.each([
		['var a; function b() { a = 1 } export { a };', ['a']],
		['let a = 0; a++; export { a as b };', ['a']],
		['var a; ({ c: a } = { c: 1 }); export { a };', ['a']],
		['var a; for (a of [1]); export { a };', ['a']],
		['var a = 1; function b(a) { a = 2 } export { a };', []],
		['var a = 1; function b() { let a; a = 2 } export { a };', []],
		['function a() {} var b = 1; b = 2; export { a };', []],
		['const a = {}; a.b = 1; export { a };', []]
	])('are found: %s', (code, live) => {
		expect(liveExports(parse(code))).toEqual(live);
	});
});
