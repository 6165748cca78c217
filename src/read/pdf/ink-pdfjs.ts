import { ReadError } from '../errors.js';
import type { ReadOptions } from '../options.js';
import type { Font, Glyph, InkSource, PageInk, Rule, Tag } from './ink.js';

type Matrix = readonly [number, number, number, number, number, number];
const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5]];
const unit: Matrix = [1, 0, 0, 1, 0, 0];

interface PdfGlyph { unicode: string; width: number; isSpace?: boolean; vmetric?: unknown }
interface PdfFont { name?: string; bold?: boolean; italic?: boolean; black?: boolean; fontMatrix?: number[]; vertical?: boolean }
interface Operators { fnArray: number[]; argsArray: unknown[][] }
interface StructNode { role?: string; children?: StructNode[]; type?: string; id?: string }
interface PdfPage {
  getOperatorList(): Promise<Operators>;
  getStructTree(): Promise<StructNode | null>;
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  commonObjs: { has(id: string): boolean; get(id: string): PdfFont };
  cleanup(): void;
}
interface PdfDocument { numPages: number; getPage(n: number): Promise<PdfPage>; getMarkInfo(): Promise<{ Marked?: boolean } | null>; getMetadata(): Promise<{ info: Record<string, unknown> }> }
interface PdfJs {
  OPS: Record<string, number>;
  getDocument(options: object): { promise: Promise<PdfDocument>; destroy(): Promise<void> };
}

let loaded: Promise<PdfJs> | null = null;

/** Loads pdf.js once. Its legacy build replaces natives on Node 20 by slower ones (JSON fourteen-fold): they are put back. */
async function loadPdfJs(): Promise<PdfJs> {
  const natives = ([[Array.prototype, 'push'], [JSON, 'stringify'], [JSON, 'parse']] as const).map(([owner, key]) => [owner, key, Object.getOwnPropertyDescriptor(owner, key)] as const);
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= class {};
  try { return await import('pdfjs-dist/legacy/build/pdf.mjs' as string) as PdfJs; }
  finally { for (const [owner, key, native] of natives) if (native) Object.defineProperty(owner, key, native); }
}

/** Ink from pdf.js: slower than reading the content streams directly, and able to read nearly every file. */
export async function openPdfJsInk(bytes: Uint8Array, { password }: ReadOptions): Promise<InkSource> {
  loaded ??= loadPdfJs();
  const pdfjs = await loaded;
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), password, verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false,
    fontExtraProperties: true, maxImageSize: 0, stopAtErrors: false,
  });
  const document = await task.promise.catch((error: Error) => { throw explained(error); });
  const marked = await document.getMarkInfo().catch(() => null);
  const info = await document.getMetadata().then((metadata) => metadata.info, () => ({}));
  return {
    name: 'pdfjs', pages: document.numPages, tagged: marked?.Marked === true,
    info: Object.fromEntries(Object.entries(info).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    page: async (number) => {
      const page = await document.getPage(number);
      try { return await inkOf(pdfjs.OPS, page, number, marked?.Marked === true); } finally { page.cleanup(); }
    },
    close: () => task.destroy(),
  };
}

function explained(error: Error): ReadError {
  if (error.name === 'PasswordException') return new ReadError('encrypted', 'the PDF is encrypted and needs a password', 'Give it with --password.', { cause: error });
  return new ReadError('broken', `the PDF is damaged or cut off (${error.message})`, 'Fetch it again, or open and save it in a PDF program.', { cause: error });
}

interface State { matrix: Matrix; font: Font; fontMatrix: number; size: number; charSpacing: number; wordSpacing: number; scale: number; leading: number; rise: number; mode: number }

async function inkOf(ops: Record<string, number>, page: PdfPage, number: number, tagged: boolean): Promise<PageInk> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const tags = tagged ? tagsOf(await page.getStructTree().catch(() => null)) : new Map<number, Tag>();
  const ink: PageInk = { number, width: viewport.width, height: viewport.height, glyphs: [], rules: [], imageCover: 0 };
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]));
  const painter = createPainter(ink, viewport.transform as unknown as Matrix, page, tags, ops);
  for (let i = 0; i < fnArray.length; i++) painter.run(names.get(fnArray[i] as number) ?? '', argsArray[i] ?? []);
  ink.imageCover = Math.min(1, ink.imageCover / (ink.width * ink.height));
  return ink;
}

const noFont: Font = { name: '', bold: false, italic: false };
const artifact: Tag = { role: 'Artifact', element: -1, parent: null };

