import { refuse } from './answers.ts';

/** An address that this version does not have is answered as the API answers: a page would say that nobody is here. */
export function unknownPath(): Response {
	return refuse({ type: 'no-access' });
}
