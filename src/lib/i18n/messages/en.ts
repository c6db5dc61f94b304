import { common } from './en/words.ts';
import { customer } from './en/customer.ts';
import { errors } from './en/errors.ts';
import { followUp } from './en/follow-up.ts';
import { frame } from './en/frame.ts';
import { settings } from './en/settings.ts';
import { start } from './en/start.ts';
import { today } from './en/today.ts';
import { touchpoint } from './en/touchpoint.ts';

/** English is the source: its shape is what every other language must have. One file per area; what one screen alone says is a chapter of its own (`catalog.ts`). */
export const en = {
	common,
	customer,
	errors,
	followUp,
	frame,
	settings,
	start,
	today,
	touchpoint
};

export type Messages = typeof en;
