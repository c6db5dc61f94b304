import { discardRefused, tryAgain } from '../commands/answer-refusal.ts';
import { putBack } from '../commands/put-back.ts';
import { settleClash } from '../commands/settle-clash.ts';
import { ok } from '../domain/kernel/result.ts';
import type { Clash, QueuedChange } from '../queries/sync-queue.ts';
import type { DeskContext } from '../state/desk-context.ts';
import type { Language } from '../state/language.svelte.ts';
import type { Toasts } from '../state/toasts.svelte.ts';

/** What can be done with a change that was refused, and with a field that two people wrote. */
export function syncActs({ desk, acts }: DeskContext, toasts: Toasts, language: Language) {
	const words = () => language.chapter('sharing').sync;
	return {
		async ontryagain({ no }: QueuedChange) {
			await acts.watch(tryAgain(desk, no));
		},
		async oncopy(text: string) {
			await navigator.clipboard.writeText(text);
			toasts.show(words().copied);
		},
		async ondiscard({ no }: QueuedChange) {
			const haveBack = await discardRefused(desk, no);
			if (!haveBack) return;
			toasts.show(words().discarded, { label: language.t.common.undo, run: () => void haveBack() });
		},
		async onputback({ id, row, field, lost }: Clash) {
			const written = await acts.run(putBack(desk, row, field, lost.value), words().clash.done);
			if (written) await settleClash(desk, id);
		},
		async onkeep({ id }: Clash) {
			await acts.watch(settleClash(desk, id).then(() => ok(null)));
		}
	};
}
