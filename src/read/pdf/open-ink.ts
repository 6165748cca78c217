import type { ReadOptions } from '../options.js';
import type { InkSource } from './ink.js';

/** Opens the ink of a PDF. Throws ReadError where it is encrypted or broken. */
export async function openInk(bytes: Uint8Array, options: ReadOptions): Promise<InkSource> {
  const { openPdfJsInk } = await import('./ink-pdfjs.js');
  return openPdfJsInk(bytes, options);
}
