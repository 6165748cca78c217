import { printable, UsageError } from '../cli/errors.js';
import { linesOf } from './lines.js';
import { readHead } from './outcome.js';
import type { Sink } from './sink.js';

/** What came of lines made elsewhere. */
export interface Taken { read: number; failed: number; failures: Record<string, number> }

/** Takes lines that `batch` wrote elsewhere into a sink; a file that holds anything else is refused with its line number. `stop` ends it between two lines. */
export async function takeLines(files: readonly string[], sink: Sink, stop: AbortSignal): Promise<Taken> {
  const counts: Taken = { read: 0, failed: 0, failures: {} };
  for (const file of files) {
    let number = 0;
    try {
      for await (const { bytes } of linesOf(file)) {
        if (stop.aborted) return counts;
        number++;
        const line = bytes.toString('utf8');
        const head = readHead(line);
        if (!head) throw new UsageError(`${printable(file)}, line ${number}: not a line of this program's output, or a torn one; the ${number - 1} lines before it are taken`);
        await sink.put({ path: head.path, line, failure: head.failure, text: null, textPages: null });
        if (head.failure === null) counts.read++;
        else { counts.failed++; counts.failures[head.failure] = (counts.failures[head.failure] ?? 0) + 1; }
      }
    } catch (error) {
      await sink.pause().catch(() => {});
      const { code } = error as NodeJS.ErrnoException;
      throw code === 'ENOENT' ? new UsageError(`no such file: ${printable(file)}`) : code === 'EACCES' || code === 'EISDIR' ? new UsageError(`${printable(file)} cannot be read (${code})`) : error;
    }
  }
  return counts;
}
