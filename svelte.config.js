import adapterNode from '@sveltejs/adapter-node';
import adapterStatic from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const toStaticFiles = process.env.RAPPORT_TARGET === 'static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [plainIcons(), vitePreprocess()],
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

/**
 * Writes each Lucide icon as the plain drawing it is. Its own component puts every line together at run time, and thirty
 * rows with four icons each then cost half of what drawing Today costs.
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
function plainIcons() {
	return {
		name: 'rapport:plain-icons',
		markup({ content, filename = '' }) {
			if (!/@lucide\/svelte\/dist\/icons\/[^/]+\.svelte$/.test(filename.replaceAll('\\', '/'))) return;
			const data = /const iconData = (\{.*\});/.exec(content)?.[1];
			if (!data)
				throw new Error(
					`${filename} is not written as it used to be: look at plainIcons in svelte.config.js.`
				);
			/** @type {[tag: string, attributes: Record<string, string>][]} */
			const shapes = JSON.parse(data).node;
			const drawing = shapes.map(([tag, attributes]) => {
				const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
				return `<${tag} ${written.join(' ')} />`;
			});
			return {
				code: `<script>let { class: classes = undefined, strokeWidth = 2 } = $props();</script>
<svg class={classes} width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width={strokeWidth}
	stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawing.join('')}</svg>`
			};
		}
	};
}
