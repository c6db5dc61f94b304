/** As much of an ESTree as is looked at here. */
type Node = { type: string; start: number; end: number } & Record<string, unknown>;
export type Tree = Node & { body: Node[] };

/** A module as two texts: a classic script that does its work, and a module that exports what came of it. */
export type SplitModule = { script: string; module: string };

export type Source = { code: string; tree: Tree };

/** What the module imports, by the text it is imported by; each a module that imports nothing itself. */
type Imported = (source: string) => Source | undefined;

/**
 * Modules that do nothing but pass on exports of this one, by the text they are imported by: their names, each with the
 * name it has among the exports here. Whoever imports them lazily gets them without asking for a file.
 */
type PassedOn = (source: string) => { exported: string; from: string }[] | undefined;

/**
 * The script has to lie beside the module, for lazy imports count from where they are written. Throws for what the bundler
 * does not write: exports other than `export { … }`.
 */
export function splitModule({ code, tree }: Source, imported: Imported, passedOn: PassedOn): SplitModule {
	const imports = tree.body.filter(({ type }) => type === 'ImportDeclaration');
	const exports = tree.body.filter(({ type }) => type.startsWith('Export'));
	const exported = exports.flatMap(exportsOf);
	const localOf = new Map(exported.map(({ local, exported }) => [exported, local]));
	const taken = imports.map((node, i) => {
		const source = imported(textOf(node.source as Node)!);
		if (!source) throw new Error(`The first load imports another chunk: ${textOf(node.source as Node)}.`);
		return `const $imported${i}=${alone(source)};${bindings(node, `$imported${i}`)}`;
	});
	// Functions of the whole script: where they are called, a name of theirs may mean something else.
	const passing: string[] = [];
	const changes = [...imports, ...exports].map((node) => ({ node, by: '' }));
	for (const node of nodesOf(tree)) {
		if (node.type === 'MetaProperty') changes.push({ node, by: '$meta' });
		const source = node.type === 'ImportExpression' ? textOf(node.source as Node) : undefined;
		const names = source && passedOn(source);
		if (!names) continue;
		changes.push({ node, by: `Promise.resolve($passed${passing.length}())` });
		const pairs = names.map(({ exported, from }) => `${exported}:${localOf.get(from)}`);
		passing.push(`function $passed${passing.length}(){return{${pairs.join()}}}`);
	}
	const results = exported.map(({ local }) => local).join();
	return {
		script: `rapportAhead=(function(){"use strict";const $meta={url:document.currentScript.src};${taken.join('')}${replaced(code, changes)}\n${passing.join('')}return[${results}]})();`,
		module: [
			`const[${exported.map((_, i) => `e${i}`).join()}]=rapportAhead;`,
			`export{${exported.map(({ exported }, i) => `e${i} as ${exported}`).join()}};`
		].join('')
	};
}

/** A module that imports nothing, as an expression for the object of its exports. */
function alone({ code, tree }: Source): string {
	if (tree.body.some(({ type }) => type === 'ImportDeclaration'))
		throw new Error('The first load imports a chunk that imports others.');
	const exports = tree.body.filter(({ type }) => type.startsWith('Export'));
	const pairs = exports.flatMap(exportsOf).map(({ local, exported }) => `${exported}:${local}`);
	const body = replaced(
		code,
		exports.map((node) => ({ node, by: '' }))
	);
	return `(function(){${body}\nreturn{${pairs.join()}}})()`;
}

/**
 * What a module passes on, if that is all it does: `export { a as b } from './one.js'`, and from no other module;
 * undefined for any other module.
 */
export function passesOn(
	tree: Tree
): { source: string; names: { exported: string; from: string }[] } | undefined {
	const [first] = tree.body;
	if (!first || tree.body.some(({ type, source }) => type !== 'ExportNamedDeclaration' || !source)) return;
	const sources = new Set(tree.body.map(({ source }) => textOf(source as Node)));
	const [source] = sources;
	if (sources.size > 1 || !source) return;
	const specifiers = tree.body.flatMap((node) => node.specifiers as { local: Node; exported: Node }[]);
	const names = specifiers.map(({ local, exported }) => ({
		exported: String(exported.name),
		from: String(local.name)
	}));
	return { source, names };
}

