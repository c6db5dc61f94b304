/**
 * Whether a keydown is an Enter that means "done". While an input method is composing (pinyin, zhuyin), Enter picks
 * a candidate; Safari ends the composition before that keydown, and only keyCode 229 still tells.
 */
export function isPlainEnter(event: KeyboardEvent): boolean {
	return event.key === 'Enter' && !event.isComposing && event.keyCode !== 229 && !event.shiftKey;
}
