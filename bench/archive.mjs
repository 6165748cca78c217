// Letters a second and memory of a batch, beside one process a file and pdftotext with the same number of processes, in the same run.
//   node bench/archive.mjs --letters 300 --folder ../shared/corpus      node bench/archive.mjs --letters 10000 --kinds docx,txt --only batch
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: {
  letters: { type: 'string', default: '150' }, jobs: { type: 'string', default: String(availableParallelism()) }, folder: { type: 'string', default: existsSync('../shared/corpus') ? '../shared/corpus' : 'fixtures' },
  kinds: { type: 'string', default: 'pdf' }, only: { type: 'string' } } });
const [count, jobs, cli] = [Number(values.letters), values.jobs, resolve('bin/leveringen.js')];
const work = mkdtempSync(join(tmpdir(), 'bench-archive-'));
const letters = join(work, 'letters');
mkdirSync(letters);

// The same letters again and again, as links: each is read anew, since a batch knows files by their path.
const kinds = values.kinds.split(',');
const found = readdirSync(values.folder, { recursive: true }).map(String).filter((name) => kinds.includes(name.split('.').pop().toLowerCase())).sort();
for (let i = 0; i < count; i++) { const name = found[i % found.length]; symlinkSync(resolve(values.folder, name), join(letters, `${String(i).padStart(6, '0')}.${name.split('.').pop()}`)); }
console.log(`${count} letters out of ${found.length} (${kinds.join(', ')}), ${jobs} jobs, Node ${process.version}`);

/** Resident memory of a process and its children, in MB (Linux; 0 elsewhere). */
function memoryOf(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024 + children.reduce((sum, child) => sum + memoryOf(child), 0);
  } catch { return 0; }
}

/** Runs a command; memory is sampled four times a second, over all its processes. */
async function measured(what, command, args) {
  const started = process.hrtime.bigint();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const samples = [];
  const timer = setInterval(() => samples.push(memoryOf(child.pid)), 250);
  await once(child, 'close');
  clearInterval(timer);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const tenth = (k) => Math.round(Math.max(...samples.slice(Math.floor(samples.length * k / 10), Math.max(1, Math.floor(samples.length * (k + 1) / 10))), 0));
  console.log(`${what.padEnd(46)} ${(count / seconds).toFixed(1).padStart(8)} letters a second  ${seconds.toFixed(1).padStart(7)} s   at most ${Math.round(Math.max(...samples, 0))} MB; by tenths of the run: ${Array.from({ length: 10 }, (_, k) => tenth(k)).join(' ')}`);
}

const each = (command) => ['sh', ['-c', `find "$0" -name '*.*' -print0 | xargs -0 -n 1 -P ${jobs} ${command}`, letters]];
const runs = {
  batch: () => measured('batch --out', process.execPath, [cli, 'batch', letters, '--out', join(work, 'out.ndjson'), '--jobs', jobs, '--quiet']),
  again: () => measured('batch --out, all of it done before', process.execPath, [cli, 'batch', letters, '--out', join(work, 'out.ndjson'), '--jobs', jobs, '--quiet']),
  store: () => measured('batch --db', process.execPath, [cli, 'batch', letters, '--db', join(work, 'out.sqlite'), '--jobs', jobs, '--quiet']),
  single: () => measured('one process a file (xargs, parse --format json)', ...each(`'${process.execPath}' '${cli}' parse --format json`)),
  pdftotext: () => measured('pdftotext -bbox-layout under xargs', ...each(`sh -c 'pdftotext -bbox-layout "$0" /dev/null'`)),
};
try { execFileSync('pdftotext', ['-v'], { stdio: 'ignore' }); } catch { delete runs.pdftotext; }
if (kinds.join() !== 'pdf') delete runs.pdftotext;
for (const [name, one] of Object.entries(runs)) if (!values.only || values.only.split(',').includes(name)) await one();
rmSync(work, { recursive: true, force: true });
