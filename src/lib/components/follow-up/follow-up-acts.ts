import {
	completeFollowUp,
	dropFollowUp,
	reopenFollowUp,
	snoozeFollowUp
} from '$lib/commands/plan-follow-up.ts';
import type { Day } from '$lib/domain/kernel/day.ts';
import type { Id } from '$lib/domain/kernel/id.ts';
import { useDesk } from '$lib/state/desk-context.ts';
import { useLanguage } from '$lib/state/language.svelte.ts';

/** What a person does with a follow-up, each saved at once with its *Undo* (R1). Call it where a component is made. */
export function useFollowUpActs() {
	const { desk, acts } = useDesk();
	const language = useLanguage();
	const said = () => language.t.followUp.said;
	return {
		done: (id: Id) => acts.run(completeFollowUp(desk, id), said().done),
		drop: (id: Id) => acts.run(dropFollowUp(desk, id), said().dropped),
		reopen: (id: Id) => acts.run(reopenFollowUp(desk, id), said().reopened),
		snooze: (id: Id, day: Day, today: Day) =>
			acts.run(snoozeFollowUp(desk, id, day), said().snoozed(language.format.day(day, today)))
	};
}
