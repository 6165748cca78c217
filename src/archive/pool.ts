import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { failureLine } from './outcome.js';
import type { Task, TaskResult } from './worker.js';

/** How many workers, how long one file may take, and how much memory a worker may have. */
export interface PoolOptions { jobs: number; timeoutSeconds: number; memoryMegabytes: number }

/** Warm workers; a file that takes too long or kills its worker becomes a failure, and a fresh worker goes on. */
export async function openPool({ jobs, timeoutSeconds, memoryMegabytes }: PoolOptions) {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: workerFile(), runtime: 'worker_threads', minThreads: 0, maxThreads: jobs, isolateWorkers: false,
    // Young objects may take little room: two workers stay under 300 MB.
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, maxYoungGenerationSizeMb: 8 }, idleTimeout: 60_000,
  });
  return {
    async run(task: Task): Promise<TaskResult> {
      const stop = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      // The clock runs from when a worker takes the file up: the start of a fresh worker is not the file's fault.
      const { port1, port2 } = new MessageChannel();
      port1.once('message', () => { timer = setTimeout(() => stop.abort(), timeoutSeconds * 1000); });
      try { return await pool.run({ ...task, begun: port2 }, { signal: stop.signal, transferList: [port2] }) as TaskResult; }
      catch (error) { return { status: 'done', outcome: lost(task, stop.signal.aborted, error as Error, timeoutSeconds, memoryMegabytes) }; }
      finally { clearTimeout(timer); port1.close(); }
    },
    close: () => pool.destroy(),
  };
}

/** The worker stands beside the bundle. */
function workerFile(): string {
  const file = fileURLToPath(new URL('./worker.js', import.meta.url));
  if (!existsSync(file)) throw new Error(`the worker ${file} is missing; build the project (npm run build)`);
  return file;
}

function lost(task: Task, late: boolean, error: Error & { code?: string }, seconds: number, megabytes: number) {
  const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const reason = late ? { code: 'too-slow', message: `it took more than ${seconds} seconds`, advice: 'Raise --timeout, or look what is wrong with the file.' }
    : full ? { code: 'out-of-memory', message: `it needed more than ${megabytes} MB`, advice: 'Raise --memory, or look what is wrong with the file.' }
    : { code: 'crashed', message: `its worker died (${error.message})`, advice: 'Please report it with the file.' };
  return { path: task.path, line: failureLine({ path: task.path, bytes: null, sha256: null }, reason), failure: reason.code, text: null, textPages: null };
}
