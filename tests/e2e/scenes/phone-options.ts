import type { BrowserContextOptions } from '@playwright/test';

/** The phone of all scenes; the same for tests and pictures. */
export function phoneOptions(origin: string): BrowserContextOptions {
	return {
		baseURL: origin,
		viewport: { width: 390, height: 844 },
		isMobile: true,
		hasTouch: true,
		timezoneId: 'Asia/Taipei'
	};
}
