import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { DrawMessage, DrawTask, PageImage } from './page-images.js';

// The other side of page-images.ts: a process that draws the pages of one PDF with pdf.js and @napi-rs/canvas.

interface Canvas { getContext(kind: '2d'): object; encodeSync(type: 'webp', quality: number): Uint8Array }
interface CanvasLibrary { createCanvas(width: number, height: number): Canvas; DOMMatrix: unknown; ImageData: unknown; Path2D: unknown }
interface Viewport { width: number; height: number }
interface Page { getViewport(options: { scale: number }): Viewport; render(options: object): { promise: Promise<void> }; cleanup(): void }
interface PdfJs { getDocument(options: object): { promise: Promise<{ numPages: number; getPage(number: number): Promise<Page> }> } }

/** 100 dots an inch: small print can be read, and a page of text takes some 60 kB. */
const scale = 100 / 72;
/** A page larger than A3 is drawn smaller. */
const mostPixels = 1700;
/** WebP of this quality is a third of a PNG, and every browser since 2020 shows it. */
const quality = 60;

const tell = (message: DrawMessage): Promise<void> => new Promise((resolve) => process.send?.(message, () => resolve()));

async function draw({ bytes, password, pages }: DrawTask, canvas: CanvasLibrary): Promise<void> {
  Object.assign(globalThis, { DOMMatrix: canvas.DOMMatrix, ImageData: canvas.ImageData, Path2D: canvas.Path2D });
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs' as string) as PdfJs;
  const home = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`;
  const document = await pdfjs.getDocument({
    data: new Uint8Array(bytes), password, verbosity: 0, isEvalSupported: false, useSystemFonts: false, useWorkerFetch: false, maxImageSize: 2 ** 26,
    standardFontDataUrl: `${home}standard_fonts/`, cMapUrl: `${home}cmaps/`, wasmUrl: `${home}wasm/`, cMapPacked: true,
  }).promise;
  for (let number = 1; number <= Math.min(document.numPages, pages); number++) await tell({ kind: 'page', image: await drawPage(await document.getPage(number), number, canvas) });
}

async function drawPage(page: Page, number: number, { createCanvas }: CanvasLibrary): Promise<PageImage> {
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(scale, mostPixels / Math.max(natural.width, natural.height)) });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = createCanvas(width, height);
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  page.cleanup();
  // Not on another thread: beside the drawing of the next page that now and then ended the process.
  return { page: number, width, height, type: 'image/webp', data: canvas.encodeSync('webp', quality) };
}

process.once('message', async (task: DrawTask) => {
  const canvas = await import('@napi-rs/canvas' as string).catch(() => null) as CanvasLibrary | null;
  if (canvas === null) return tell({ kind: 'end', reason: 'missing' });
  const reason = await draw(task, canvas).then(() => null, () => 'failed' as const);
  await tell({ kind: 'end', reason });
});
process.once('disconnect', () => process.exit());
