import { ReadError } from '../errors.js';
import type { Bounds } from '../options.js';
import { refuseBombs, refuseRepeats } from './bombs.js';
import { blankCanvas, finish } from './canvas.js';
import { type InkSource, isScanLike, type PageInk, type Tag } from './ink.js';
import type { Matrix } from './matrix.js';
import { openGuard, type Guard, type WorkerCode } from './pdfjs-guard.js';
import { createPdfJsPen, type PdfJsFonts } from './pdfjs-pen.js';

interface StructNode { role?: string; children?: StructNode[]; type?: string; id?: string }
interface PdfPage {
  getOperatorList(options: { annotationMode: number }): Promise<{ fnArray: number[]; argsArray: unknown[][] }>;
  getStructTree(): Promise<StructNode | null>;
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  commonObjs: PdfJsFonts;
  cleanup(): void;
}
interface PdfDocument { numPages: number; getPage(n: number): Promise<PdfPage>; getMarkInfo(): Promise<{ Marked?: boolean } | null>; getMetadata(): Promise<{ info: Record<string, unknown> }> }
interface Task { promise: Promise<PdfDocument>; destroy(): Promise<void> }
interface PdfJs { OPS: Record<string, number>; getDocument(options: object): Task; PDFWorker: new (options: object) => unknown }

/** A page scanned at 600 dots an inch has 35 million; more is not unpacked. */
const mostPixels = 2 ** 26;

/** What readers and forms put on a page afterwards is not part of the letter: in one on nitrogen, remarks such as "Dit is onjuist." */
const noAnnotations = { annotationMode: 0 };

let loaded: Promise<PdfJs> | null = null;

/** Loads pdf.js once. Its legacy build replaces natives on Node 20 by slower ones (JSON fourteen-fold): they are put back. What it says at the door is kept from standard error. */
async function loadPdfJs(): Promise<PdfJs> {
  const kept = ([[Array.prototype, 'push'], [JSON, 'stringify'], [JSON, 'parse'], [console, 'warn'], [console, 'log'], [process, 'getBuiltinModule']] as const)
    .map(([owner, key]) => [owner, key, Object.getOwnPropertyDescriptor(owner, key)] as const);
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= class {};
  console.warn = console.log = () => {};
  // Where a canvas is installed pdf.js would load it at the door, 30 MB that reading text has no use for: it asks for it by this.
  process.getBuiltinModule = () => { throw new Error('reading needs no canvas'); };
  try {
    // pdf.js would load its worker with the first file, after the natives are back, and replace them again.
    globals.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
    return await import('pdfjs-dist/legacy/build/pdf.mjs' as string) as PdfJs;
  }
  finally { for (const [owner, key, native] of kept) if (native) Object.defineProperty(owner, key, native); }
}

/** Pages without a glyph that is seen, or with some that are not, whose images are looked at; the others are taken to be alike. */
const mostLookedAt = 2;

