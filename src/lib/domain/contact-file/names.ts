import type { TextField } from './contact-draft.ts';

type Names = { [field in TextField]?: string | undefined };

/** A name for comparing: compatibility forms, case, blanks and punctuation between its parts do not count. */
export function foldName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s.,·・'’-]/g, '');
}

/** The ways in which a name may stand whole, folded: both orders, with and without the middle name; else the company's. */
export function nameKeys({
	familyName = '',
	givenName = '',
	middleName = '',
	fullName,
	nickname,
	company
}: Names): string[] {
	const whole = [
		familyName + givenName,
		givenName + familyName,
		givenName + middleName + familyName,
		familyName + givenName + middleName,
		fullName ?? ''
	];
	// Most wholes are equal already; folding is what takes time.
	const keys = unique([...new Set(whole)].map(foldName));
	return keys.length > 0 ? keys : unique([foldName(nickname ?? company ?? '')]);
}

/** Whether a whole name only says again what the parts say, with or without title and suffix. */
export function repeatsParts(whole: string, names: Names): boolean {
	const { namePrefix = '', nameSuffix = '' } = names;
	const { familyName, givenName, middleName } = names;
	if (!familyName && !givenName && !middleName) return false;
	const folded = foldName(whole);
	const cores = nameKeys({ familyName, givenName, middleName });
	const [prefix, suffix] = [foldName(namePrefix), foldName(nameSuffix)];
	return cores.some((core) => [core, prefix + core, core + suffix, prefix + core + suffix].includes(folded));
}

function unique(keys: string[]): string[] {
	return [...new Set(keys)].filter((key) => key !== '');
}
