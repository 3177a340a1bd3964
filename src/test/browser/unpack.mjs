// node unpack.mjs <folder>: unpacks the Chromium of the npm package into a folder of its version and prints that folder.
import { execFileSync } from 'node:child_process';
import {
  createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const home = dirname(fileURLToPath(import.meta.url));
const name = '@sparticuz/chromium';
const { version } = JSON.parse(readFileSync(join(home, 'package-lock.json'))).packages[`node_modules/${name}`];
const target = join(resolve(process.argv[2]), `chromium-${version}`);

if (!existsSync(target)) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, stdio: ['ignore', 2, 2] });
  const { extract } = await import('tar-fs');
  const unfinished = `${target}.${process.pid}`;
  const packed = file => createReadStream(join(home, 'node_modules', name, 'bin', file));
  mkdirSync(unfinished, { recursive: true });
  // the browser, libraries that a bare machine lacks, and a typeface
  await pipeline(packed('chromium.br'), createBrotliDecompress(),
    createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 }));
  await pipeline(packed('al2023.tar.br'), createBrotliDecompress(), extract(unfinished, { chown: false }));
  await pipeline(packed('fonts.tar.br'), createBrotliDecompress(), extract(unfinished, { chown: false }));
  writeFileSync(join(unfinished, 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${target}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${target}/fonts-cache</cachedir>
</fontconfig>
`);
  try {
    renameSync(unfinished, target);
  } catch (failure) {
    // another run was quicker
    rmSync(unfinished, { recursive: true });
    if (!existsSync(target)) throw failure;
  }
}
process.stdout.write(target);
