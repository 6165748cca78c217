// What a user waits for, beside peers in the same run: npm run bench [-- --runs 11 --letters 300 FILE.pdf]   (needs a build; peers that are not installed are left out)
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { longPdf } from './long-pdf.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '11' }, letters: { type: 'string', default: '60' } } });
const runs = Number(values.runs);
const letters = Number(values.letters);
const letter = positionals[0] ?? 'fixtures/bruggen.pdf';
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const long = join(folder, 'long.pdf');
writeFileSync(long, longPdf(readFileSync('fixtures/bruggen.txt', 'utf8'), 400));
// Node 20 reads these certificates at every start, which is not what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Medians of wall and processor time in milliseconds; null where the command is missing or fails. */
function time(command, args, times = runs) {
  const found = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const { status, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1', 'bash', command, ...args], { encoding: 'utf8', env });
    if (status !== 0) return null;
    found.push([performance.now() - start, stderr.trim().split(' ').reduce((sum, seconds) => sum + 1000 * Number(seconds), 0)]);
  }
  return [0, 1].map((column) => found.map((row) => row[column]).sort((a, b) => a - b)[times >> 1]);
}

/** Prints what was measured, and its processor time as a multiple of what it is held against. */
function row(what, times, against, of) {
  console.log(`${what.padEnd(46)} ${times ? `${times[0].toFixed(0).padStart(7)} ms ${times[1].toFixed(0).padStart(7)} ms ${(times[1] / against[1]).toFixed(2).padStart(7)} × ${of}` : 'not here'}`);
  return times;
}

const parse = (...files) => ['node', ['bin/leveringen.js', 'parse', '--format', 'ndjson', ...files]];
const code = (text) => ['node', ['--input-type=module', '-e', text]];
const pdfjs = (file) => code(`const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs'); const pdf = await pdfjs.getDocument({ data: new Uint8Array((await import('node:fs')).readFileSync('${file}')), verbosity: 0 }).promise;
  for (let n = 1; n <= pdf.numPages; n++) { const page = await pdf.getPage(n); await page.getTextContent({ includeMarkedContent: true }); await page.getStructTree(); }`);

console.log(`${''.padEnd(46)}       wall  processor   (medians of ${runs})`);
const floor = row('node -e 0', time('node', ['-e', '0']), [1, 1], 'ms');
row(`leveringen parse, ${letter.split('/').pop()}`, time(...parse(letter)), floor, 'the floor');
row('  pdfjs-dist, text and structure of it', time(...pdfjs(letter)), floor, 'the floor');
row('  pdftotext -bbox-layout', time('pdftotext', ['-bbox-layout', letter, '/dev/null']), floor, 'the floor');
row('  mutool draw -F stext', time('mutool', ['draw', '-F', 'stext', letter]), floor, 'the floor');
row('leveringen parse, one docx', time(...parse('fixtures/bruggen.docx')), floor, 'the floor');
row('  mammoth', time(...code("const { default: mammoth } = await import('mammoth'); await mammoth.convertToHtml({ path: 'fixtures/bruggen.docx' });")), floor, 'the floor');
row('  pandoc -t json', time('pandoc', ['-t', 'json', 'fixtures/bruggen.docx']), floor, 'the floor');
row('leveringen parse, one txt', time(...parse('fixtures/bruggen.txt')), floor, 'the floor');
const few = Math.min(3, runs);
const poppler = time('pdftotext', ['-bbox-layout', long, '/dev/null'], few);
row('pdftotext -bbox-layout, 400 pages', poppler, poppler ?? [1, 1], 'itself');
const reading = join(process.cwd(), 'node_modules/.cache/bench/read.mjs');
await build({ entryPoints: ['src/read/index.ts'], outfile: reading, bundle: true, format: 'esm', platform: 'node', external: ['pdfjs-dist'], logLevel: 'warning' });
row('reading alone, 400 pages', time(...code(`const { read } = await import('${reading}'); await read((await import('node:fs')).readFileSync('${long}'), {});`), few), poppler ?? floor, poppler ? 'pdftotext' : 'the floor');
row('leveringen parse, 400 pages', time(...parse(long), few), poppler ?? floor, poppler ? 'pdftotext' : 'the floor');

// Letters as ministries send them, where they lie beside the project: as many as make 400 pages. pdftotext reads one file a process.
const corpus = '../shared/corpus';
if (existsSync(corpus)) {
  const pdfs = readdirSync(corpus).filter((name) => name.endsWith('.pdf')).sort().map((name) => join(corpus, name));
  let pages = 0;
  const real = [];
  for (const line of spawnSync('node', ['bin/leveringen.js', 'parse', '--format', 'ndjson', ...pdfs], { encoding: 'utf8', env, maxBuffer: 2 ** 30 }).stdout.trim().split('\n')) {
    const { source } = JSON.parse(line);
    if (pages < 400) real.push(source.path);
    pages += pages < 400 ? source.pages : 0;
  }
  const each = time('bash', ['-c', 'for f in "$@"; do pdftotext -bbox-layout "$f" /dev/null || exit 1; done', 'bash', ...real], few);
  row(`pdftotext -bbox-layout, ${pages} pages of ${real.length} letters`, each, each ?? [1, 1], 'itself');
  row(`leveringen parse, the same in one process`, time(...parse(...real), few), each ?? floor, each ? 'pdftotext' : 'the floor');
}

const many = join(folder, 'many');
spawnSync('mkdir', [many]);
for (let i = 0; i < letters; i++) copyFileSync(`fixtures/${['bruggen', 'muziekscholen', 'vragen-wad'][i % 3]}.pdf`, join(many, `${i}.pdf`));
const watch = "data:text/javascript,process.on('exit',()=>process._rawDebug('most '+process.resourceUsage().maxRSS))";
const start = performance.now();
const { stderr } = spawnSync('node', ['--import', watch, 'bin/leveringen.js', 'batch', many, '--out', join(folder, 'out.ndjson'), '--jobs', '2', '--quiet'], { encoding: 'utf8', env });
const most = Math.max(...[...stderr.matchAll(/most (\d+)/g)].map(([, kilobytes]) => Number(kilobytes))) / 1024;
console.log(`batch of ${letters} letters, two workers: ${(letters / (performance.now() - start) * 1000).toFixed(1)} letters a second, start included; most memory ${most.toFixed(0)} MB`);
rmSync(folder, { recursive: true });

const { parseLetter } = await import('../dist/index.js');
const text = readFileSync('fixtures/bruggen.txt', 'utf8');
for (const size of [1_000_000, 10_000_000]) {
  const bytes = new TextEncoder().encode(text.repeat(Math.ceil(size / text.length)).slice(0, size));
  const begin = process.cpuUsage();
  await parseLetter(bytes);
  const { user, system } = process.cpuUsage(begin);
  console.log(`text of ${size / 1e6} MB, reading and extraction: ${(size / (user + system)).toFixed(2)} MB a second of processor time`);
}
