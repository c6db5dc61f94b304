import { describe, expect, it } from 'vitest';
import { hashId } from '../../domain/kernel/id.ts';
import { logLink, readLogLink, type LogWish } from './log-link.ts';

const read = (link: string) => readLogLink(new URL(link, 'http://phone').searchParams);

describe('the address of the log form', () => {
	it('says what it is about and is read back', () => {
		const wish: LogWish = {
			customer: hashId('c'),
			channel: 'gift',
			fulfils: hashId('f'),
			celebrates: { occasion: hashId('o'), year: 2026 }
		};
		expect(read(logLink(wish))).toEqual(wish);
		expect(logLink({})).toBe('/log');
	});

	it('ignores what makes no sense', () => {
		expect(read('/log?customer=1&channel=pigeon&fulfils=&celebrates=x:2026&touchpoint=<b>')).toEqual({});
		expect(read(`/log?celebrates=${hashId('o')}:soon`)).toEqual({});
	});
});
