import { OutputError, printable } from '../cli/errors.js';
import { linesOf } from './lines.js';
import { type LineHead, readHead } from './outcome.js';

/** Where a line lies in a file: its offset and length in bytes, line end included; and what it is of. */
export interface Entry extends Omit<LineHead, 'path'> { offset: number; length: number }

/** Lines of a file, by path, the newest of each; `end` is where the last whole one ends, `torn` whether anything stands behind it. */
export interface Entries { entries: Map<string, Entry>; end: number; torn: boolean }

/** Reads which lines stand in an output or, `draft`, in what a run left that was killed; nothing where there is none. Refuses files of other programs. */
export async function readEntries(path: string, draft: boolean): Promise<Entries> {
  const entries = new Map<string, Entry>();
  let end = 0;
  try {
    for await (const { bytes, offset, closed } of linesOf(path)) {
      const head = closed ? readHead(bytes.toString('utf8')) : null;
      // A kill tears the last line; a power cut may leave zeros where the draft was not written yet. What stands behind is made again.
      if (!head && (draft || entries.size > 0) && (!closed || bytes.includes(0))) return { entries, end, torn: true };
      if (!head) throw new OutputError(`${printable(path)} is not an output of this program (line at byte ${offset}); give another name or move it away`);
      const { path: file, ...made } = head;
      entries.set(file, { offset, length: bytes.length + 1, ...made });
      end = offset + bytes.length + 1;
    }
  } catch (error) { if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; }
  return { entries, end, torn: false };
}
