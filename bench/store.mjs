// A store of many letters, made by repetition with changed figures: size, time to fill, to search, to export.   node bench/store.mjs --letters 100000 --folder ../shared/corpus
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { letters: { type: 'string', default: '10000' }, folder: { type: 'string', default: existsSync('../shared/corpus') ? '../shared/corpus' : 'fixtures' }, keep: { type: 'string' } } });
const count = Number(values.letters);
const work = mkdtempSync(join(tmpdir(), 'bench-store-'));
const db = values.keep ?? join(work, 'archive.sqlite');
const cli = 'bin/leveringen.js';

/** Runs the command: seconds, the most memory it held in MB (where /usr/bin/time is), what it printed. */
async function timed(args, capture = true) {
  const child = spawn('/usr/bin/time', ['-f', '%e %M', process.execPath, cli, ...args], { stdio: ['ignore', capture ? 'pipe' : 'ignore', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (data) => { if (out.length < 1e6) out += data; });
  child.stderr.on('data', (data) => { err += data; });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`);
  const [seconds, kilobytes] = err.trim().split('\n').at(-1).split(' ').map(Number);
  return { seconds, megabytes: Math.round(kilobytes / 1024), out };
}

// A store that was kept is asked again without being filled.
const kept = values.keep && existsSync(values.keep);
const base = join(work, 'base.ndjson');
if (!kept) spawnSync(process.execPath, [cli, 'batch', values.folder, '--with-text', '--out', base, '--quiet'], { stdio: 'inherit' });
const lines = kept ? [] : readFileSync(base, 'utf8').trimEnd().split('\n').filter((line) => line.includes('"letter":'));

/** The same letter with other figures (of the same length, so that places still hold), on another day, by another name. */
function changed(line, i) {
  let seed = i * 2654435761 % 2 ** 32;
  const other = line.replace(/(?<=[ €])\d{2,}(?=[ ,.])/g, (digits) => { seed = (seed * 1664525 + 1013904223) % 2 ** 32; return String(seed).padStart(10, '7').slice(-digits.length).replace(/^0/, '1'); });
  const letter = JSON.parse(other);
  letter.source = { ...letter.source, path: `${letter.source.path}.${i}`, sha256: createHash('sha256').update(other).update(String(i)).digest('hex') };
  letter.letter.date = new Date(Date.UTC(2010, 0, 1 + (i * 7919) % 5800)).toISOString().slice(0, 10);
  for (const paper of letter.kamerstukken) if (paper.number && /^\d+$/.test(paper.number)) paper.number = String(1 + (Number(paper.number) + i * 31) % 900);
  for (const amount of letter.amounts) amount.value = Math.round(amount.value * (1 + i % 97));
  return JSON.stringify(letter);
}

async function fill() {
  const fifo = join(work, 'letters.ndjson');
  spawnSync('mkfifo', [fifo]);
  const filling = timed(['batch', fifo, '--db', db, '--quiet']);
  const stream = createWriteStream(fifo);
  for (let i = 0; i < count; i++) if (!stream.write(`${changed(lines[i % lines.length], i)}\n`)) await once(stream, 'drain');
  stream.end();
  return await filling;
}
const filled = kept ? await timed(['batch', '--db', db, '--quiet']) : await fill();
const size = statSync(db).size;
const row = (what, { seconds, megabytes }, more = '') => console.log(`${what.padEnd(64)} ${seconds.toFixed(2).padStart(8)} s ${String(megabytes).padStart(6)} MB  ${more}`);
console.log(kept ? `${db}, Node ${process.version}` : `${count} letters out of ${lines.length}, Node ${process.version}`);
if (!kept) row('fill (lines of NDJSON; the making of them runs beside)', filled, `${Math.round(count / filled.seconds)} letters a second, ${(size / 1e6).toFixed(0)} MB, ${(size / count / 1000).toFixed(1)} kB a letter`);
row('--version, for the start of the program', await timed(['--version']));
const hits = ({ out }) => { try { return `${JSON.parse(out).length} hits`; } catch { return ''; } };
for (const args of [['search', 'Patriot OR drones'], ['search', 'minister'], ['search', '"de Kamer"'], ['search', 'minister', '--ministry', 'Defensie', '--from', '2020-01-01'], ['search', 'Oekraine', '--dossier', '33763'], ['search', 'xyzzy'], ['cites', '35261/A'], ['cites', '33763']]) {
  const result = await timed([...args, '--db', db, '--format', 'json']);
  row(args.join(' '), result, hits(result));
}
for (const format of ['csv', 'ndjson', 'parquet', 'xlsx']) {
  const out = join(work, `amounts.${format}`);
  try { row(`export --table amounts --format ${format}`, await timed(['export', '--db', db, '--table', 'amounts', '--format', format, '--out', out]), `${(statSync(out).size / 1e6).toFixed(0)} MB`); }
  catch (error) { console.log(`export ${format}: ${error.message.split('\n')[0]}`); }
  rmSync(out, { force: true });
}
row('graph --format graphml', await timed(['graph', '--db', db, '--out', join(work, 'graph.graphml')]), `${(statSync(join(work, 'graph.graphml')).size / 1e6).toFixed(0)} MB`);
rmSync(work, { recursive: true, force: true });
