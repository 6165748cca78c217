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
  const [{ listInputs }, { runBatch }, { progressOn, silent }, { lock }] = await Promise.all([
    import('../archive/inputs.js'), import('../archive/batch.js'), import('../archive/progress.js'), import('../archive/lock.js')]);
  const lines = flags.db ? paths.filter((path) => /\.(ndjson|jsonl)$/i.test(path)) : [];
  const inputs = await listInputs({ paths: paths.filter((path) => !lines.includes(path)), filesFrom: flags.filesFrom ?? null, glob: flags.glob });
  if (inputs.length + lines.length === 0) throw new UsageError(paths.length + Number(Boolean(flags.filesFrom)) === 0 ? 'nothing to read; give folders, files or --files-from' : `no file matches ${flags.glob} there`);
  const target = flags.out ?? flags.outDir ?? flags.db ?? null;
  const held = target ? await lock(target) : null;
  const progress = flags.quiet ? silent : progressOn(process.stderr, inputs.length);
  const stop = interruptible(target, flags.quiet ?? false);
  try {
    const sink = await sinkFor(flags, inputs, held?.takenOver ?? false);
    const taken = flags.db && lines.length > 0 ? await (await import('../archive/take-lines.js')).takeLines(lines, sink) : null;
    const started = Date.now();
    const summary = await runBatch(inputs, sink, optionsOf(flags), progress, stop.signal);
    progress.end();
    if (taken) { summary.read += taken.read; summary.failed += taken.failed; }
    if (!flags.quiet) tell(summary, (Date.now() - started) / 1000, target);
    return summary.interrupted ? 130 : summary.failed > 0 ? 1 : 0;
  } finally { stop.dispose(); await held?.release(); }
}

const optionsOf = (flags: Flags): BatchOptions => ({
  jobs: flags.jobs, timeoutSeconds: flags.timeout, memoryMegabytes: flags.memory, shard: flags.shard ?? null, letterDate: flags.letterDate ?? null,
  limits: limitsOf(flags), keepOrder: flags.keepOrder ?? false, withText: Boolean(flags.withText || flags.db), textInLine: flags.withText ?? false,
});

async function sinkFor(flags: Flags, inputs: readonly string[], stale: boolean): Promise<Sink> {
  if (flags.db) return (await import('../archive/store-sink.js')).storeSink(flags.db, stale);
  if (flags.outDir) return (await import('../archive/folder-sink.js')).folderSink(flags.outDir, inputs);
  if (flags.out) return (await import('../archive/ndjson-sink.js')).ndjsonSink(flags.out);
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
