import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { ReadError } from '../read/errors.js';

const tooLarge = (limit: number): ReadError =>
  new ReadError('too-large', `the file is larger than the limit of ${limit} bytes`, 'Raise it with --max-bytes if you trust the file.');

/** Bytes of a file, or of standard input for "-"; refused as ReadError where there are none to be had or more than `limit`. */
export async function readInput(path: string, limit: number): Promise<Uint8Array> {
  if (path === '-') return readStream(process.stdin, limit);
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).size > limit) throw tooLarge(limit);
      return readFileSync(file);
    } finally { closeSync(file); }
  } catch (error) {
    throw error instanceof ReadError ? error : explained(error as NodeJS.ErrnoException);
  }
}

async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What the system said, as a reason and what to do about it. */
function explained(error: NodeJS.ErrnoException): ReadError {
  switch (error.code) {
    case 'ENOENT': case 'ENOTDIR': return new ReadError('missing', 'no such file', 'Check the path.', { cause: error });
    case 'EISDIR': return new ReadError('folder', 'this is a folder', 'Give its files, or run: leveringen batch FOLDER.', { cause: error });
    case 'EACCES': case 'EPERM': return new ReadError('unreadable', 'no permission to read it', 'Check the rights of the file.', { cause: error });
    default: return new ReadError('unreadable', `it cannot be read (${error.code ?? error.message})`, 'Check the file and the disk.', { cause: error });
  }
}
