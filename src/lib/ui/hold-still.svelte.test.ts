import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { holdStill } from './hold-still.ts';

it('takes the focus while it holds, and gives it back to the field where typing goes on', () => {
	document.body.innerHTML = '<form><input /></form><button></button>';
	const [form, field] = [document.querySelector('form')!, document.querySelector('input')!];
	let saving = $state(false);
	const attachment = holdStill(() => saving);
	const stop = $effect.root(() => {
		$effect(() => attachment(form));
	});
	flushSync();
	field.focus();
	saving = true;
	flushSync();
	expect(form.inert).toBe(true);
	// What a browser does to a field that is inert now.
	field.blur();
	saving = false;
	flushSync();
	expect([form.inert, document.activeElement]).toEqual([false, field]);

	// Whoever went elsewhere meanwhile stays there.
	saving = true;
	flushSync();
	document.querySelector('button')!.focus();
	saving = false;
	flushSync();
	expect(document.activeElement).toBe(document.querySelector('button'));
	stop();
});
