import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { BatchOptions, Summary } from '../archive/batch.js';
import type { Sink } from '../archive/sink.js';
import { printable, UsageError } from './errors.js';
import { limitsOf, parseCount, type ReadingFlags, withReading } from './options.js';

const examples = `
Examples:
  leveringen batch brieven/ --out letters.ndjson          a folder tree, one line a letter
  leveringen batch brieven/ --db archief.sqlite           into a store to search and to ask
  find . -name '*.pdf' -print0 | leveringen batch --files-from - --jobs 8 > letters.ndjson
  leveringen batch brieven/ --shard 1/4 --out deel1.ndjson   one of four machines
  leveringen batch letters.ndjson --db archief.sqlite     lines made elsewhere into the store

An interrupted run goes on with the same command: what is done (same content, same version) is not done again.
Exit codes: 0 all read · 1 at least one file could not be read · 2 wrong usage · 130 interrupted`;

interface Flags extends ReadingFlags {
  filesFrom?: string; glob: string; out?: string; outDir?: string; db?: string; jobs: number; keepOrder?: boolean; memory: number;
  shard?: { k: number; n: number }; withText?: boolean; quiet?: boolean;
}

/** `leveringen batch FOLDER…` */
export function addBatch(program: Command, done: { code: number }): void {
  const command = program.command('batch')
    .description('read a whole archive with warm workers: one line of NDJSON for each file, also for those that cannot be read')
    .argument('[paths...]', 'folders and files; .ndjson files made by batch are taken into --db as they are')
    .option('--files-from <file>', 'read paths from a file, one a line or NUL-separated; "-" is standard input')
    .option('--glob <pattern>', 'what counts in folders', '**/*.{pdf,docx,txt}')
    .addOption(new Option('-o, --out <file>', 'write NDJSON there (default: standard output)').conflicts(['outDir', 'db']))
    .addOption(new Option('--out-dir <folder>', 'write one JSON for each file there').conflicts(['out', 'db']))
    .addOption(new Option('--db <file>', 'put the letters into this SQLite store').conflicts(['out', 'outDir']))
    .option('-j, --jobs <n>', 'workers', parseCount, availableParallelism())
    .option('--keep-order', 'lines in the order of the input')
    .option('--memory <megabytes>', 'memory a worker may have', parseCount, 1024)
    .option('--shard <k/n>', 'only the k-th of n parts, told by content', parseShard)
    .option('--with-text', 'add the clean text to each line')
    .option('-q, --quiet', 'no progress and no summary');
  withReading(command).addHelpText('after', examples)
    .action(async (paths: string[], flags: Flags) => { done.code = await batch(paths, flags); });
}

function parseShard(text: string): { k: number; n: number } {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [k, n] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || k < 1 || k > n) throw new InvalidArgumentError('Give it as k/n, 1/4 to 4/4.');
  return { k, n };
}

async function batch(paths: string[], flags: Flags): Promise<number> {
  const [{ listInputs }, { lock }] = await Promise.all([import('../archive/inputs.js'), import('../archive/lock.js')]);
  const lines = flags.db ? paths.filter((path) => /\.(ndjson|jsonl)$/i.test(path)) : [];
  const letters = paths.filter((path) => !lines.includes(path));
  const inputs = await listInputs({ paths: letters, filesFrom: flags.filesFrom ?? null, glob: flags.glob });
  // A store by itself is brought up to this version.
  const asked = paths.length > 0 || flags.filesFrom !== undefined;
  if (!asked && !(flags.db && existsSync(flags.db))) throw new UsageError('nothing to read; give folders, files or --files-from');
  if (asked && inputs.length + lines.length === 0) throw new UsageError(letters.length === 0 ? `${printable(flags.filesFrom ?? '')} names no file` : `no file matches ${flags.glob} there`);
  const target = await targetOf(flags);
  const held = target ? await lock(target) : null;
  const stop = interruptible(target, flags.quiet ?? false);
  try { return await runInto(await sinkFor(flags, target, inputs, held?.takenOver ?? false), { inputs, lines, flags, target, stop: stop.signal }); }
  finally { stop.dispose(); await held?.release(); }
}

