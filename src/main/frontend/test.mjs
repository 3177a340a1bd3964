// Transpiles every test/*.test.ts and runs it with node:test.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, home, install } from './tools.mjs';

install();
const outdir = join(home, 'node_modules', '.cache', 'tests');
rmSync(outdir, { recursive: true, force: true });
const tests = readdirSync(join(home, 'test')).filter(name => name.endsWith('.test.ts'));

await bundle({
  entryPoints: tests.map(name => `test/${name}`),
  outdir,
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
});

const built = tests.map(name => join(outdir, name.replace(/\.ts$/, '.mjs')));
const run = spawnSync(process.execPath, ['--test', '--test-reporter=dot', ...built], { cwd: home, stdio: 'inherit' });
process.exit(run.status ?? 1);
