import { artifact, beginMark, endMark, kern, moveText, nextLine, paintImage, paintShade, setTextMatrix, show, transform } from '../canvas.js';
import type { Tag } from '../ink.js';
import { identity } from '../matrix.js';
import { closePath, curveTo, lineTo, moveTo, paintPath, rectangle } from '../path.js';
import { colourIn, firstColour, type Space, spaceOf } from './colours.js';
import { type Operand, packed } from './content.js';
import { doubt } from './doubt.js';
import { resolve, entryOf } from './file.js';
import { shapeOf } from './fonts.js';
import { type Dict, isDict, isInteger, type Obj } from './objects.js';
import { countSigns, type Painter, resource, restoreState, saveState, setFont } from './painter.js';

/** An operator: how many operands it takes, and what it does. */
type Operator = { takes: number } & ({ runNumbers(painter: Painter, numbers: number[]): void } | { run(painter: Painter, operands: Operand[]): void });

const fill = { fill: true, stroke: false };
const stroke = { fill: false, stroke: true };
const both = { fill: true, stroke: true };
const none = { fill: false, stroke: false };

/** Operators on numbers; behind those they take, others may stand. */
const withNumbers: Record<string, [takes: number, run: (painter: Painter, operands: number[]) => void]> = {
  cm: [6, ({ canvas }, [a, b, c, d, e, f]) => transform(canvas, [a!, b!, c!, d!, e!, f!])],
  w: [1, ({ canvas: { pen } }, [width]) => { pen.lineWidth = Math.abs(width!); }],
  Tc: [1, ({ canvas: { pen } }, [value]) => { pen.charSpacing = value!; }],
  Tw: [1, ({ canvas: { pen } }, [value]) => { pen.wordSpacing = value!; }],
  Tz: [1, ({ canvas: { pen } }, [percent]) => { pen.scale = percent! / 100; }],
  TL: [1, ({ canvas: { pen } }, [value]) => { pen.leading = value!; }],
  Tr: [1, ({ canvas }, [value]) => { canvas.pen.mode = value!; canvas.changed = true; }],
  Ts: [1, ({ canvas }, [value]) => { canvas.pen.rise = value!; canvas.changed = true; }],
  Td: [2, ({ canvas }, [x, y]) => moveText(canvas, x!, y!)],
  TD: [2, ({ canvas }, [x, y]) => { canvas.pen.leading = -y!; moveText(canvas, x!, y!); }],
  Tm: [6, ({ canvas }, [a, b, c, d, e, f]) => setTextMatrix(canvas, [Math.fround(a!), Math.fround(b!), Math.fround(c!), Math.fround(d!), Math.fround(e!), Math.fround(f!)])],
  m: [2, ({ path }, [x, y]) => moveTo(path, x!, y!)],
  l: [2, ({ path }, [x, y]) => lineTo(path, x!, y!)],
  c: [6, ({ path }, points) => curveTo(path, ...points.slice(0, 6))],
  v: [4, ({ path }, points) => curveTo(path, ...points.slice(0, 4))],
  y: [4, ({ path }, points) => curveTo(path, ...points.slice(0, 4))],
  re: [4, ({ path }, [x, y, width, height]) => rectangle(path, x!, y!, width!, height!)],
};

/** The others. */
const others: Record<string, [takes: number, run: (painter: Painter, operands: Operand[]) => void]> = {
  q: [0, (painter) => { painter.depth++; saveState(painter); }],
  Q: [0, (painter) => { if (painter.depth > 0) painter.depth--; restoreState(painter); }],
  gs: [1, (painter, [name]) => setState(painter, name as Obj)],
  cs: [1, (painter, [name]) => setSpace(painter, 'fill', spaceOf(painter, name))],
  CS: [1, (painter, [name]) => setSpace(painter, 'stroke', spaceOf(painter, name))],
  BT: [0, ({ canvas }) => setTextMatrix(canvas, identity)],
  Tf: [2, (painter, [name, size]) => setFont(painter, resource(painter, 'Font', name as Obj), typeof size === 'number' ? size : doubt('a font without size'))],
  'T*': [0, ({ canvas }) => nextLine(canvas)],
  Tj: [1, (painter, [text]) => showText(painter, text)],
  TJ: [1, (painter, [items]) => showAll(painter, items)],
  "'": [1, (painter, [text]) => { nextLine(painter.canvas); showText(painter, text); }],
  '"': [3, (painter, [word, char, text]) => {
    if (typeof word !== 'number' || typeof char !== 'number') doubt('spacing that is no number');
    Object.assign(painter.canvas.pen, { wordSpacing: word, charSpacing: char });
    nextLine(painter.canvas);
    showText(painter, text);
  }],
  h: [0, ({ path }) => closePath(path)],
  S: [0, ({ canvas, path }) => paintPath(canvas, path, stroke)],
  s: [0, ({ canvas, path }) => { closePath(path); paintPath(canvas, path, stroke); }],
  n: [0, ({ canvas, path }) => paintPath(canvas, path, none)],
  sh: [0, ({ canvas }) => paintShade(canvas)],
  BMC: [1, ({ canvas }, [tag]) => beginMark(canvas, tag === 'Artifact' ? artifact : undefined)],
  BDC: [2, (painter, [tag, properties]) => beginMark(painter.canvas, tag === 'Artifact' ? artifact : tagOf(painter, properties as Obj))],
  EMC: [0, ({ canvas }) => endMark(canvas)],
};
for (const name of ['f', 'F', 'f*']) others[name] = [0, ({ canvas, path }) => paintPath(canvas, path, fill)];
for (const name of ['B', 'B*']) others[name] = [0, ({ canvas, path }) => paintPath(canvas, path, both)];
for (const name of ['b', 'b*']) others[name] = [0, ({ canvas, path }) => { closePath(path); paintPath(canvas, path, both); }];
for (const name of ['W', 'W*']) others[name] = [0, ({ path }) => { path.clips = true; }];
for (const name of ['sc', 'scn']) others[name] = [0, ({ canvas: { pen }, spaces }, operands) => { pen.fill = colourIn(spaces.fill, operands); }];
for (const name of ['SC', 'SCN']) others[name] = [0, ({ canvas: { pen }, spaces }, operands) => { pen.stroke = colourIn(spaces.stroke, operands); }];
for (const [name, space] of [['g', 'gray'], ['rg', 'rgb'], ['k', 'cmyk']] as const) {
  others[name] = [0, (painter, operands) => { setSpace(painter, 'fill', space); painter.canvas.pen.fill = colourIn(space, operands); }];
  others[name.toUpperCase()] = [0, (painter, operands) => { setSpace(painter, 'stroke', space); painter.canvas.pen.stroke = colourIn(space, operands); }];
}
// Dashes and whatever else leaves no ink of its own.
for (const name of 'ET J j M d ri i d0 d1 MP DP BX EX'.split(' ')) others[name] = [0, () => {}];