/** Ink from pdf.js: slower than reading the content streams directly, and able to read nearly every file. */
export async function openPdfJsInk(bytes: Uint8Array, { password, limits, watch }: Bounds): Promise<InkSource> {
  refuseRepeats(bytes);
  await refuseBombs(bytes, limits.expandedBytes, watch);
  loaded ??= loadPdfJs();
  const pdfjs = await loaded;
  const guard = openGuard((globalThis as unknown as { pdfjsWorker: WorkerCode }).pdfjsWorker, pdfjs.OPS, watch);
  const start = (maxImageSize: number): Task => pdfjs.getDocument({
    worker: new pdfjs.PDFWorker({ port: guard.port(), verbosity: 0 }),
    data: new Uint8Array(bytes), password, verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false,
    fontExtraProperties: true, maxImageSize, stopAtErrors: false,
  });
  const task = start(0);
  const close = async (): Promise<void> => { await task.destroy(); await withImages?.destroy(); guard.close(); };
  let withImages: Task | null = null;
  const document = await guard.race(task.promise).catch(async (error: Error) => { await close(); throw explained(error, password !== undefined); });
  const tagged = (await document.getMarkInfo().catch(() => null))?.Marked === true;
  const info = await document.getMetadata().then((metadata) => metadata.info, () => ({}));
  const covers = { blank: [] as number[], mixed: [] as number[] };
  return {
    name: 'pdfjs', pages: document.numPages, tagged,
    info: Object.fromEntries(Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    page: async (number) => {
      const ink = await inkOf(pdfjs.OPS, document, number, tagged, guard);
      // Light text may stand on an image, and an image may show what a box hides.
      if (ink.hidden > 0) {
        withImages ??= start(mostPixels);
        const whole = await inkOf(pdfjs.OPS, await withImages.promise, number, tagged, guard);
        return isScanLike(whole) ? whole : { ...whole, imageCover: 0 };
      }
      if (!isScanLike(ink)) return ink;
      const blank = ink.glyphs.settings.every(({ invisible }) => invisible);
      // pdf.js unpacks the images it tells of, which takes long: only where nothing else is to be seen, or some text is not, so that a scan is known, and never for a whole archive of scans.
      const alike = blank ? covers.blank : covers.mixed;
      if (alike.length >= mostLookedAt) return { ...ink, imageCover: Math.min(...alike) };
      withImages ??= start(mostPixels);
      const { imageCover } = await inkOf(pdfjs.OPS, await withImages.promise, number, false, guard);
      alike.push(imageCover);
      return { ...ink, imageCover };
    },
    close,
  };
}

function explained(error: Error, tried: boolean): ReadError {
  if (error instanceof ReadError) return error;
  if (error.name === 'PasswordException') {
    return tried ? new ReadError('encrypted', 'the password does not open the PDF', 'Give the right one with --password.', { cause: error })
      : new ReadError('encrypted', 'the PDF is encrypted and needs a password', 'Give it with --password.', { cause: error });
  }
  const reason = error instanceof RangeError || /call stack/.test(error.message) ? 'it is nested too deep' : error.message.replace(/\.$/, '');
  return new ReadError('broken', `the PDF is damaged or cut off (${reason})`, 'Fetch it again, or open and save it in a PDF program.', { cause: error });
}

async function inkOf(ops: Record<string, number>, document: PdfDocument, number: number, tagged: boolean, guard: Guard): Promise<PageInk> {
  guard.newPage(number);
  const page = await guard.race(document.getPage(number)).catch((error: Error) => { throw explained(error, false); });
  try {
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { fnArray, argsArray } = await guard.race(page.getOperatorList(noAnnotations));
    const tags = tagged ? tagsOf(await page.getStructTree().catch(() => null)) : new Map<number, Tag>();
    const canvas = blankCanvas(number, width, height, transform as unknown as Matrix);
    const run = createPdfJsPen(canvas, ops, page.commonObjs, tags);
    for (let i = 0; i < fnArray.length; i++) run(fnArray[i]!, argsArray[i] ?? []);
    finish(canvas);
    return canvas.ink;
  } finally { page.cleanup(); }
}

/** Marked-content number → structure element. pdf.js gives each page a tree of its own, so elements are numbered anew on each. */
function tagsOf(root: StructNode | null): Map<number, Tag> {
  const tags = new Map<number, Tag>();
  let element = 0;
  const visit = (node: StructNode, parent: Tag | null, depth: number): void => {
    if (depth > 200) return;
    if (node.type === 'content') { const id = /mc(\d+)$/.exec(node.id ?? '')?.[1]; if (id && parent) tags.set(Number(id), parent); return; }
    const tag: Tag = { role: node.role ?? '', element: element++, parent };
    for (const child of node.children ?? []) visit(child, tag, depth + 1);
  };
  if (root) visit(root, null, 0);
  return tags;
}
