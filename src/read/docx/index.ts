import type { Document } from '../../document/document.js';
import type { Limits, ReadOptions } from '../options.js';

export async function readDocx(bytes: Uint8Array, options: ReadOptions & { limits: Limits }): Promise<Document> {
  throw new Error(`not written yet: ${bytes.length} ${options.limits.bytes}`);
}
