// Time and memory to get the ink of PDF pages: node bench/ink.mjs [--runs N] FILE.pdf …   (default: the letters of fixtures/)
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '10' } } });
const outfile = 'node_modules/.cache/bench/ink.mjs';
await build({ entryPoints: ['src/read/pdf/open-ink.ts'], outfile, bundle: true, format: 'esm', platform: 'node', external: ['pdfjs-dist'], logLevel: 'warning' });
const files = positionals.length > 0 ? positionals : readdirSync('fixtures').filter((name) => name.endsWith('.pdf')).map((name) => `fixtures/${name}`);

const imported = performance.now();
const { openInk } = await import(`../${outfile}`);
const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

async function once() {
  const start = performance.now();
  let pages = 0;
  let glyphs = 0;
  const names = new Set();
  for (const file of files) {
    const source = await openInk(new Uint8Array(readFileSync(file)), {});
    names.add(source.name);
    pages += source.pages;
    for (let number = 1; number <= source.pages; number++) glyphs += (await source.page(number)).glyphs.texts.length;
    await source.close();
  }
  return { ms: performance.now() - start, pages, glyphs, names: [...names].join('+') };
}

const first = await once();
const firstDone = performance.now() - imported;
const warm = [];
for (let run = 0; run < Number(values.runs); run++) warm.push((await once()).ms);
const ms = median(warm);
console.log(`source ${first.names}  files ${files.length}  pages ${first.pages}  glyphs ${first.glyphs}`);
console.log(`first pass with import ${firstDone.toFixed(0)} ms; warm median of ${values.runs}: ${ms.toFixed(0)} ms, ${(ms / first.pages).toFixed(2)} ms a page; most memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

const begun = performance.now();
const peers = files.map((file) => spawnSync('pdftotext', ['-bbox-layout', file, '/dev/null']).status);
console.log(peers.every((status) => status === 0) ? `pdftotext -bbox-layout, one process a file, the same files: ${((performance.now() - begun) / first.pages).toFixed(2)} ms a page` : 'pdftotext is not here');
