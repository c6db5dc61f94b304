import type { TextField } from './contact-draft.ts';

type Names = { [field in TextField]?: string | undefined };

/** A name for comparing: compatibility forms, case, blanks and full stops do not count. */
export function foldName(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s.,·・'’-]/g, '');
}

/** Every way in which the name of a person may be written whole, folded: both orders, with and without the rest. */
export function nameVariants(names: Names): Set<string> {
	const {
		familyName = '',
		givenName = '',
		middleName = '',
		namePrefix = '',
		nameSuffix = '',
		fullName = ''
	} = names;
	const cores = [
		givenName + middleName + familyName,
		familyName + givenName + middleName,
		familyName + middleName + givenName,
		givenName + familyName,
		familyName + givenName
	];
	const variants = new Set(
		cores
			.flatMap((core) => [core, namePrefix + core, core + nameSuffix, namePrefix + core + nameSuffix])
			.map(foldName)
	);
	variants.add(foldName(fullName));
	variants.delete('');
	// A prefix or suffix alone is no name.
	if (familyName + givenName + middleName === '') return new Set(fullName ? [foldName(fullName)] : []);
	return variants;
}
