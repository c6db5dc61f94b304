import adapterNode from '@sveltejs/adapter-node';
import adapterStatic from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const toStaticFiles = process.env.RAPPORT_TARGET === 'static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		// One build for a process of our own, one for any host of plain files.
		adapter: toStaticFiles
			? adapterStatic({ pages: 'build-static', assets: 'build-static', fallback: 'index.html' })
			: adapterNode({ out: 'build' }),
		// The service worker answers every deep link with one shell, so the shell must not hold relative paths.
		paths: { relative: false },
		// workbox-window registers it, because it also asks before an update.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				'style-src-elem': ['self'],
				// Attributes in our own templates, and those that bits-ui and virtua place things with.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'blob:', 'data:'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'rapport-script-url']
			}
		}
	}
};
