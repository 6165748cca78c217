// What the page of a letter costs: node bench/view.mjs [FILE…]   (needs a build; without files the project's own letter)
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';

const files = process.argv.slice(2);
const cli = 'bin/leveringen.js';

/** Wall time in seconds and bytes of what a command prints; the middle of three runs. */
function measured(args) {
  const runs = Array.from({ length: 3 }, () => {
    const start = process.hrtime.bigint();
    const { stdout, status } = spawnSync('node', [cli, ...args], { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
    return { seconds: Number(process.hrtime.bigint() - start) / 1e9, bytes: status === 0 ? stdout.length : 0 };
  });
  return runs.sort((a, b) => a.seconds - b.seconds)[1];
}

for (const file of files.length > 0 ? files : ['fixtures/bruggen.pdf']) {
  const parse = measured(['parse', file, '--format', 'json']);
  const plain = measured(['view', file, '--no-images']);
  const images = measured(['view', file, '--images']);
  const pages = JSON.parse(spawnSync('node', [cli, 'parse', file], { maxBuffer: 1 << 30 }).stdout).source.pages;
  console.log(`${basename(file).slice(0, 48)} (${pages ?? '-'} pages)`);
  for (const [what, { seconds, bytes }] of [['parse', parse], ['view --no-images', plain], ['view --images', images]]) {
    console.log(`  ${what.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s  ${(seconds / parse.seconds).toFixed(2)} × parse  ${(bytes / 1000).toFixed(0).padStart(6)} kB`);
  }
}
