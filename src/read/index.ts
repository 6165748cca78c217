import type { Document } from '../document/document.js';
import { ReadError } from './errors.js';
import { type Bounds, defaultLimits, type ReadOptions, watchOf } from './options.js';
import { formatOf } from './format.js';

/** The door: looks at the bytes, picks the reader, and loads nothing of the others. */
export async function read(bytes: Uint8Array, options: ReadOptions, watch = watchOf(options)): Promise<Document> {
  const bounds: Bounds = { ...options, limits: { ...defaultLimits, ...options.limits }, watch };
  const { limits } = bounds;
  watch.check();
  if (bytes.length === 0) throw new ReadError('empty', 'the file is empty', 'Fetch it again.');
  if (bytes.length > limits.bytes) throw new ReadError('too-large', `the file has ${bytes.length} bytes, more than the limit of ${limits.bytes}`, 'Raise it with --max-bytes if you trust the file.');
  switch (formatOf(bytes)) {
    case 'pdf': return (await import('./pdf/index.js')).readPdf(bytes, bounds);
    case 'docx': return (await import('./docx/index.js')).readDocx(bytes, bounds);
    case 'text': return (await import('./plain/index.js')).readPlain(bytes, bounds);
  }
}
