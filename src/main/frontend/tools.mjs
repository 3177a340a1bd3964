// What the build and the tests share: packages as the lock file names them, and an esbuild that fails on warnings.
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const home = dirname(fileURLToPath(import.meta.url));

const changedAt = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs the locked packages when they are missing or older than the lock file. */
export function install() {
  const marker = join(home, 'node_modules', '.package-lock.json');
  if (changedAt(marker) >= changedAt(join(home, 'package-lock.json'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, stdio: 'inherit' });
}

/** Runs esbuild; a warning counts as a failure. */
export async function bundle(options) {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: home, bundle: true, logLevel: 'warning', legalComments: 'eof', ...options,
  });
  if (result.warnings.length > 0) process.exit(1);
}
