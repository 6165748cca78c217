import { ReadError } from '../errors.js';
import { type Bounds, defaultLimits, type ReadOptions, type Watch, watchOf } from '../options.js';
import type { InkSource } from './ink.js';
import { openOwnInk } from './own/index.js';

/** `ink` forces a source, for tests and benchmarks. */
type Options = ReadOptions & { watch?: Watch; ink?: 'own' | 'pdfjs' };

/** Opens the ink of a PDF: read directly, and by pdf.js, which is loaded then, from the first doubt on. Throws ReadError where it is encrypted or broken. */
export async function openInk(bytes: Uint8Array, { ink, watch, ...given }: Options): Promise<InkSource> {
  const options = { ...given, limits: { ...defaultLimits, ...given.limits }, watch: watch ?? watchOf(given) };
  if (ink === 'pdfjs') return pdfJs(bytes, options);
  try {
    const own = openOwnInk(bytes, options);
    return ink === 'own' ? own : withFallback(own, () => pdfJs(bytes, options));
  } catch (error) {
    if (ink === 'own' || error instanceof ReadError) throw error;
    return pdfJs(bytes, options);
  }
}

const pdfJs = async (bytes: Uint8Array, options: Bounds): Promise<InkSource> => (await import('./ink-pdfjs.js')).openPdfJsInk(bytes, options);

/** A page in doubt and all that follow come from the other source. */
function withFallback(own: InkSource, open: () => Promise<InkSource>): InkSource {
  let other: Promise<InkSource> | null = null;
  return {
    ...own,
    page: async (number) => {
      try { if (!other) return await own.page(number); }
      catch (error) { if (error instanceof ReadError) throw error; }
      return (await (other ??= open())).page(number);
    },
    close: async () => { await (await other)?.close(); },
  };
}