/** What a module exports, by the names it has inside; none for a node that exports nothing. */
export function exportsOf(node: Node): { local: string; exported: string }[] {
	if (!node.type.startsWith('Export')) return [];
	if (node.type !== 'ExportNamedDeclaration' || node.declaration || node.source)
		throw new Error(`A built chunk exports in a way that cannot be split: ${node.type}.`);
	return (node.specifiers as { local: Node; exported: Node }[]).map(({ local, exported }) => ({
		local: String(local.name),
		exported: String(exported.name)
	}));
}

/**
 * The exported variables that are given another value later. Names have to be as they are before a minifier has been at
 * them: a function that declares the same name anywhere is taken to mean its own.
 */
export function liveExports(tree: Tree): string[] {
	const exported = tree.body.flatMap(exportsOf).map(({ local }) => local);
	const top = tree.body.filter(({ type }) => type === 'VariableDeclaration');
	const variables = new Set(top.flatMap((node) => [...declaredIn(node)]));
	const assigned = new Set(assignedIn(tree, new Set()));
	return exported.filter((name) => variables.has(name) && assigned.has(name));
}

/** The names from outside that a piece of code gives a value; `own` are those declared around it. */
function* assignedIn(node: Node, own: ReadonlySet<string>): Generator<string> {
	const target = {
		AssignmentExpression: 'left',
		UpdateExpression: 'argument',
		ForInStatement: 'left',
		ForOfStatement: 'left'
	}[node.type];
	if (target) for (const name of namesOf(node[target] as Node)) if (!own.has(name)) yield name;
	for (const child of childrenOf(node)) {
		const isFunction = /Function/.test(child.type);
		yield* assignedIn(child, isFunction ? new Set([...own, ...declaredIn(child)]) : own);
	}
}

/** Parameters and variables, those of everything inside included. */
function* declaredIn(node: Node): Generator<string> {
	if (/Function/.test(node.type)) for (const parameter of node.params as Node[]) yield* namesOf(parameter);
	if (node.type === 'VariableDeclarator') yield* namesOf(node.id as Node);
	for (const child of childrenOf(node)) yield* declaredIn(child);
}

/** The variables of a pattern: `a`, `[a, b = 1]`, `{ a, b: c }`. */
function* namesOf(pattern: Node): Generator<string> {
	if (pattern.type === 'Identifier') yield String(pattern.name);
	else if (pattern.type === 'Property') yield* namesOf(pattern.value as Node);
	else if (pattern.type === 'AssignmentPattern') yield* namesOf(pattern.left as Node);
	else if (/Pattern$|^RestElement$|^VariableDecl/.test(pattern.type))
		for (const child of childrenOf(pattern))
			yield* namesOf(child.type === 'VariableDeclarator' ? (child.id as Node) : child);
}

function bindings(node: Node, from: string): string {
	const specifiers = node.specifiers as { type: string; local: Node; imported?: Node }[];
	return specifiers
		.map(({ type, local, imported }) => {
			const name = String(local.name);
			if (type === 'ImportNamespaceSpecifier') return `const ${name}=${from};`;
			return `const ${name}=${from}.${type === 'ImportDefaultSpecifier' ? 'default' : String(imported?.name)};`;
		})
		.join('');
}

/** A text as it stands in the code, in quotes of any kind; undefined for what is computed. */
function textOf(node: Node): string | undefined {
	if (node.type === 'Literal') return String(node.value);
	const quasis = (node.quasis as { value: { cooked: string } }[] | undefined) ?? [];
	return node.type === 'TemplateLiteral' && quasis.length === 1 ? quasis[0]!.value.cooked : undefined;
}

function* nodesOf(node: Node): Generator<Node> {
	yield node;
	for (const child of childrenOf(node)) yield* nodesOf(child);
}

function childrenOf(node: Node): Node[] {
	return Object.values(node)
		.flat()
		.filter((child): child is Node => typeof child === 'object' && child !== null && 'type' in child);
}

function replaced(code: string, changes: { node: Node; by: string }[]): string {
	let text = code;
	for (const { node, by } of changes.sort((a, b) => b.node.start - a.node.start))
		text = text.slice(0, node.start) + by + text.slice(node.end);
	return text;
}
