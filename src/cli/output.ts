import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutputError, printable } from './errors.js';

/** Where results go: standard output as they come, or one file that is there whole in the end or not at all. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /** Puts the whole in its place. */
  finish(): Promise<void>;
  /** Leaves everything as it was. */
  discard(): Promise<void>;
}

/** Standard output for null or "-", else the file. */
export async function openOutput(path: string | null): Promise<Output> {
  return path === null || path === '-' ? standardOutput() : fileOutput(path);
}

/** A reader that stops early (`| head`) ends the program quietly, whatever is being printed; a full disk ends it with a word. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`leveringen: ${cannotWrite('standard output', error, 'it is not complete').message}\n`);
    process.exit(1);
  });
}

function standardOutput(): Output {
  return {
    write: async (text) => { if (!process.stdout.write(text)) await once(process.stdout, 'drain'); },
    finish: async () => {},
    discard: async () => {},
  };
}

/** Writes beside the target and renames at the end, so that the target is never half written. */
async function fileOutput(path: string): Promise<Output> {
  const draft = draftOf(path);
  const handle = await open(draft, 'wx').catch((error) => { throw cannotWrite(path, error); });
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try { return await work(); } catch (error) {
      await handle.close().catch(() => {});
      await rm(draft, { force: true });
      throw cannotWrite(path, error as NodeJS.ErrnoException);
    }
  };
  return {
    write: (content) => guarded(async () => { await handle.writeFile(content); }),
    finish: () => guarded(async () => { await handle.sync(); await handle.close(); await rename(draft, path); }),
    discard: async () => { await handle.close().catch(() => {}); await rm(draft, { force: true }); },
  };
}

/** Writes one file whole or not at all. */
export const writeWhole = (path: string, content: string | Uint8Array): Promise<void> => writeInPlace(path, (draft) => writeFile(draft, content));

/** Lets `work` write a file beside the target, and puts it in its place where that went well. */
export async function writeInPlace(path: string, work: (draft: string) => Promise<void>): Promise<void> {
  const draft = draftOf(path);
  try {
    await work(draft);
    const handle = await open(draft, 'r+');
    try { await handle.sync(); } finally { await handle.close(); }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    // An error of the system has a code and a path or call; others are faults of ours.
    if (error instanceof Error && 'syscall' in error) throw cannotWrite(path, error as NodeJS.ErrnoException);
    throw error;
  }
}

const draftOf = (path: string): string => join(dirname(path), `.${basename(path).slice(0, 200)}.${randomBytes(6).toString('hex')}.tmp`);

const reasons: Record<string, string> = {
  ENOENT: 'its folder does not exist', ENOTDIR: 'a part of its path is no folder', ENAMETOOLONG: 'its name is too long', EACCES: 'no permission', EPERM: 'no permission', EISDIR: 'it is a folder', ENOSPC: 'the disk is full', EROFS: 'the disk is read-only',
};
/** What the system said when a file could not be written, in one line; `then` says what that means. */
export const cannotWrite = (path: string, error: NodeJS.ErrnoException, then = 'nothing was written'): OutputError =>
  new OutputError(`cannot write ${printable(path)}: ${reasons[error.code ?? ''] ?? error.message}; ${then}`, { cause: error });
