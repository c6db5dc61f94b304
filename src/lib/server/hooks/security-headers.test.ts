import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

test('browsers are told to insist on HTTPS only where people reach us by it', () => {
	const told = (publicUrl?: string) => 'Strict-Transport-Security' in securityHeaders(publicUrl);
	expect([told('https://desk.example'), told('http://desk.example'), told()]).toEqual([true, false, false]);
});
