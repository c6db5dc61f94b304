import { expect, test } from 'vitest';
import { ourOrigin } from './surroundings.ts';

test('what the owner set comes before where we are served, and without either there is none', () => {
	const [PUBLIC_URL, ORIGIN] = ['https://desk.example.com/', 'http://127.0.0.1:3000'];
	expect(ourOrigin({ PUBLIC_URL, ORIGIN })).toBe('https://desk.example.com');
	expect(ourOrigin({ ORIGIN })).toBe('http://127.0.0.1:3000');
	expect(ourOrigin({})).toBeNull();
});
