import { createHash } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import { explained } from '../cli/errors.js';
import { readInput } from '../cli/input.js';
import { parseStages } from '../parse-letter.js';
import type { Limits } from '../read/options.js';
import { failureLine, type Outcome } from './outcome.js';
import { textPages } from './text-pages.js';

/** One file to read, and what is known of it from before. */
export interface Task {
  path: string;
  /** Hash of the content that was read before with this version; null where there is none. */
  known: string | null;
  shard: { k: number; n: number } | null;
  letterDate: string | null;
  password: string | null;
  limits: Limits;
  /** Whether the clean text goes along, beside the line or in it. */
  withText: boolean;
  textInLine: boolean;
}

/** done: a line was made · unchanged: the line from before holds · elsewhere: the file belongs to another shard. */
export type TaskResult = { status: 'done'; outcome: Outcome } | { status: 'unchanged' } | { status: 'elsewhere' };

/** Reads one file; whatever happens to it becomes a line. */
export default async function readOne(task: Task & { begun?: MessagePort }): Promise<TaskResult> {
  task.begun?.postMessage(null);
  task.begun?.close();
  const { path, letterDate, password, limits } = task;
  let bytes: Uint8Array | null = null;
  let sha256: string | null = null;
  try {
    bytes = await readInput(path, limits.bytes);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    if (task.shard && !inShard(sha256, task.shard)) return { status: 'elsewhere' };
    if (sha256 === task.known) return { status: 'unchanged' };
    const { result, document } = await parseStages(bytes, { path, letterDate: letterDate ?? undefined, password: password ?? undefined, limits });
    const text = task.withText ? { text: document.text, textPages: textPages(document) } : { text: null, textPages: null };
    return { status: 'done', outcome: { path, line: JSON.stringify(task.textInLine ? { ...result, ...text } : result), failure: null, ...text } };
  } catch (error) {
    const { code, message, advice } = explained(error);
    // A file without content belongs to the first shard, so that it is told once.
    if (task.shard && sha256 === null && task.shard.k !== 1) return { status: 'elsewhere' };
    return { status: 'done', outcome: { path, line: failureLine({ path, bytes: bytes?.length ?? null, sha256 }, { code, message, advice }), failure: code, text: null, textPages: null } };
  }
}

/** Shard k of n by content: the same file goes to the same shard wherever it lies. */
export const inShard = (sha256: string, { k, n }: { k: number; n: number }): boolean => Number.parseInt(sha256.slice(0, 8), 16) % n === k - 1;
