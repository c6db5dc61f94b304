type Browser = { userAgent: string; maxTouchPoints: number };

/** The first that fits: Edge and Opera call themselves Chrome too, Chrome calls itself Safari, an iPad a Mac. */
const SYSTEMS: [RegExp, string][] = [
	[/iPhone|iPod/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/CrOS/, 'ChromeOS'],
	[/Windows/, 'Windows'],
	[/Mac/, 'Mac'],
	[/Linux/, 'Linux']
];
const PROGRAMS: [RegExp, string][] = [
	[/Edg/, 'Edge'],
	[/OPR/, 'Opera'],
	[/SamsungBrowser/, 'Samsung Internet'],
	[/Firefox|FxiOS/, 'Firefox'],
	[/Chrome|CriOS/, 'Chrome'],
	[/Safari/, 'Safari']
];

/** What somebody recognises this phone by in a list of devices, the same in every language: "iPhone · Safari". */
export function deviceName({ userAgent, maxTouchPoints }: Browser): string {
	const found = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(userAgent))?.[1];
	const system = found(SYSTEMS);
	const isPad = system === 'Mac' && maxTouchPoints > 1;
	return [isPad ? 'iPad' : system, found(PROGRAMS)].filter(Boolean).join(' · ') || 'Browser';
}
