/**
 * Labels that the app has words for. Other labels are the user's own and stay as they were written.
 * Phones and faxes of home and work are told apart because a fax number is not to be called.
 */
export const LABELS = [
	'mobile',
	'home',
	'work',
	'main',
	'other',
	'fax',
	'home-fax',
	'work-fax',
	'pager',
	'car',
	'school'
] as const;
export type Label = (typeof LABELS)[number];

const CELL = new Set(['cell', 'mobile', 'iphone', 'cellular']);
const IGNORED = new Set([
	'pref',
	'voice',
	'internet',
	'msg',
	'text',
	'video',
	'x400',
	'parcel',
	'postal',
	'dom',
	'intl',
	'modem',
	'isdn',
	'bbs',
	'textphone',
	'applewatch'
]);

/** The label of TYPE values, which may come several (`HOME;FAX`), or joined (`type="home,voice"`). */
export function labelOfTypes(types: readonly string[]): string | undefined {
	const words = types.flatMap((type) => type.split(',')).map((type) => type.trim());
	const folded = words.map((word) => word.toLowerCase());
	const has = (word: string) => folded.includes(word);
	if (has('fax')) return has('home') ? 'home-fax' : has('work') ? 'work-fax' : 'fax';
	if (folded.some((word) => CELL.has(word))) return 'mobile';
	const known = LABELS.find((label) => has(label));
	if (known) return known;
	const own = words.find((word) => word !== '' && !IGNORED.has(word.toLowerCase()));
	return own?.replace(/^x-/i, '');
}

const APPLE = new Map([
	['home-page', 'homepage'],
	['cell', 'mobile'],
	['workfax', 'work-fax'],
	['homefax', 'home-fax']
]);

/** Apple wraps the labels that it translates: `_$!<Home>!$_`. A label without the wrap is the user's own. */
export function labelOfApple(label: string): string {
	const wrapped = /^_\$!<(.{0,100})>!\$_$/s.exec(label.trim());
	if (!wrapped) return label;
	const plain = wrapped[1]!.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
	return APPLE.get(plain) ?? plain;
}

/** TYPE values of vCard 4 for a label; null when it has to go into X-ABLabel. */
export function typesOfLabel(label: string): string[] | null {
	const known: Record<Label, string[]> = {
		mobile: ['cell'],
		home: ['home'],
		work: ['work'],
		main: ['main'],
		other: ['other'],
		fax: ['fax'],
		'home-fax': ['fax', 'home'],
		'work-fax': ['fax', 'work'],
		pager: ['pager'],
		car: ['car'],
		school: ['school']
	};
	return Object.hasOwn(known, label) ? known[label as Label] : null;
}
