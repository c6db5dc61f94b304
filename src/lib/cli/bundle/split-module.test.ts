import { describe, expect, it } from 'vitest';
import { parseAst } from 'vite';
import { liveExports, splitModule, type Tree } from './split-module.ts';

const parse = (code: string) => parseAst(code) as unknown as Tree;
const split = (code: string) => splitModule(code, parse(code));

/** Runs both halves as a browser would: the script first, then the module, with its imports at hand. */
function run({ factory, module }: ReturnType<typeof split>, imports: Record<string, unknown>, url: string) {
	const ahead = new Function(`return ${factory}`)() as () => unknown;
	const classic = module
		.replace(/import\*as (\S+) from("[^"]+");/g, 'const $1=imports[$2];')
		.replace('import.meta', 'meta')
		.replace(/export\{(.*)\};$/, (_, names: string) => {
			const pairs = names.split(',').map((pair) => pair.split(' as '));
			return `return {${pairs.map(([local, exported]) => `"${exported}":${local}`).join()}}`;
		});
	const call = new Function('rapportAhead', 'imports', 'meta', classic);
	return call(ahead, imports, { url }) as Record<string, unknown>;
}

describe('a module that is split', () => {
	it('exports what it did, with its imports and its address', () => {
		const code = `import{a as b}from"./a.js";import c,*as d from"./c.js";
const e=b+c+d.f;function g(){return import.meta.url}export{e as $,g as h};`;
		const exported = run(split(code), { './a.js': { a: 1 }, './c.js': { default: 2, f: 3 } }, 'here');
		expect(exported.$).toBe(6);
		expect((exported.h as () => string)()).toBe('here');
	});

	it('stays strict, as modules are', () => {
		const code = `function a(){return this}const b=a();export{b};`;
		expect(run(split(code), {}, '').b).toBeUndefined();
	});

	it('refuses exports that a bundler does not write', () => {
		expect(() => split('export const a = 1;')).toThrow('ExportNamedDeclaration');
		expect(() => split('export * from "./a.js";')).toThrow('ExportAllDeclaration');
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
