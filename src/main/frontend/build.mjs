// node build.mjs <outdir>: bundles the browser code for the pages.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundle, install } from './tools.mjs';

const outdir = resolve(process.argv[2] ?? 'dist');

install();
mkdirSync(outdir, { recursive: true });

await bundle({
  // form.js and diagram.js bring a style sheet each: form.css, diagram.css
  entryPoints: [
    { in: 'src/app.ts', out: 'app' },
    { in: 'src/style/app.css', out: 'app' },
    { in: 'src/form.ts', out: 'form' },
    { in: 'src/diagram.ts', out: 'diagram' },
    { in: 'src/favicon.svg', out: 'favicon' },
  ],
  outdir,
  loader: { '.svg': 'copy' },
  format: 'iife',
  target: ['es2020', 'chrome88', 'firefox91', 'safari15'],
  minify: true,
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
});