/** All operators by their packed name, but for "Do" and "BI", which read on elsewhere. */
export const operators = new Map<number, Operator>();
for (const [name, [takes, run]] of Object.entries(withNumbers)) operators.set(packed(name), { takes, runNumbers: run });
for (const [name, [takes, run]] of Object.entries(others)) operators.set(packed(name), { takes, run });

/** An image within the content fills the unit square. */
export const paintInline = ({ canvas }: Painter): void => paintImage(canvas);

function showText(painter: Painter, text: Operand | undefined): void {
  if (typeof text !== 'object' || text === null || !('from' in text)) doubt('text that is none');
  showSpan(painter, text.bytes, text.from, text.to);
}

function showAll(painter: Painter, list: Operand | undefined): void {
  if (typeof list !== 'object' || list === null || !('items' in list)) doubt('text that is none');
  const { bytes, items, length } = list;
  for (let i = 0; i < length; i += 2) {
    const to = items[i + 1]!;
    if (to >= 0) showSpan(painter, bytes, items[i]!, to);
    else if (painter.font) kern(painter.canvas, items[i]!);
  }
}

/** Shows the codes of a string in the font in hand; without one nothing is shown. */
function showSpan(painter: Painter, bytes: Buffer, from: number, to: number): void {
  const { canvas, font } = painter;
  if (!font) return;
  countSigns(painter, to - from);
  if (font.wide) {
    for (let at = from; at < to; at += 2) {
      show(canvas, shapeOf(font, bytes[at]! << 8 | (at + 1 < to ? bytes[at + 1]! : 0)), false);
    }
    return;
  }
  for (let at = from; at < to; at++) {
    const code = bytes[at]!;
    show(canvas, shapeOf(font, code), code === 32);
  }
}

/** What colours are made of from now on; it begins with its darkest. Saved states keep theirs. */
function setSpace(painter: Painter, of: 'fill' | 'stroke', space: Space): void {
  if (painter.spaces[of] !== space) painter.spaces = { ...painter.spaces, [of]: space };
  painter.canvas.pen[of] = firstColour(space);
}

/** A graphics state by name: line width, font, and how opaque things are. */
function setState(painter: Painter, name: Obj): void {
  const { shop: { file }, canvas } = painter;
  const state = resource(painter, 'ExtGState', name);
  if (!isDict(state)) return;
  setOpacity(painter, state);
  const width = entryOf(file, state, 'LW');
  if (typeof width === 'number') canvas.pen.lineWidth = Math.abs(width);
  const font = entryOf(file, state, 'Font');
  if (Array.isArray(font)) {
    const size = resolve(file, font[1]);
    setFont(painter, resolve(file, font[0]), typeof size === 'number' ? size : doubt('a font without size'));
  }
}

/** Ways to mix with what lies below; a name that is none of them means the usual one, as with pdf.js. */
const blends = new Set('Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(' '));

function setOpacity({ shop: { file }, canvas: { pen } }: Painter, state: Dict): void {
  const [fill, stroke, blend, mask] = ['ca', 'CA', 'BM', 'SMask'].map((key) => entryOf(file, state, key)) as [Obj, Obj, Obj, Obj];
  if (typeof fill === 'number') pen.alpha = fill;
  if (typeof stroke === 'number') pen.strokeAlpha = stroke;
  if (blend !== null) pen.blends = (Array.isArray(blend) ? blend : [blend]).some((name) => blends.has(resolve(file, name) as string));
  if (mask !== null) pen.masked = isDict(mask);
}

/** The structure element of marked content. */
function tagOf({ tagOf: find }: Painter, properties: Obj): Tag | undefined {
  const mcid = isDict(properties) ? properties.get('MCID') : null;
  return isInteger(mcid) ? find(mcid) : undefined;
}