/** Follows the operators of a page and puts down what they show. */
function createPainter(ink: PageInk, base: Matrix, page: PdfPage, tags: Map<number, Tag>, ops: Record<string, number>) {
  const outlining = new Set(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map((name) => ops[name]));
  const fonts = new Map<string, { font: Font; fontMatrix: number }>();
  const stack: State[] = [];
  const marks: (Tag | null)[] = [];
  let state: State = { matrix: base, font: noFont, fontMatrix: 0.001, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 };
  let text: Matrix = unit;
  let line: Matrix = unit;
  const next = (x: number, y: number): void => { line = multiply(line, [1, 0, 0, 1, x, y]); text = line; };
  const handlers: Record<string, (args: never) => void> = {
    save: () => { stack.push({ ...state }); },
    restore: () => { state = stack.pop() ?? state; },
    transform: (args: Matrix) => { state.matrix = multiply(state.matrix, args); },
    paintFormXObjectBegin: ([matrix]: [number[] | null]) => { stack.push({ ...state }); if (matrix) state.matrix = multiply(state.matrix, matrix as unknown as Matrix); },
    paintFormXObjectEnd: () => { state = stack.pop() ?? state; },
    beginText: () => { text = line = unit; },
    setCharSpacing: ([v]: [number]) => { state.charSpacing = v; },
    setWordSpacing: ([v]: [number]) => { state.wordSpacing = v; },
    setHScale: ([v]: [number]) => { state.scale = v / 100; },
    setLeading: ([v]: [number]) => { state.leading = -v; },
    setTextRise: ([v]: [number]) => { state.rise = v; },
    setTextRenderingMode: ([v]: [number]) => { state.mode = v; },
    setFont: ([id, size]: [string, number]) => { Object.assign(state, fontOf(page, fonts, id), { size }); },
    moveText: ([x, y]: [number, number]) => next(x, y),
    setLeadingMoveText: ([x, y]: [number, number]) => { state.leading = y; next(x, y); },
    setTextMatrix: (args: unknown[]) => { const m = (Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? args[0] : args) as unknown as Matrix; text = line = [m[0], m[1], m[2], m[3], m[4], m[5]]; },
    nextLine: () => next(0, state.leading),
    showText: ([glyphs]: [(PdfGlyph | number)[]]) => { text = show(ink.glyphs, glyphs, state, text, marks.findLast((mark) => mark !== null) ?? null); },
    beginMarkedContent: ([tag]: [{ name?: string } | string]) => { marks.push((typeof tag === 'string' ? tag : tag?.name) === 'Artifact' ? artifact : null); },
    beginMarkedContentProps: ([tag, id]: [string, unknown]) => { marks.push(tag === 'Artifact' ? artifact : typeof id === 'number' ? tags.get(id) ?? null : typeof id === 'string' ? tags.get(Number(/mc(\d+)$/.exec(id)?.[1])) ?? null : null); },
    endMarkedContent: () => { marks.pop(); },
    constructPath: ([op, data]: [number, [ArrayLike<number> | null]]) => { if (data[0] && op !== ops.endPath) addRules(ink.rules, data[0], state.matrix, outlining.has(op)); },
  };
  const images = new Set(['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintJpegXObject']);
  return {
    run(name: string, args: unknown[]): void {
      if (images.has(name)) ink.imageCover += Math.abs(state.matrix[0] * state.matrix[3] - state.matrix[1] * state.matrix[2]);
      else handlers[name]?.(args as never);
    },
  };
}

function fontOf(page: PdfPage, fonts: Map<string, { font: Font; fontMatrix: number }>, id: string): { font: Font; fontMatrix: number } {
  const known = fonts.get(id);
  if (known) return known;
  const found = page.commonObjs.has(id) ? page.commonObjs.get(id) : {};
  const name = (found.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const read = {
    font: { name, bold: found.bold === true || found.black === true || /bold|black|heavy|demi/i.test(name), italic: found.italic === true || /italic|oblique/i.test(name) },
    fontMatrix: found.fontMatrix?.[0] ?? 0.001,
  };
  fonts.set(id, read);
  return read;
}

/** Puts down the glyphs of one string; the text matrix behind it. */
function show(out: Glyph[], glyphs: readonly (PdfGlyph | number)[], state: State, text: Matrix, tag: Tag | null): Matrix {
  const { size, scale, charSpacing, wordSpacing, rise, fontMatrix, font, mode } = state;
  let x = 0;
  const whole = multiply(state.matrix, text);
  const effective = size * Math.hypot(whole[2], whole[3]);
  const angle = Math.round((Math.atan2(-whole[1], whole[0]) * 180) / Math.PI);
  const at = (dx: number): [number, number] => [whole[0] * dx + whole[2] * rise + whole[4], whole[1] * dx + whole[3] * rise + whole[5]];
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') { x -= (glyph / 1000) * size * scale; continue; }
    const width = glyph.width * fontMatrix * size * scale;
    const [x0, y] = at(x);
    const [x1] = at(x + width);
    if (glyph.unicode) out.push({ text: glyph.unicode, x0, x1, y, size: effective, font, angle, invisible: mode === 3, tag });
    x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
  }
  return multiply(text, [1, 0, 0, 1, x, 0]);
}

const thin = 3;

/** Straight lines and thin rectangles of a path; of a larger shape its edges where they are drawn, none where it is only filled. Path codes: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close. */
function addRules(rules: Rule[], data: ArrayLike<number>, m: Matrix, outlined: boolean): void {
  const lengths = [2, 2, 6, 4, 0];
  let points: [number, number][] = [];
  const finish = (): void => { addRule(rules, points, outlined); points = []; };
  for (let i = 0; i < data.length;) {
    const code = data[i] as number;
    const length = lengths[code] ?? 0;
    if (code === 0) finish();
    if (length >= 2) {
      const [x, y] = [data[i + length - 1] as number, data[i + length] as number];
      points.push([m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]);
    }
    i += 1 + length;
  }
  finish();
}

/** A line or a thin box is one rule; the edges of a larger box are four. */
function addRule(rules: Rule[], points: [number, number][], outlined: boolean): void {
  if (points.length < 2) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x0, y0, x1, y1] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const push = (left: number, top: number, right: number, bottom: number, direction: Rule['direction']): void => { rules.push({ box: [left, top, right, bottom], direction }); };
  if (y1 - y0 <= thin && x1 - x0 > thin) push(x0, y0, x1, y1, 'horizontal');
  else if (x1 - x0 <= thin && y1 - y0 > thin) push(x0, y0, x1, y1, 'vertical');
  else if (outlined && points.length >= 4 && x1 - x0 > thin) {
    push(x0, y0, x1, y0, 'horizontal'); push(x0, y1, x1, y1, 'horizontal');
    push(x0, y0, x0, y1, 'vertical'); push(x1, y0, x1, y1, 'vertical');
  }
}

/** Marked-content number → structure element. */
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
