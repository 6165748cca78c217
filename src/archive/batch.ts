import type { Limits } from '../read/options.js';
import { openPool, type PoolOptions } from './pool.js';
import type { Progress } from './progress.js';
import type { Sink } from './sink.js';
import type { TaskResult } from './worker.js';

/** How a batch runs. */
export interface BatchOptions extends PoolOptions {
  shard: { k: number; n: number } | null;
  letterDate: string | null;
  password: string | null;
  limits: Limits;
  keepOrder: boolean;
  withText: boolean;
  textInLine: boolean;
}

/** Counts at the end of a run; `failures` by code. */
export interface Summary { read: number; unchanged: number; elsewhere: number; failed: number; failures: Record<string, number>; interrupted: boolean }

/** Reads all inputs with warm workers and puts a line for each. `stop` ends it after what is under way. */
export async function runBatch(inputs: readonly string[], sink: Sink, options: BatchOptions, progress: Progress, stop: AbortSignal): Promise<Summary> {
  const pool = await openPool(options);
  const summary: Summary = { read: 0, unchanged: 0, elsewhere: 0, failed: 0, failures: {}, interrupted: false };
  // Standard output cannot be put in order afterwards: there a line waits for its turn, and no more are begun than fit a window.
  const ordered = options.keepOrder && !sink.resumable;
  const waiting = new Map<number, TaskResult>();
  const under = new Set<Promise<void>>();
  let turn = 0;
  let writing: Promise<void> = Promise.resolve();

  const settle = async (result: TaskResult, path: string): Promise<void> => {
    count(summary, result, sink.known(path)?.failure ?? null);
    if (result.status === 'done') await sink.put(result.outcome);
    progress.step(summary);
  };
  /** One after the other, so that no two lines are written at a time. */
  const enqueue = (i: number, result: TaskResult): Promise<void> => {
    if (!ordered) return writing = writing.then(() => settle(result, inputs[i] as string));
    waiting.set(i, result);
    for (let next = waiting.get(turn); next; next = waiting.get(++turn)) { const [ready, path] = [next, inputs[turn] as string]; waiting.delete(turn); writing = writing.then(() => settle(ready, path)); }
    return writing;
  };
  try {
    for (let i = 0; i < inputs.length && !stop.aborted; i++) {
      while (under.size >= options.jobs || waiting.size >= options.jobs * 16) await Promise.race(under);
      const path = inputs[i] as string;
      const { shard, letterDate, password, limits, withText, textInLine } = options;
      const job = pool.run({ path, known: sink.known(path)?.sha256 ?? null, shard, letterDate, password, limits, withText, textInLine })
        .then((result) => enqueue(i, result)).finally(() => under.delete(job));
      under.add(job);
    }
    await Promise.all(under);
    await writing;
    summary.interrupted = stop.aborted;
    await (stop.aborted ? sink.pause() : sink.finish(options.keepOrder ? inputs : null));
  } catch (error) {
    // The output cannot be written: what it has taken is kept for the next run.
    await Promise.allSettled(under);
    await sink.pause().catch(() => {});
    throw error;
  } finally { await pool.close(); }
  return summary;
}

/** A failure that stands from before counts as one again: the output holds it. */
function count(summary: Summary, result: TaskResult, before: string | null): void {
  const failure = result.status === 'done' ? result.outcome.failure : result.status === 'unchanged' ? before : null;
  if (failure === null) { summary[result.status === 'done' ? 'read' : result.status]++; return; }
  summary.failed++;
  summary.failures[failure] = (summary.failures[failure] ?? 0) + 1;
}
