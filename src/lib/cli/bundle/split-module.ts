/** As much of an ESTree as is looked at here. */
type Node = { type: string; start: number; end: number } & Record<string, unknown>;
export type Tree = Node & { body: Node[] };

/** A module as two texts: a function with its code, for a classic script, and a module that calls it and exports. */
export type SplitModule = { factory: string; module: string };

/**
 * The script has to make `factory` the global `rapportAhead`. Throws for what the bundler does not write:
 * exports other than `export { … }`.
 */
export function splitModule(code: string, tree: Tree): SplitModule {
	const imports = tree.body.filter(({ type }) => type === 'ImportDeclaration');
	const exports = tree.body.filter(({ type }) => type.startsWith('Export'));
	const exported = exports.flatMap(exportsOf);
	const parameters = ['$meta', ...imports.map((_, i) => `$imported${i}`)];
	const metas = [...nodesOf(tree)].filter(({ type }) => type === 'MetaProperty');
	const body = replaced(code, [
		...[...imports, ...exports].map((node) => ({ node, by: '' })),
		...metas.map((node) => ({ node, by: '$meta' }))
	]);
	const taken = imports.map((node, i) => bindings(node, `$imported${i}`)).join('');
	return {
		factory: `function(${parameters.join()}){"use strict";${taken}${body}\nreturn[${exported.map(({ local }) => local).join()}]}`,
		module: [
			...imports.map((node, i) => `import*as $imported${i} from${JSON.stringify(sourceOf(node))};`),
			`const[${exported.map((_, i) => `e${i}`).join()}]=`,
			`rapportAhead(${['import.meta', ...parameters.slice(1)].join()});`,
			`export{${exported.map(({ exported }, i) => `e${i} as ${exported}`).join()}};`
		].join('')
	};
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

const sourceOf = (node: Node) => String((node.source as Node).value);

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
