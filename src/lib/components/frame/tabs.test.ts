import { expect, it } from 'vitest';
import { tabOf } from './tabs.ts';

it.each([
	['/', 'today'],
	['/customers/0190/edit', 'customers'],
	['/follow-ups', 'follow-ups'],
	['/settings', 'more'],
	['/log', null],
	['/constructor', null]
])('%s lies under the tab %s', (path, tab) => expect(tabOf(path)).toBe(tab));
