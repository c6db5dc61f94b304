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

/** What a person does with a follow-up, each saved at once with its *Undo* (R1) and said with the customer's name. Call it where a component is made. */
export function useFollowUpActs() {
	const context = useDesk();
	const { desk, acts } = context;
	const language = useLanguage();
	const said = () => language.t.followUp.said;
	return {
		done: (id: Id, name: string) => acts.run(completeFollowUp(desk, id), said().done(name)),
		drop: (id: Id, name: string) => acts.run(dropFollowUp(desk, id), said().dropped(name)),
		reopen: (id: Id, name: string) => acts.run(reopenFollowUp(desk, id), said().reopened(name)),
		snooze: (id: Id, name: string, day: Day) =>
			acts.run(
				snoozeFollowUp(desk, id, day),
				said().snoozed(name, language.format.nearDay(day, context.today))
			)
	};
}
