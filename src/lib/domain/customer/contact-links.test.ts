import { describe, expect, it } from 'vitest';
import { emailHref, linkHref, phoneHref } from './contact-links.ts';

describe('what may be opened from a customer file', () => {
	it.each([
		['https://example.com/a', 'https://example.com/a'],
		['example.com/shop', 'https://example.com/shop'],
		['example.com:8080/shop', 'https://example.com:8080/shop'],
		['  http://例え.jp ', 'http://xn--r8jz45g.jp/'],
		['mailto:a@example.com', 'mailto:a@example.com']
	])('%s opens %s', (url, href) => expect(linkHref(url)).toBe(href));

	it.each([
		'javascript:alert(1)',
		' JaVaScRiPt:alert(1)',
		'data:text/html,x',
		'file:///etc/passwd',
		'intent:x',
		'',
		'http://'
	])('%s opens nothing', (url) => expect(linkHref(url)).toBeNull());

	it.each([
		[{ typed: '0912 345 678', e164: '+886912345678' }, 'tel:+886912345678'],
		[{ typed: '(02) 2345-6789 ext. 12' }, 'tel:022345678912'],
		[{ typed: '１３９' }, 'tel:139'],
		[{ typed: '10086#1' }, 'tel:10086%231']
	])('%o dials %s', (phone, href) => expect(phoneHref(phone, 'tel')).toBe(href));

	it('a number without digits dials nothing', () =>
		expect(phoneHref({ typed: 'ask reception' }, 'sms')).toBeNull());

	it('an e-mail address cannot bring headers of its own', () =>
		expect(emailHref('a?cc=b@example.com')).toBe('mailto:a%3Fcc%3Db@example.com'));
	it('a text without @ is no e-mail address', () => expect(emailHref('not one')).toBeNull());
});
