import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test.each(['backup', 'reset-lead'])(
	'%s makes no database where there is none: it would work on nothing and say that all is well',
	async (command) => {
		const DATA_DIR = join(tmpdir(), `rapport-never-made-${process.pid}`);
		const words = command === 'backup' ? [join(DATA_DIR, 'backup.rapport')] : [];
		const run = promisify(execFile)(process.execPath, [`src/lib/cli/${command}.ts`, ...words], {
			env: { ...process.env, DATA_DIR, DATABASE_URL: '' }
		});
		await expect(run).rejects.toMatchObject({
			code: 2,
			stdout: '',
			stderr: expect.stringContaining(`There is no database in ${DATA_DIR}. Nothing was made or changed.`)
		});
		expect(existsSync(DATA_DIR)).toBe(false);
	}
);
