import { expect, it } from 'vitest';
import { typedOver } from './typed-over.ts';

it('keeps what was typed, and for the rest takes what was saved meanwhile', () => {
	const begun = { note: 'old', place: '', tags: ['a'], day: '2026-03-01' };
	const kept = { ...begun, note: 'typed', tags: ['a', 'b'] };
	const now = { note: 'of another tab', place: 'Cafe', tags: ['a'], day: '2026-04-01' };
	expect(typedOver(now, kept, begun)).toEqual({ ...now, note: 'typed', tags: ['a', 'b'] });
});

it('keeps what was emptied', () => {
	expect(typedOver({ note: 'old' }, { note: '' }, { note: 'old' })).toEqual({ note: '' });
});
