import { expect, it } from 'vitest';
import type { ColumnMeaning } from '../../domain/contact-file/table/column-meaning.ts';
import { choiceOf, factChoices, meaningOf, plainChoices } from './column-choices.ts';

const column = (meaning: ColumnMeaning | null, header = 'X') => ({ header, meaning });

it('finds each choice again from the meaning it stands for', () => {
	const choices = [...plainChoices, ...factChoices, 'own' as const, 'skip' as const];
	expect(choices.map((choice) => choiceOf(meaningOf(choice, column(null), 0)))).toEqual(choices);
});
it('calls a mobile number a phone, and keeps its label when nothing else is chosen', () => {
	const mobile: ColumnMeaning = { as: 'phone', label: 'mobile', slot: 'phone1' };
	expect(choiceOf(mobile)).toBe('phone');
	expect(meaningOf('phone', column(mobile), 0)).toBe(mobile);
	expect(meaningOf('email', column(mobile), 0)).toEqual({ as: 'email' });
});
it('keeps what the reader understood better than anybody could say', () => {
	const understood: ColumnMeaning = { as: 'label', slot: 'phone1' };
	expect(choiceOf(understood)).toBe('as');
	expect(meaningOf('as', column(understood), 0)).toBe(understood);
});
it('makes an address of each address column that was chosen by hand', () => {
	const slots = [2, 5].map((index) => meaningOf('address', column(null), index));
	expect(slots[0]).not.toEqual(slots[1]);
});
it('keeps a column under its heading, or under its place where it has none', () => {
	expect(meaningOf('own', column(null, ' Shoe size '), 3)).toEqual({ as: 'own', label: 'Shoe size' });
	expect(meaningOf('own', column(null, ' '), 3)).toEqual({ as: 'own', label: '#4' });
});
