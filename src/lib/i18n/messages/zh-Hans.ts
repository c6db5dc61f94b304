import type { Messages } from './en.ts';
import { common } from './zh-Hans/words.ts';
import { customer } from './zh-Hans/customer.ts';
import { errors } from './zh-Hans/errors.ts';
import { followUp } from './zh-Hans/follow-up.ts';
import { frame } from './zh-Hans/frame.ts';
import { settings } from './zh-Hans/settings.ts';
import { start } from './zh-Hans/start.ts';
import { today } from './zh-Hans/today.ts';
import { touchpoint } from './zh-Hans/touchpoint.ts';

export const zhHans: Messages = {
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