interface RunInputs { inputs: string[]; lines: string[]; flags: Flags; target: string | null; stop: AbortSignal }

async function runInto(sink: Sink, { inputs, lines, flags, target, stop }: RunInputs): Promise<number> {
  const [{ runBatch }, { progressOn, silent }] = await Promise.all([import('../archive/batch.js'), import('../archive/progress.js')]);
  const started = Date.now();
  const taken = lines.length > 0 ? await (await import('../archive/take-lines.js')).takeLines(lines, sink, stop) : null;
  const progress = flags.quiet ? silent : progressOn(process.stderr, inputs.length);
  const summary = await runBatch(inputs, sink, optionsOf(flags), progress, stop);
  progress.end();
  if (taken) { summary.read += taken.read; summary.failed += taken.failed; for (const [code, n] of Object.entries(taken.failures)) summary.failures[code] = (summary.failures[code] ?? 0) + n; }
  if (!flags.quiet) tell(summary, (Date.now() - started) / 1000, target);
  return summary.interrupted ? 130 : summary.failed > 0 ? 1 : 0;
}

/** Where lines go; null for standard output. What cannot become the output is refused before hours of work. */
async function targetOf({ out, outDir, db }: Flags): Promise<string | null> {
  const target = out ?? outDir ?? db ?? null;
  if (target === null || (out === '-' || out === '/dev/stdout')) return null;
  const found = await stat(target).catch(() => null);
  if (found && outDir !== undefined && !found.isDirectory()) throw new UsageError(`${printable(target)} is no folder`);
  if (found && outDir === undefined && !found.isFile()) throw new UsageError(`${printable(target)} is ${found.isDirectory() ? 'a folder; give a file, or --out-dir' : 'no file; leave --out away to write to standard output'}`);
  return target.replace(/(?<=.)\/+$/, '');
}

const optionsOf = (flags: Flags): BatchOptions => ({
  jobs: flags.jobs, timeoutSeconds: flags.timeout, memoryMegabytes: flags.memory, shard: flags.shard ?? null, letterDate: flags.letterDate ?? null, password: flags.password ?? null,
  limits: limitsOf(flags), keepOrder: flags.keepOrder ?? false, withText: Boolean(flags.withText || flags.db), textInLine: flags.withText ?? false,
});

async function sinkFor(flags: Flags, target: string | null, inputs: readonly string[], stale: boolean): Promise<Sink> {
  const withText = flags.withText ?? false;
  if (target && flags.db) return (await import('../archive/store-sink.js')).storeSink(target, stale);
  if (target && flags.outDir) return (await import('../archive/folder-sink.js')).folderSink(target, inputs, withText);
  if (target) return (await import('../archive/ndjson-sink.js')).ndjsonSink(target, withText);
  const [{ streamSink }, { openOutput }] = await Promise.all([import('../archive/sink.js'), import('./output.js')]);
  const output = await openOutput(null);
  return streamSink((text) => output.write(text));
}

/** First Ctrl-C: finishes what is under way. Second: stops at once. */
function interruptible(target: string | null, quiet: boolean): { signal: AbortSignal; dispose(): void } {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(130);
    if (!quiet) process.stderr.write(`\nleveringen: finishing what is under way (again to stop at once)${target ? '; run the same command to go on' : ''}\n`);
    stop.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return { signal: stop.signal, dispose: () => { process.off('SIGINT', onSignal).off('SIGTERM', onSignal); } };
}

function tell({ read, unchanged, elsewhere, failed, failures, interrupted }: Summary, seconds: number, target: string | null): void {
  const reasons = Object.entries(failures).sort((a, b) => b[1] - a[1]).map(([code, count]) => `${count} ${code}`).join(', ');
  const parts = [`${read} read`, unchanged > 0 && `${unchanged} unchanged`, elsewhere > 0 && `${elsewhere} of other shards`, `${failed} failed${reasons && ` (${reasons})`}`];
  process.stderr.write(`leveringen: ${interrupted ? 'interrupted; ' : ''}${parts.filter(Boolean).join(', ')} in ${seconds.toFixed(1)} s${target ? `; ${printable(target)}` : ''}\n`);
}
