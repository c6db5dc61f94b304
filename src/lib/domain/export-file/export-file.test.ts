import { describe, expect, it } from 'vitest';
import { exportDay } from './export-file.ts';

describe('the day of an export', () => {
	it('T-3 is that of the phone, not that of Greenwich', () => {
		const made = { exportedAt: '2026-11-22T16:47:00.000Z' };
		expect(exportDay(made, 'Asia/Taipei')).toBe('2026-11-23');
		expect(exportDay(made, 'America/Sao_Paulo')).toBe('2026-11-22');
	});

	it('is unknown when the file does not tell a time', () => {
		expect(exportDay({ exportedAt: 'last week' }, 'Asia/Taipei')).toBeNull();
	});
});
