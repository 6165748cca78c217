// Each class of hostile file through the command line, in a process of its own: outcome, processor time, time on the clock, peak memory.
//   node bench/hostile.mjs [--scale 1] [--only WORD] [--timeout 120] [--markdown]     (needs a build)
// The program has `--timeout` seconds on the clock, and is killed a quarter of that later: on a busy machine give more.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadTests } from '../scripts/bundle-tests.mjs';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, only: { type: 'string', default: '' }, timeout: { type: 'string', default: '120' }, markdown: { type: 'boolean' }, verbose: { type: 'boolean' } } });
const { module: { hostileFiles }, outfile } = await loadTests('test/hostile/index.ts');
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));

/** Runs the program on a file: how it ended, seconds, megabytes, and what it said. */
function measure(path, password) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', './bench/peak-memory.mjs', 'bin/leveringen.js', 'parse', path, '--format', 'ndjson', '--timeout', values.timeout, ...(password ? ['--password', password] : [])], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const said = ['', '', '', ''];
    let bytes = 0;
    child.stdout.on('data', (data) => { bytes += data.length; });
    for (const i of [2, 3]) child.stdio[i].on('data', (data) => { said[i] += data; });
    let late = false;
    const timer = setTimeout(() => { late = true; child.kill('SIGKILL'); }, Number(values.timeout) * 1250);
    child.on('close', (code) => { clearTimeout(timer); const [kilobytes = 0, processor = 0] = said[3].split(' ').map(Number); resolve({ outcome: late ? 'HANGS' : code === 0 ? 'read' : code === 1 ? 'refused' : 'CRASHES', processor, seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024, bytes, said: said[2].trim() }); });
  });
}

const rows = [];
for (const [format, files] of Object.entries(hostileFiles)) {
  for (const { name, make, password } of files) {
    if (!`${format} ${name}`.includes(values.only)) continue;
    const path = join(folder, `file.${format}`);
    const bytes = make(Number(values.scale));
    writeFileSync(path, bytes);
    const { outcome, processor, seconds, megabytes, said } = await measure(path, password);
    const row = [format, name, bytes.length, outcome, processor, seconds, megabytes];
    const reason = said.split('\n')[0].slice(`leveringen: ${path}: `.length).replace(/\. (?:[A-Z].*)?$|\.$/, '');
    rows.push(row);
    console.log(values.markdown ? `| ${format} | ${name} | ${size(bytes.length)} | ${outcome}${reason && `: ${reason.replaceAll('|', '\\|')}`} | ${processor.toFixed(1)} s | ${seconds.toFixed(1)} s | ${megabytes.toFixed(0)} MB |`
      : `${format.padEnd(4)} ${name.padEnd(52)} ${size(bytes.length).padStart(8)} ${outcome.padEnd(8)} ${processor.toFixed(1).padStart(6)} s ${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(6)} MB`);
    if (values.verbose || outcome === 'HANGS' || outcome === 'CRASHES') console.log(said.slice(0, 600));
  }
}
const worst = (column) => rows.reduce((a, b) => (b[column] > a[column] ? b : a));
const count = (outcome) => rows.filter((row) => row[3] === outcome).length;
if (rows.length > 0) console.log(`\n${rows.length} classes: ${count('read')} read, ${count('refused')} refused, ${count('CRASHES')} crash, ${count('HANGS')} hang; worst processor time ${worst(4)[4].toFixed(1)} s (${worst(4)[1]}), worst on the clock ${worst(5)[5].toFixed(1)} s (${worst(5)[1]}), worst memory ${worst(6)[6].toFixed(0)} MB (${worst(6)[1]})`);
rmSync(folder, { recursive: true });
rmSync(outfile);
process.exitCode = count('CRASHES') + count('HANGS') > 0 ? 1 : 0;

function size(bytes) { return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`; }
