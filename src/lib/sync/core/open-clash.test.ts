import { describe, expect, it } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import { asItStands } from './open-clash.ts';

const [anna, ben, cleo, row] = ['anna', 'ben', 'cleo', 'row'].map((name) => hashId(name));
const side = (value: string | null, by = anna!) => ({ value, by });
const clash = { of: row!, field: 'note', kept: side('Anna’s', anna), lost: side('Ben’s', ben) };
const at = (value: string | null, me = anna!, others = [clash]) => asItStands(clash, { value, others, me });

describe('C-3 a clash, as it stands now', () => {
	it('is open for everybody while nobody has written the field since', () => {
		for (const me of [anna!, ben!, cleo!]) expect(at('Anna’s', me)).toEqual(clash);
	});

	it('is told to whose value gave way when the other one was put back, and settled for all others', () => {
		expect(at('Ben’s', anna)).toEqual({ ...clash, kept: clash.lost, lost: clash.kept });
		expect(at('Ben’s', ben)).toBeNull();
		expect(at('Ben’s', cleo)).toBeNull();
	});

	it('of two devices of one person is settled when they put the other value back', () => {
		const own = { ...clash, lost: side('Ben’s', anna) };
		expect(asItStands(own, { value: 'Ben’s', others: [own], me: anna! })).toBeNull();
	});

	it('is settled by whatever is written or removed since', () => {
		for (const me of [anna!, ben!]) for (const value of ['Another', null]) expect(at(value, me)).toBeNull();
	});

	it('stays open when what stayed lost against a third value, of somebody who had seen neither', () => {
		const second = { of: row!, field: 'note', kept: side('Cleo’s', cleo), lost: clash.kept };
		const elsewhere = { ...second, field: 'company', kept: side('Other') };
		const others = [clash, elsewhere, second];
		expect(at('Cleo’s', ben, others)).toEqual({ ...clash, kept: second.kept });
		expect(at('Anna’s', ben, others)).toBeNull();
	});
});
