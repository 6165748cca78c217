import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { printable, UsageError } from '../cli/errors.js';
import { readHead } from './outcome.js';
import type { Sink } from './sink.js';

/** Takes lines that `batch` wrote elsewhere into a sink; a file that holds anything else is refused with its line number. */
export async function takeLines(files: readonly string[], sink: Sink): Promise<{ read: number; failed: number }> {
  const counts = { read: 0, failed: 0 };
  for (const file of files) {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const head = readHead(line);
      if (!head) throw new UsageError(`${printable(file)}, line ${number}: not a line of this program's output`);
      await sink.put({ path: head.path, line, failure: head.failure, text: null, textPages: null });
      counts[head.failure === null ? 'read' : 'failed']++;
    }
  }
  return counts;
}
