import type { Box } from '../../document/document.js';
import { boxAround, type Clip, meet } from './clip.js';
import { black, type Colour, type Ground, groundOf, isCovered, type Letter, melts, type Paint, paintGround } from './ground.js';
import type { Font, Glyphs, PageInk, Setting, Tag } from './ink.js';
import { concat, identity, type Matrix } from './matrix.js';
import { noPlaces, type Places, placeOf } from './places.js';

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
  fill: Colour;
  stroke: Colour;
  /** How opaque fills and strokes are: 1 for nearly all. */
  alpha: number;
  strokeAlpha: number;
  /** What is painted is mixed with what lies below. */
  blends: boolean;
  /** What is painted is seen through a mask. */
  masked: boolean;
  clip: Clip | null;
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
  /** What a glyph's place and look depend on; to be worked out anew once something `changed`. */
  run: Run;
  changed: boolean;
  /** The glyph being shown. */
  letter: Letter;
  tag: Tag | null;
  marks: (Tag | null)[];
  /** What stands where: a glyph printed twice on one place, to make it bolder or by mistake, is read once. */
  seen: Places;
  /** What is painted beside text; null as long as nothing is. */
  ground: Ground | null;
}

/** What a code of a font puts down: its text and its width in units of the font size (0.5 for most digits). */
export interface Shape { text: string; width: number }

/** Where text begins, how far its unit goes across and down the page, and its size along the line. */
interface Run { x: number; y: number; dx: number; dy: number; across: number; setting: Setting }

/** Marked furniture: running heads, page numbers, and in half of the letters the letterhead. */
export const artifact: Tag = { role: 'Artifact', element: -1, parent: null };

const noFont: Font = { name: '', bold: false, italic: false };
/** More than any honest page nests. */
const maxSaved = 2000;

/** A blank page of that size; `page` maps user space to its top left corner. */
export const blankCanvas = (number: number, width: number, height: number, page: Matrix): Canvas => ({
  ink: { number, width, height, glyphs: { texts: [], settings: [], edges: new Float64Array(4 * 2048) }, rules: [], imageCover: 0, hidden: 0 },
  pen: { ctm: page, font: noFont, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0, mode: 0, lineWidth: 1, fill: black, stroke: black, alpha: 1, strokeAlpha: 1, blends: false, masked: false, clip: null },
  saved: [], text: identity, line: identity, away: 0, changed: true, tag: null, marks: [], seen: noPlaces(), ground: null,
  run: { x: 0, y: 0, dx: 0, dy: 0, across: 0, setting: { font: noFont, size: 0, angle: 0, invisible: false, tag: null, time: 0 } }, letter: { x0: 0, x1: 0, y: 0, size: 0 },
});

export function save(canvas: Canvas): void {
  if (canvas.saved.length < maxSaved) canvas.saved.push({ ...canvas.pen });
}

export function restore(canvas: Canvas): void {
  const pen = canvas.saved.pop();
  if (pen) canvas.pen = pen;
  canvas.changed = true;
}

export function transform(canvas: Canvas, matrix: Matrix): void {
  canvas.pen.ctm = concat(matrix, canvas.pen.ctm);
  canvas.changed = true;
}

