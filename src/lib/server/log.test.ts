import { expect, test } from 'vitest';
import { errorFields, openLog, type LogFields } from './log.ts';

function lineOf(event: string, fields?: LogFields): unknown {
	const lines: string[] = [];
	openLog({ now: () => Date.UTC(2026, 10, 22), write: (line) => lines.push(line) })(event, fields);
	return JSON.parse(lines.join('\n'));
}

test('a line says when, what, and its numbers and words', () => {
	expect(lineOf('pushed', { route: '/api/sync/push', ops: 3, isFirst: false, code: undefined })).toEqual({
		at: '2026-11-22T00:00:00.000Z',
		event: 'pushed',
		route: '/api/sync/push',
		ops: 3,
		isFirst: false
	});
});

test('what a person typed does not get into a line', () => {
	expect(lineOf('odd', { who: '陳小姐', mail: 'chen@example.com', query: '/find?q=chen' })).toMatchObject({
		who: '(3 characters)',
		mail: '(16 characters)',
		query: '(12 characters)'
	});
});

test('an error is named by kind, code and place, never by its words', () => {
	const error = Object.assign(new TypeError('Key (name)=(陳小姐) already exists.'), { code: '23505' });
	const line = lineOf('failed', errorFields(error));
	expect(line).toMatchObject({ error: 'TypeError', code: '23505' });
	expect(line).toHaveProperty('place', expect.stringMatching(/^log\.test\.ts:\d+$|^test\.ts:\d+$/));
	expect(JSON.stringify(line)).not.toContain('陳');
});
