import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without settings the database lies in a state folder outside the checkout', () => {
	const config = readConfig({});
	if (!config.ok || config.value.database.type !== 'embedded') throw new Error('it is not embedded');
	expect(config.value.database.folder.startsWith(process.cwd())).toBe(false);
});

test('DATA_DIR says where it lies, from the current folder on', () => {
	expect(readConfig({ DATA_DIR: 'books' })).toEqual({
		ok: true,
		value: { database: { type: 'embedded', folder: resolve('books') } }
	});
});

test('DATABASE_URL names a database of the owner’s, or none at all', () => {
	const url = 'postgresql://us%40er:pa%2Fss@db.example:5432/rapport?sslmode=require';
	expect(readConfig({ DATABASE_URL: url, DATA_DIR: '/data', PUBLIC_URL: 'https://desk.example/' })).toEqual({
		ok: true,
		value: { database: { type: 'url', url }, publicUrl: 'https://desk.example' }
	});
	expect(readConfig({ DATABASE_URL: 'none' })).toEqual({ ok: true, value: { database: { type: 'none' } } });
});

test.each(['mysql://host/rapport', 'postgres://host', 'localhost:5432', 'postgres://u:secret@:x/y'])(
	'%s is refused in words that do not repeat its password',
	(DATABASE_URL) => {
		const config = readConfig({ DATABASE_URL });
		expect(config).toEqual({ ok: false, error: expect.stringContaining('DATABASE_URL=postgres://') });
		expect(JSON.stringify(config)).not.toContain('secret');
	}
);
