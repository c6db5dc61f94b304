import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Made once beside the package; a new version of the package arrives without it. */
const FOLDER = 'unpacked';

/**
 * Unpacks the Chromium of @sparticuz/chromium, which brings the few libraries a bare machine lacks, and returns the path
 * of a script that starts it with them.
 */
export function unpackBundledChromium(): string {
	const packageFolder = join(
		dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
		'..',
		'..'
	);
	const ready = join(packageFolder, FOLDER);
	const program = join(ready, 'chromium-with-libraries');
	if (existsSync(program)) return program;

	// Unpacked aside and moved in one step: a second run at the same time, or a broken-off one, never meets half a browser.
	const aside = mkdtempSync(join(packageFolder, 'unpacking-'));
	unpackInto(aside);
	writeFileSync(join(aside, 'fonts.conf'), fontsConfig(ready));
	writeFileSync(join(aside, 'chromium-with-libraries'), startScript(ready), { mode: 0o755 });
	execFileSync('chmod', ['-R', 'a+rX', aside]);
	try {
		renameSync(aside, ready);
	} catch (error) {
		rmSync(aside, { recursive: true, force: true });
		if (!existsSync(program)) throw error;
	}
	return program;
}

/** The package unpacks into the folder for temporary files, and its libraries only where it takes itself to be in a cloud. */
function unpackInto(folder: string): void {
	mkdirSync(folder, { recursive: true });
	const script =
		"import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath()).catch((error) => { console.error(error); process.exit(1); })";
	execFileSync(process.execPath, ['-e', script], {
		cwd: import.meta.dirname,
		env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
		stdio: ['ignore', 'ignore', 'inherit']
	});
}

function startScript(folder: string): string {
	return `#!/bin/sh
export LD_LIBRARY_PATH="${folder}/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="${folder}/fonts.conf"
exec "${folder}/chromium" "$@"
`;
}

/** For a machine without any font configuration: text must have a size for layout to be tested. */
function fontsConfig(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>/usr/share/fonts</dir>
	<dir>${folder}/fonts/fonts</dir>
	<cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
