import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { COMPOUND_SURNAMES } from '../../name/compound-surnames.ts';
import { splitHanName } from './han-name.ts';

describe('Chinese names in one piece (I1)', () => {
	it.each([
		['王小明', '王', '小明'],
		['單曉', '單', '曉'],
		['欧阳修', '欧阳', '修'],
		['歐陽小明', '歐陽', '小明'],
		['尉遲恭', '尉遲', '恭'],
		['万俟卨', '万俟', '卨'],
		['华阳光', '华', '阳光']
	])('%s is cut behind the family name', (name, familyName, givenName) => {
		expect(splitHanName(name)).toEqual({ familyName, givenName });
	});

	it.each(['妈妈', '王总', '欧阳', '欧阳经理', '歐陽', '顺丰快递', '王', '欧阳小明明', '王Anna'])(
		'%s stays whole',
		(name) => {
			expect(splitHanName(name)).toBeNull();
		}
	);

	it('knows compound family names in traditional characters, of Taiwan and of Hong Kong', () => {
		for (const to of ['tw', 'hk'] as const) {
			const traditional = Converter({ from: 'cn', to });
			for (const surname of COMPOUND_SURNAMES) {
				const familyName = traditional(surname);
				expect(splitHanName(`${familyName}明`), familyName).toEqual({ familyName, givenName: '明' });
			}
		}
	});
});
