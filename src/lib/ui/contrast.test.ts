import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app.css', import.meta.url), 'utf8');
const [lightBlock = '', darkBlock = ''] = css
	.slice(css.indexOf('color-scheme: light;'))
	.split('color-scheme: dark;');

const tokens = (block: string): Record<string, string> =>
	Object.fromEntries(
		[...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name!, hex!])
	);
const themes = { light: tokens(lightBlock), dark: tokens(darkBlock) };

/** WCAG 2.2 relative luminance of linear red, green and blue, 0 to 1. */
const luminance = ([r, g, b]: [number, number, number]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

function ofHex(hex: string): number {
	const linear = [1, 3, 5]
		.map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return luminance(linear as [number, number, number]);
}

/** Oklch to linear sRGB by its author's published matrices, cut to the gamut. */
function ofOklch(lightness: number, chroma: number, hue: number): number {
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const linear = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	].map((c) => Math.min(1, Math.max(0, c)));
	return luminance(linear as [number, number, number]);
}

const grounds = ['surface', 'raised', 'well'];
const textPairs = [
	...['ink', 'ink-soft', 'accent', 'danger', 'warn', 'good'].flatMap((text) =>
		grounds.map((ground) => [text, ground] as const)
	),
	...['accent', 'danger', 'warn', 'good', 'gold', 'silver'].map((tone) => [tone, `${tone}-soft`] as const),
	...['accent', 'danger', 'warn'].map((tone) => ['ink', `${tone}-soft`] as const),
	['ink', 'thumb'] as const,
	['on-accent', 'accent'] as const,
	['on-danger', 'danger'] as const,
	['surface', 'ink'] as const,
	['surface', 'warn'] as const
];

describe.each(Object.entries(themes))('the %s theme (U3)', (theme, colours) => {
	it.each(textPairs)('reads %s on %s at 7:1', (text, ground) => {
		expect(contrast(ofHex(colours[text]!), ofHex(colours[ground]!))).toBeGreaterThanOrEqual(7);
	});

	it.each(grounds)('shows the edge of a control on %s at 3:1', (ground) => {
		expect(contrast(ofHex(colours.edge!), ofHex(colours[ground]!))).toBeGreaterThanOrEqual(3);
	});

	it('names the same colours as the other theme', () => {
		const other = theme === 'light' ? themes.dark : themes.light;
		expect(Object.keys(colours).sort()).toEqual(Object.keys(other).sort());
	});
});

it('keeps the letters of an avatar at 7:1 on every hue there is (U3)', () => {
	const pairs = [...css.matchAll(/oklch\(([\d.]+) ([\d.]+) var\(--hue\)\)/g)].map(([, l, c]) => [
		Number(l),
		Number(c)
	]);
	expect(pairs).toHaveLength(4);
	for (let hue = 0; hue < 360; hue++) {
		const [lightGround, lightText, darkGround, darkText] = pairs.map(([l, c]) => ofOklch(l!, c!, hue));
		expect(contrast(lightGround!, lightText!)).toBeGreaterThanOrEqual(7);
		expect(contrast(darkGround!, darkText!)).toBeGreaterThanOrEqual(7);
	}
});
