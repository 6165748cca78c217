import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { OutputError, printable } from '../cli/errors.js';
import { version } from '../version.js';
import { readHead } from './outcome.js';
import type { Sink } from './sink.js';

/** Where a line lies in the draft: its offset and length in bytes, line end included. */
interface Entry { offset: number; length: number; sha256: string | null; version: string; failure: string | null }

/** A failure that another try may end otherwise is tried again; the others are as good as a result. */
const passing = new Set(['too-slow', 'out-of-memory', 'crashed', 'missing', 'unreadable', 'internal', 'aborted']);

/**
 * One NDJSON file. Lines are appended to a draft beside it (`.part`), which a killed run leaves and the next one goes on from; a torn last line is cut off.
 * At the end the draft becomes the file: one line a path, the newest.
 */
export async function ndjsonSink(path: string): Promise<Sink> {
  const draft = `${path}.part`;
  const entries = new Map<string, Entry>();
  const handle = await openDraft(path, draft);
  let end = await readEntries(draft, entries);
  await handle.truncate(end);
  let unsynced = 0;
  return {
    resumable: true,
    known(file) {
      const entry = entries.get(file);
      return entry && entry.version === version && !passing.has(entry.failure ?? '') ? entry.sha256 : null;
    },
    async put({ path: file, line, failure }) {
      const bytes = Buffer.from(`${line}\n`);
      await writeAll(handle, bytes, end, path);
      entries.set(file, { offset: end, length: bytes.length, sha256: null, version, failure });
      end += bytes.length;
      if ((unsynced += bytes.length) > 8e6) { await handle.datasync(); unsynced = 0; }
    },
    async finish(order) {
      await compact(handle, path, entries, order);
      await handle.close();
      await rm(draft, { force: true });
    },
    async pause() { await handle.datasync(); await handle.close(); },
  };
}

/** The draft of a run before, or a copy of the finished file, or a new one. */
async function openDraft(path: string, draft: string): Promise<FileHandle> {
  try {
    if (!(await stat(draft).catch(() => null)) && (await stat(path).catch(() => null))?.isFile()) await copyWhole(path, draft);
    return await open(draft, 'r+').catch(() => open(draft, 'wx+'));
  } catch (error) { throw cannotWrite(path, error as Error); }
}

async function copyWhole(from: string, to: string): Promise<void> {
  const { copyFile } = await import('node:fs/promises');
  await copyFile(from, `${to}.tmp`);
  await rename(`${to}.tmp`, to);
}

/** Reads which lines stand in a draft; the end of the last whole one. */
async function readEntries(draft: string, entries: Map<string, Entry>): Promise<number> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  for await (const chunk of createReadStream(draft, { highWaterMark: 1 << 20 })) {
    const data: Buffer = rest.length ? Buffer.concat([rest, chunk as Buffer]) : chunk as Buffer;
    let start = 0;
    for (let stop = data.indexOf(10); stop >= 0; stop = data.indexOf(10, start)) {
      const head = readHead(data.toString('utf8', start, stop));
      if (!head) throw new OutputError(`${printable(draft)} is not an output of this program (line at byte ${offset}); move it away`);
      entries.set(head.path, { offset, length: stop + 1 - start, ...head });
      offset += stop + 1 - start;
      start = stop + 1;
    }
    rest = data.subarray(start);
  }
  return offset;
}

/** Writes the newest line of each path to a file of its own and puts it in the place of the output. */
async function compact(draft: FileHandle, path: string, entries: Map<string, Entry>, order: readonly string[] | null): Promise<void> {
  const inOrder = order ? [...order.filter((file) => entries.has(file)), ...[...entries.keys()].filter((file) => !new Set(order).has(file))] : [...entries.keys()];
  const whole = `${path}.tmp`;
  const target = await open(whole, 'w');
  try {
    let at = 0;
    for (const file of inOrder) {
      const { offset, length } = entries.get(file) as Entry;
      const line = Buffer.alloc(length);
      await draft.read(line, 0, length, offset);
      await writeAll(target, line, at, path);
      at += length;
    }
    await target.sync();
  } finally { await target.close(); }
  await rename(whole, path);
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number, path: string): Promise<void> {
  try {
    for (let done = 0; done < bytes.length;) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  } catch (error) { throw cannotWrite(path, error as Error); }
}

const cannotWrite = (path: string, error: Error): OutputError => new OutputError(`cannot write ${printable(path)}: ${error.message}; run the same command again to go on`, { cause: error });
