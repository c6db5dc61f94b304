/** Longer than a press lasts, milliseconds. */
const PRESS = 300;

/**
 * Runs once the press that took the focus out of a field is over. What a left field has to say moves what is below it, and would
 * move it from under the finger: the press would hit nothing.
 */
export function afterPress(run: () => void): void {
	setTimeout(run, PRESS);
}
