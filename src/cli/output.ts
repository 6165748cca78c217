import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutputError, printable } from './errors.js';

/** Where results go: standard output as they come, or one file that is there whole in the end or not at all. */
export interface Output {
  write(text: string | Uint8Array): Promise<void>;
  /** Puts the whole in its place. */
  finish(): Promise<void>;
  /** Leaves everything as it was. */
  discard(): Promise<void>;
}

/** Standard output for null or "-", else the file. */
export async function openOutput(path: string | null): Promise<Output> {
  return path === null || path === '-' ? standardOutput() : fileOutput(path);
}

/** A reader that stops early (`| head`) ends the program quietly. */
function standardOutput(): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    write: async (text) => { if (!process.stdout.write(text)) await once(process.stdout, 'drain'); },
    finish: async () => {},
    discard: async () => {},
  };
}

/** Writes beside the target and renames at the end, so that the target is never half written. */
async function fileOutput(path: string): Promise<Output> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(draft, 'wx').catch((error) => { throw cannotWrite(path, error); });
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try { return await work(); } catch (error) {
      await handle.close().catch(() => {});
      await rm(draft, { force: true });
      throw cannotWrite(path, error as NodeJS.ErrnoException);
    }
  };
  return {
    write: (text) => guarded(async () => { await handle.writeFile(text); }),
    finish: () => guarded(async () => { await handle.sync(); await handle.close(); await rename(draft, path); }),
    discard: async () => { await handle.close(); await rm(draft, { force: true }); },
  };
}

/** Writes one file whole or not at all. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(draft, 'wx');
    try { await handle.writeFile(content); await handle.sync(); } finally { await handle.close(); }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw cannotWrite(path, error as NodeJS.ErrnoException);
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'its folder does not exist', EACCES: 'no permission', EPERM: 'no permission', EISDIR: 'it is a folder', ENOSPC: 'the disk is full', EROFS: 'the disk is read-only',
};
const cannotWrite = (path: string, error: NodeJS.ErrnoException): OutputError =>
  new OutputError(`cannot write ${printable(path)}: ${reasons[error.code ?? ''] ?? error.message}; nothing was written`, { cause: error });
