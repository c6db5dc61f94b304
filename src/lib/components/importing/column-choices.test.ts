import { expect, it } from 'vitest';
import type { ColumnMeaning } from '../../domain/contact-file/table/column-meaning.ts';
import { choiceOf, columnChoices, meaningOf } from './column-choices.ts';

const column = (meaning: ColumnMeaning | null, header = 'X') => ({ header, meaning });

it('finds each choice again from the meaning it stands for', () => {
	const found = columnChoices.map((choice) => choiceOf(meaningOf(choice, column(null), 0)));
	// An address gets a slot of its own, so it reads as "as understood" the next time.
	expect(found.filter((choice) => choice !== 'as')).toEqual(
		columnChoices.filter((choice) => choice !== 'address')
	);
});
it('keeps what the reader understood better than anybody could say', () => {
	const understood: ColumnMeaning = { as: 'label', slot: 'phone1' };
	expect(choiceOf(understood)).toBe('as');
	expect(meaningOf('as', column(understood), 0)).toBe(understood);
});
it('leaves a column out, or keeps it under its heading', () => {
	expect(meaningOf('skip', column({ as: 'phone' }), 0)).toBeNull();
	expect(meaningOf('own', column(null, ' Shoe size '), 3)).toEqual({ as: 'own', label: 'Shoe size' });
	expect(meaningOf('own', column(null, ' '), 3)).toEqual({ as: 'own', label: '#4' });
});
