import { copyFile, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { cannotWrite } from '../cli/output.js';
import { version } from '../version.js';
import { type Entry, readEntries } from './ndjson-entries.js';
import { holdsFor } from './outcome.js';
import type { Sink } from './sink.js';

/**
 * One NDJSON file. Lines are appended to a draft beside it (`.part`), which a killed run leaves and the next one goes on from; a torn last line is cut off.
 * At the end the draft becomes the file: one line a path, the newest. Where nothing is new the file stays as it is.
 */
export async function ndjsonSink(path: string, withText: boolean): Promise<Sink> {
  const draft = `${path}.part`;
  let handle = await open(draft, 'r+').catch((error) => { if (error.code === 'ENOENT') return null; throw failed(error); });
  const { entries, end: whole, torn } = await readEntries(handle ? draft : path, handle !== null);
  let end = whole;
  let unsynced = 0;
  const begin = async (): Promise<FileHandle> => {
    if (handle) return handle;
    handle = await openDraft(path, draft);
    await handle.truncate(end);
    return handle;
  };
  const failed = (error: unknown): Error => cannotWrite(path, error as NodeJS.ErrnoException, 'run the same command again to go on');
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => { try { return await work(); } catch (error) { throw failed(error); } };
  if (handle || torn) await guarded(async () => (await begin()).truncate(end));
  return {
    resumable: true,
    known: (file) => { const entry = entries.get(file); return entry ? holdsFor(entry, withText) : null; },
    put: ({ path: file, line, failure }) => guarded(async () => {
      const bytes = Buffer.from(`${line}\n`);
      const target = await begin();
      await writeAll(target, bytes, end);
      entries.set(file, { offset: end, length: bytes.length, sha256: null, version, failure, hasText: withText });
      end += bytes.length;
      // What a power cut can take is bounded, and so is what the system must write at once in the end.
      if ((unsynced += bytes.length) > 8e6) { await target.datasync(); unsynced = 0; }
    }),
    finish: (order) => guarded(async () => {
      const wanted = order ? inOrder([...entries.keys()], order) : [...entries.keys()];
      const asWanted = [...entries.values()].reduce((sum, { length }) => sum + length, 0) === end && (!order || isSorted(wanted.map((file) => (entries.get(file) as Entry).offset)));
      if (asWanted && !handle && entries.size > 0) return;
      const source = await begin();
      if (asWanted) { await source.sync(); await source.close(); await rename(draft, path); return; }
      await compact(source, path, wanted.map((file) => entries.get(file) as Entry));
      await source.close();
      await rm(draft, { force: true });
    }),
    pause: () => guarded(async () => { await handle?.datasync(); await handle?.close(); }),
  };
}

/** A new draft, with what the finished file holds. */
async function openDraft(path: string, draft: string): Promise<FileHandle> {
  const copy = `${path}.tmp`;
  try { await copyFile(path, copy); await rename(copy, draft); } catch (error) {
    await rm(copy, { force: true });
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return await open(draft, 'r+').catch(() => open(draft, 'wx+'));
}

/** Paths in the order of the input; those that only a run before had come behind. */
function inOrder(files: readonly string[], order: readonly string[]): string[] {
  const given = new Set(order);
  const made = new Set(files);
  return [...order.filter((file) => made.has(file)), ...files.filter((file) => !given.has(file))];
}

const isSorted = (numbers: readonly number[]): boolean => numbers.every((number, i) => i === 0 || number > (numbers[i - 1] as number));

/** Writes lines of the draft to a file of its own and puts it in the place of the output. */
async function compact(draft: FileHandle, path: string, lines: readonly Entry[]): Promise<void> {
  const whole = `${path}.tmp`;
  try {
    const target = await open(whole, 'w');
    try {
      let at = 0;
      for (const { offset, length } of lines) {
        const line = Buffer.alloc(length);
        await draft.read(line, 0, length, offset);
        await writeAll(target, line, at);
        at += length;
      }
      await target.sync();
    } finally { await target.close(); }
    await rename(whole, path);
  } catch (error) { await rm(whole, { force: true }); throw error; }
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
}
