import { expect, it } from 'vitest';
import { deviceName } from './device-name.ts';

const SAFARI = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

it.each([
	[`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${SAFARI}`, 5, 'iPhone · Safari'],
	[`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI}`, 5, 'iPad · Safari'],
	[`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI}`, 0, 'Mac · Safari'],
	[`Mozilla/5.0 (Linux; Android 15) ${CHROME}`, 5, 'Android · Chrome'],
	[`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Edg/140.0`, 0, 'Windows · Edge'],
	['something new', 0, 'Browser']
])('a device is known by its system and its browser (H3): %s, %i', (userAgent, maxTouchPoints, name) =>
	expect(deviceName({ userAgent, maxTouchPoints })).toBe(name)
);
