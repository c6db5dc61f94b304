/**
 * Whether a keydown is an Enter that means "done". While an input method is composing (pinyin, zhuyin), Enter picks
 * a candidate; Safari ends the composition before that keydown, and only keyCode 229 still tells.
 */
export function isPlainEnter(event: KeyboardEvent): boolean {
	return event.key === 'Enter' && !isComposing(event) && !event.shiftKey;
}

/** Whether a keydown belongs to an input method: its Escape gives up the candidates, nothing else. */
export function isComposing(event: KeyboardEvent): boolean {
	return event.isComposing || event.keyCode === 229;
}
