import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typed = ['src/**/*.{ts,svelte}', 'tests/**/*.ts'];

export default tseslint.config(
	{
		ignores: [
			'node_modules/',
			'.svelte-kit/',
			'build/',
			'build-static/',
			'test-results/',
			'tests/fixtures/',
			'tests/bench/bare/'
		]
	},
	tseslint.configs.recommended,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			'object-shorthand': 'error',
			'no-implicit-coercion': ['error', { boolean: false }],
			// Addresses are absolute and the app owns its origin: there is no base path to forget.
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
			// A `!` is the shortest way to say "the line above made sure", which noUncheckedIndexedAccess asks for often.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }]
		}
	},
	{
		files: typed,
		languageOptions: {
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: tseslint.parser }
		},
		// The rules about forgotten promises need types. The rest of that family repeats svelte-check, and guesses about
		// components, whose types only svelte-check knows.
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': [
				'error',
				{ checksVoidReturn: { attributes: false, arguments: false } }
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		rules: {
			// Props are taken apart with `let`, some of them bound.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }]
		}
	},
	{
		files: ['tests/e2e/**/*.ts'],
		// Playwright reads the names of the fixtures a test wants from its first argument, even when there are none.
		rules: { 'no-empty-pattern': 'off' }
	}
);
