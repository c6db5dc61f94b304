import type { Messages } from './en.ts';
import { common } from './zh-Hant/words.ts';
import { customer } from './zh-Hant/customer.ts';
import { errors } from './zh-Hant/errors.ts';
import { followUp } from './zh-Hant/follow-up.ts';
import { frame } from './zh-Hant/frame.ts';
import { settings } from './zh-Hant/settings.ts';
import { start } from './zh-Hant/start.ts';
import { today } from './zh-Hant/today.ts';
import { touchpoint } from './zh-Hant/touchpoint.ts';

export const zhHant: Messages = {
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
