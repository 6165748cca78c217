// Bundles the command and the library into dist/ (Node loads one file where the sources are many) and writes the type declarations beside them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({ options: { outdir: { type: 'string', default: 'dist' }, 'no-types': { type: 'boolean' } } });
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
await build({
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/archive/worker.ts', 'page-drawer': 'src/render/page-drawer.ts' },
  outdir: values.outdir, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20.19',
  // These stay outside, since they load files of their own: pdf.js its fonts' maps, the pool its worker, SQLite its WebAssembly, the canvas its binary.
  external: ['pdfjs-dist', 'tinypool', 'node-sqlite3-wasm', '@napi-rs/canvas'],
  banner: { js: "import { createRequire as leveringenRequire } from 'node:module'; const require = leveringenRequire(import.meta.url);" },
  define: { __VERSION__: JSON.stringify(version) }, logLevel: 'warning',
});
if (!values['no-types']) {
  const tsc = spawnSync('node', ['node_modules/typescript/bin/tsc', '--emitDeclarationOnly', '--outDir', `${values.outdir}/types`], { stdio: 'inherit' });
  process.exitCode = tsc.status ?? 1;
}
