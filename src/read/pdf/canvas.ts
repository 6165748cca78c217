import type { Font, PageInk, Tag } from './ink.js';
import { concat, identity, type Matrix } from './matrix.js';
import { noPlaces, type Places, take } from './places.js';

/** The graphics state as far as ink depends on it. */
export interface Pen {
  ctm: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for most. */
  scale: number;
  rise: number;
  leading: number;
  mode: number;
  lineWidth: number;
}

/** A page under the pen. Both readers drive it with the operators of the content stream, so that ink has one meaning. */
export interface Canvas {
  ink: PageInk;
  pen: Pen;
  saved: Pen[];
  text: Matrix;
  line: Matrix;
  /** How far shown text has come since the text matrix was set, in its units. */
  away: number;
  /** Text matrix times page matrix, worked out when first needed after a change. */
  run: Run | null;
  tag: Tag | null;
  marks: (Tag | null)[];
  /** What stands where: a glyph printed twice on one place, to make it bolder or by mistake, is read once. */
  seen: Places;
}

interface Run { x: number; y: number; dx: number; dy: number; size: number; angle: number }

/** Marked furniture: running heads, page numbers, and in half of the letters the letterhead. */
export const artifact: Tag = { role: 'Artifact', element: -1, parent: null };

const noFont: Font = { name: '', bold: false, italic: false };
/** More than any honest page nests. */
const maxSaved = 2000;

/** A blank page of that size; `page` maps user space to its top left corner. */
export const blankCanvas = (number: number, width: number, height: number, page: Matrix): Canvas => ({
  ink: { number, width, height, glyphs: [], rules: [], imageCover: 0 },
  pen: { ctm: page, font: noFont, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0, lineWidth: 1 },
  saved: [], text: identity, line: identity, away: 0, run: null, tag: null, marks: [], seen: noPlaces(),
});

export function save(canvas: Canvas): void {
  if (canvas.saved.length < maxSaved) canvas.saved.push({ ...canvas.pen });
}

export function restore(canvas: Canvas): void {
  const pen = canvas.saved.pop();
  if (pen) canvas.pen = pen;
  canvas.run = null;
}

export function transform(canvas: Canvas, matrix: Matrix): void {
  canvas.pen.ctm = concat(matrix, canvas.pen.ctm);
  canvas.run = null;
}

/** Tm, and BT with the identity. */
export function setTextMatrix(canvas: Canvas, matrix: Matrix): void {
  canvas.text = canvas.line = matrix;
  canvas.away = 0;
  canvas.run = null;
}

/** Td, and T* with the leading. */
export function moveText(canvas: Canvas, x: number, y: number): void {
  const [a, b, c, d, e, f] = canvas.line;
  setTextMatrix(canvas, [a, b, c, d, x * a + y * c + e, x * b + y * d + f]);
}

export const nextLine = (canvas: Canvas): void => moveText(canvas, 0, -canvas.pen.leading);

/** A number in TJ: thousandths of the font size, taken away. */
export function kern(canvas: Canvas, thousandths: number): void {
  canvas.away -= thousandths / 1000 * canvas.pen.size * canvas.pen.scale;
}

function startRun(canvas: Canvas): Run {
  const { pen, text } = canvas;
  const [a, b, c, d, e, f] = concat([1, 0, 0, 1, 0, pen.rise], concat(text, pen.ctm));
  const turned = Math.abs(b) > 1e-4 * Math.abs(a) || a * pen.size < 0;
  return {
    x: e, y: f, dx: a, dy: b, size: Math.abs(pen.size) * Math.hypot(c, d),
    angle: turned ? Math.round(-Math.atan2(b * Math.sign(pen.size), a * Math.sign(pen.size)) * 1800 / Math.PI) / 10 : 0,
  };
}

/** Shows one glyph: `width` in units of the font size (0.5 for most digits); `isSpace` is the one-byte code 32, which alone word spacing widens. */
export function show(canvas: Canvas, text: string, width: number, isSpace: boolean): void {
  const { pen } = canvas;
  const run = canvas.run ??= startRun(canvas);
  const drawn = width * pen.size * pen.scale;
  const from = canvas.away;
  if (text !== '') addGlyph(canvas, run, text, from, from + drawn);
  canvas.away = from + (drawn + (pen.charSpacing + (isSpace ? pen.wordSpacing : 0)) * pen.scale);
}

function addGlyph({ ink, pen, tag, seen }: Canvas, { x, y: baseline, dx, dy, size, angle }: Run, shown: string, from: number, to: number): void {
  const x0 = x + from * dx;
  const x1 = x + to * dx;
  const y = baseline + from * dy;
  // What lies off the page is not printed. A size of zero prints nothing either; NaN fails the test too.
  const onPage = size > 0 && Math.max(x0, x1) >= 0 && Math.min(x0, x1) <= ink.width && y >= 0 && y - size <= ink.height;
  if (!onPage) return;
  const text = shown < '\ufb00' ? shown : openLigature(shown);
  if (take(seen, text, x0, y)) ink.glyphs.push({ text, x0, x1, y, size, font: pen.font, angle, invisible: pen.mode === 3 || pen.mode === 7, tag });
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const openLigature = (text: string): string => {
  const code = text.charCodeAt(0);
  return code >= 0xfb00 && code <= 0xfb06 ? ligatures[code - 0xfb00]! + text.slice(1) : text;
};

/** BDC, BMC: what is shown until the matching end belongs to `tag`; undefined leaves the enclosing one in force. */
export function beginMark(canvas: Canvas, tag: Tag | null | undefined): void {
  if (canvas.marks.length < maxSaved) canvas.marks.push(canvas.tag);
  if (tag !== undefined) canvas.tag = tag;
}

export function endMark(canvas: Canvas): void {
  canvas.tag = canvas.marks.pop() ?? null;
}

/** An image fills the unit square of user space. */
export function paintImage(canvas: Canvas): void {
  const { ink, pen: { ctm: [a, b, c, d, e, f] } } = canvas;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const width = clamp(Math.max(...xs), ink.width) - clamp(Math.min(...xs), ink.width);
  const height = clamp(Math.max(...ys), ink.height) - clamp(Math.min(...ys), ink.height);
  const share = width * height / (ink.width * ink.height);
  if (share > 0) ink.imageCover = Math.min(1, ink.imageCover + share);
}
