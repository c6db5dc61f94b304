import { expect, test } from 'vitest';
import { clientAddress, limitedAddress, readTrustedProxies, type TrustedProxies } from './client-address.ts';

function trusting(list: string): TrustedProxies {
	const read = readTrustedProxies(list);
	if (!read.ok) throw new Error(read.error);
	return read.value;
}

test('without trusted proxies nobody can claim another address', () => {
	expect(clientAddress('203.0.113.9', '198.51.100.1', trusting(''))).toBe('203.0.113.9');
});

test('behind our proxies the last address counts that is none of theirs, however many the client put before it', () => {
	const proxies = trusting('10.0.0.0/8, 192.0.2.1, ::1');
	const seen = (connection: string, forwarded: string | null) =>
		clientAddress(connection, forwarded, proxies);
	expect(seen('10.1.2.3', '1.2.3.4, 203.0.113.9')).toBe('203.0.113.9');
	expect(seen('10.1.2.3', '1.2.3.4, 203.0.113.9, 192.0.2.1')).toBe('203.0.113.9');
	expect(seen('::ffff:10.1.2.3', '203.0.113.9:51000')).toBe('203.0.113.9');
	expect(seen('::1', '[2001:DB8::7]:443')).toBe('2001:db8::7');
	expect(seen('203.0.113.5', '1.2.3.4')).toBe('203.0.113.5');
	expect(seen('10.1.2.3', null)).toBe('10.1.2.3');
	expect(seen('10.1.2.3', '1.2.3.4, not an address')).toBe('10.1.2.3');
	expect(seen('', '1.2.3.4')).toBe('unknown');
	expect(clientAddress(undefined, '1.2.3.4', proxies)).toBe('unknown');
});

test('a list of proxies that cannot be read says where', () => {
	for (const bad of ['proxy.example.com', '10.0.0.0/33', '10.0.0.0/8/9', '10.0.0.0/', '::1/129'])
		expect(readTrustedProxies(`127.0.0.1, ${bad}`)).toEqual({ ok: false, error: bad });
});

test('limits count a whole IPv6 network as one, and each IPv4 address by itself', () => {
	expect(limitedAddress('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
	expect(limitedAddress('2001:db8:1:2:ffff::1')).toBe('2001:db8:1:2::/64');
	expect(limitedAddress('2001:db8::1')).toBe('2001:db8:0:0::/64');
	expect(limitedAddress('::1')).toBe('0:0:0:0::/64');
	expect(limitedAddress('203.0.113.9')).toBe('203.0.113.9');
});