/** Tm, and BT with the identity. */
export function setTextMatrix(canvas: Canvas, matrix: Matrix): void {
  canvas.text = canvas.line = matrix;
  canvas.away = 0;
  canvas.changed = true;
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

function startRun(canvas: Canvas): void {
  const { pen, text, run } = canvas;
  const [a, b, c, d, e, f] = concat(text, pen.ctm);
  const turned = Math.abs(b) > 1e-4 * Math.abs(a) || a * pen.size < 0;
  run.x = pen.rise * c + e;
  run.y = pen.rise * d + f;
  run.dx = a;
  run.dy = b;
  run.across = Math.abs(pen.size) * Math.hypot(a, b);
  run.setting = settingOf(canvas, Math.abs(pen.size) * Math.hypot(c, d), turned ? Math.round(-Math.atan2(b * Math.sign(pen.size), a * Math.sign(pen.size)) * 1800 / Math.PI) / 10 : 0);
  canvas.changed = false;
}

/** How glyphs are set from now on: most often just as those before. */
function settingOf({ pen: { font, mode }, tag, ground, run: { setting } }: Canvas, size: number, angle: number): Setting {
  const invisible = mode === 3 || mode === 7;
  const time = ground?.paints.length ?? 0;
  const same = setting.font === font && setting.size === size && setting.angle === angle && setting.invisible === invisible && setting.tag === tag && setting.time === time;
  return same ? setting : { font, size, angle, invisible, tag, time };
}

/** Shows one glyph; `isSpace` is the one-byte code 32, which alone word spacing widens. */
export function show(canvas: Canvas, { text, width }: Shape, isSpace: boolean): void {
  if (canvas.changed) startRun(canvas);
  const { pen, letter, run } = canvas;
  const drawn = width * pen.size * pen.scale;
  const from = canvas.away;
  if (text !== '') {
    letter.x0 = run.x + from * run.dx;
    letter.x1 = run.x + (from + drawn) * run.dx;
    letter.y = run.y + from * run.dy;
    letter.size = run.setting.size;
    addGlyph(canvas, text);
  }
  canvas.away = from + (drawn + (pen.charSpacing + (isSpace ? pen.wordSpacing : 0)) * pen.scale);
}

function addGlyph(canvas: Canvas, shown: string): void {
  const { ink, seen, letter, run: { setting } } = canvas;
  const { x0, x1, y, size } = letter;
  // What lies off the page is not printed. A size of zero prints nothing either; NaN fails the test too.
  const onPage = size > 0 && Math.max(x0, x1) >= 0 && Math.min(x0, x1) <= ink.width && y >= 0 && y - size <= ink.height;
  if (!onPage) return;
  const text = shown < '\ufb00' ? shown : openLigature(shown);
  if (!setting.invisible && text !== ' ' && isUnseen(canvas)) { ink.hidden++; return; }
  const index = placeOf(seen, ink.glyphs.texts, text, Math.round(x0 * 2) | 0, Math.round(y * 2) | 0);
  if (index < ink.glyphs.texts.length) showAgain(ink.glyphs, index, setting);
  else putDown(ink.glyphs, text, letter, setting);
}

function putDown(glyphs: Glyphs, text: string, { x0, x1, y }: Letter, setting: Setting): void {
  const at = 4 * glyphs.texts.length;
  if (at === glyphs.edges.length) {
    const { edges } = glyphs;
    glyphs.edges = new Float64Array(2 * at);
    glyphs.edges.set(edges);
  }
  glyphs.edges[at] = x0;
  glyphs.edges[at + 1] = x1;
  glyphs.edges[at + 2] = y;
  glyphs.edges[at + 3] = numberOf(glyphs, setting);
  glyphs.texts.push(text);
}

/** Which of the settings it is: most often the last one. */
function numberOf({ settings }: Glyphs, setting: Setting): number {
  const last = settings.length - 1;
  return settings[last] === setting ? last : settings.push(setting) - 1;
}

/** Printed again, a glyph is what lies on top. */
function showAgain(glyphs: Glyphs, index: number, { invisible, time }: Setting): void {
  const before = glyphs.settings[glyphs.edges[4 * index + 3]!]!;
  if (time !== before.time || (before.invisible && !invisible)) glyphs.edges[4 * index + 3] = numberOf(glyphs, { ...before, invisible: before.invisible && invisible, time });
}

/** Smaller than this (points) nobody reads. */
const smallest = 1;

/** Whether nobody sees the letter where it is put: too small, cut off, without ink, or in the colour of what it stands on. */
function isUnseen({ pen, ground, letter, run }: Canvas): boolean {
  // Slanted text is not read.
  if (Math.abs(run.setting.angle) >= 6) return false;
  if ((letter.size < smallest || run.across * Math.abs(pen.scale) < smallest) && Math.abs(letter.x1 - letter.x0) < smallest) return true;
  if (pen.clip !== null && isOutside(pen.clip.box, letter)) return true;
  const fills = pen.mode % 4 !== 1;
  const strokes = pen.mode % 4 !== 0;
  if ((!fills || pen.alpha < faint) && (!strokes || pen.strokeAlpha < faint)) return true;
  // Most text is black and has no ground but paper and light shades.
  if (!ground?.isDark && (fills ? pen.fill : pen.stroke) === black) return false;
  return (!fills || melts(ground, letter, pen.fill)) && (!strokes || melts(ground, letter, pen.stroke));
}

/** Less ink than this leaves nothing to be seen, more than `full` lets nothing through. */
const [faint, full] = [0.05, 0.95];

const isOutside = (box: Box, { x0, x1, y, size }: Letter): boolean =>
  (x0 < box[0] && x1 < box[0]) || (x0 > box[2] && x1 > box[2]) || y < box[1] || y - 0.7 * size > box[3];

/** Paints on the ground, as far as the clip lets it. */
export function paintOver(canvas: Canvas, box: Box, colour: Colour, paint: Paint, alpha: number): void {
  const { ink, pen } = canvas;
  if (alpha < faint) return;
  const ground = canvas.ground ??= groundOf(ink.width, ink.height);
  const mixed = pen.blends || pen.masked || alpha < full;
  const within = pen.clip ? meet(pen.clip.box, box) : box;
  canvas.changed = true;
  paintGround(ground, within, mixed ? null : colour, paint === 'solid' && (mixed || pen.clip?.exact === false) ? 'part' : paint);
}

/** A shade that fills whatever the clip leaves. */
export const paintShade = (canvas: Canvas): void => paintOver(canvas, [0, 0, canvas.ink.width, canvas.ink.height], null, 'part', 1);

/** Takes out what was painted over later. */
export function finish({ ink, ground, letter }: Canvas): void {
  const { texts, settings, edges } = ink.glyphs;
  if (!ground || settings.every(({ time }) => time >= ground.lastCover)) return;
  let kept = 0;
  for (let i = 0; i < texts.length; i++) {
    const setting = settings[edges[4 * i + 3]!]!;
    if (setting.time < ground.lastCover && texts[i] !== ' ') {
      letter.x0 = edges[4 * i]!;
      letter.x1 = edges[4 * i + 1]!;
      letter.y = edges[4 * i + 2]!;
      letter.size = setting.size;
      if (isCovered(ground, letter, setting.time)) continue;
    }
    if (kept < i) {
      texts[kept] = texts[i]!;
      edges.copyWithin(4 * kept, 4 * i, 4 * i + 4);
    }
    kept++;
  }
  ink.hidden += texts.length - kept;
  texts.length = kept;
}

const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
const openLigature = (text: string): string => {
  const code = text.charCodeAt(0);
  return code >= 0xfb00 && code <= 0xfb06 ? ligatures[code - 0xfb00]! + text.slice(1) : text;
};

/** BDC, BMC: what is shown until the matching end belongs to `tag`; undefined leaves the enclosing one in force. */
export function beginMark(canvas: Canvas, tag: Tag | null | undefined): void {
  if (canvas.marks.length < maxSaved) canvas.marks.push(canvas.tag);
  if (tag !== undefined) { canvas.tag = tag; canvas.changed = true; }
}

export function endMark(canvas: Canvas): void {
  canvas.tag = canvas.marks.pop() ?? null;
  canvas.changed = true;
}

/** An image fills the unit square of user space. */
export function paintImage(canvas: Canvas): void {
  const { ink, pen: { ctm: [a, b, c, d, e, f] } } = canvas;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  paintOver(canvas, boxAround(xs.map((x, i) => [x, ys[i]!] as const))!, null, 'image', 1);
  const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const width = clamp(Math.max(...xs), ink.width) - clamp(Math.min(...xs), ink.width);
  const height = clamp(Math.max(...ys), ink.height) - clamp(Math.min(...ys), ink.height);
  const share = width * height / (ink.width * ink.height);
  if (share > 0) ink.imageCover = Math.min(1, ink.imageCover + share);
}
