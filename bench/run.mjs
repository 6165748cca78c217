// What a user waits for, beside peers in the same run: npm run bench   (needs a build; pdftotext is left out where it is not installed)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, copyFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' }, letters: { type: 'string', default: '60' } } });
const runs = Number(values.runs);
const cli = 'bin/leveringen.js';

/** Wall time in milliseconds, median of the runs; null where the command is missing or fails. */
function median(command, args) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = process.hrtime.bigint();
    const { status, error } = spawnSync(command, args, { stdio: 'ignore' });
    if (error || status !== 0) return null;
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
  return times.sort((a, b) => a - b)[runs >> 1];
}

const floor = median('node', ['-e', '0']);
const rows = [['node -e 0 (the floor)', floor]];
for (const kind of ['pdf', 'docx', 'txt']) rows.push([`leveringen parse, one ${kind}`, median('node', [cli, 'parse', `fixtures/bruggen.${kind}`])]);
rows.push(['pdftotext -bbox-layout, the same pdf', median('pdftotext', ['-bbox-layout', 'fixtures/bruggen.pdf', '-'])]);
rows.push(['pandoc -t json, the same docx', median('pandoc', ['-t', 'json', 'fixtures/bruggen.docx'])]);
for (const [what, ms] of rows) console.log(`${what.padEnd(42)} ${ms === null ? 'not here' : `${ms.toFixed(0).padStart(6)} ms  ${(ms / floor).toFixed(1).padStart(5)} × floor`}`);

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const count = Number(values.letters);
for (let i = 0; i < count; i++) copyFileSync(`fixtures/${['bruggen', 'muziekscholen', 'vragen-wad'][i % 3]}.pdf`, join(folder, `${i}.pdf`));
const start = process.hrtime.bigint();
spawnSync('node', [cli, 'batch', folder, '--out', join(folder, 'out.ndjson'), '--jobs', '2', '--quiet'], { stdio: 'ignore' });
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(`${`batch of ${count} letters, two workers`.padEnd(42)} ${(count / seconds).toFixed(1).padStart(6)} letters a second, start included`);
rmSync(folder, { recursive: true });

const { parseLetter } = await import('../dist/index.js');
const text = (await import('node:fs')).readFileSync('fixtures/bruggen.txt', 'utf8');
for (const size of [250_000, 1_000_000, 4_000_000]) {
  const bytes = new TextEncoder().encode(text.repeat(Math.ceil(size / text.length)).slice(0, size));
  const begin = process.hrtime.bigint();
  await parseLetter(bytes);
  const ms = Number(process.hrtime.bigint() - begin) / 1e6;
  console.log(`${`text of ${size / 1e6} MB, reading and extraction`.padEnd(42)} ${ms.toFixed(0).padStart(6)} ms  ${(size / 1e3 / ms).toFixed(2)} MB a second`);
}
