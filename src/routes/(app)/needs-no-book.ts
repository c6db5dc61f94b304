/** The pages that work before a book is on the phone: a colleague's first visit is the link of an invitation. */
export function needsNoBook(path: string): boolean {
	return /^\/(sign-in|join)$/.test(path);
}
