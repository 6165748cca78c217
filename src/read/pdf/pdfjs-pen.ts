import type { Box } from '../../document/document.js';
import { artifact, beginMark, type Canvas, endMark, kern, moveText, nextLine, paintImage, paintShade, restore, save, setTextMatrix, show, transform } from './canvas.js';
import { createFonts } from './font-name.js';
import type { Font, Tag } from './ink.js';
import { identity, type Matrix } from './matrix.js';
import { blankPath, clipToBox, closePath, curveTo, lineTo, moveTo, type Path, paintPath } from './path.js';

interface PdfJsFont { name?: string; bold?: boolean; italic?: boolean; black?: boolean; fontMatrix?: number[] }
interface PdfJsGlyph { unicode: string; width: number; isSpace?: boolean }

/** The loaded fonts of a pdf.js page. */
export interface PdfJsFonts { has(id: string): boolean; get(id: string): PdfJsFont }

/** Follows the operators that pdf.js gives for a page and puts down on the canvas what they show. */
export function createPdfJsPen(canvas: Canvas, ops: Record<string, number>, fonts: PdfJsFonts, tags: ReadonlyMap<number, Tag>): (op: number, args: unknown[]) => void {
  let unit = 0.001;
  let clips = false;
  /** Groups that are open within one that makes a mask, and that one. */
  let masks = 0;
  let groupBox: Box | null = null;
  const units = new Map<Font, number>();
  const known = new Map<string, Font>();
  const fontNamed = createFonts();
  const setFont = (id: string, size: number): void => {
    let font = known.get(id);
    if (!font) {
      const found = fonts.has(id) ? fonts.get(id) : {};
      known.set(id, font = fontNamed(found.name ?? '', { bold: found.bold === true || found.black === true, italic: found.italic === true }));
      units.set(font, found.fontMatrix?.[0] ?? 0.001);
    }
    Object.assign(canvas.pen, { font, size });
    canvas.changed = true;
  };
  const handlers: Record<string, (args: never) => void> = {
    save: () => save(canvas),
    restore: () => restore(canvas),
    transform: (matrix: Matrix) => transform(canvas, matrix),
    beginGroup: ([{ bbox, smask }]: [{ bbox: Box | null; smask: unknown }]) => { groupBox = bbox; if (smask || masks > 0) masks++; },
    endGroup: () => { if (masks > 0) masks--; },
    paintFormXObjectBegin: ([matrix, bbox]: [Matrix | null, Box | null]) => {
      save(canvas);
      if (matrix) transform(canvas, matrix);
      const box = bbox ?? groupBox;
      if (box) clipToBox(canvas, box);
      groupBox = null;
    },
    paintFormXObjectEnd: () => restore(canvas),
    setLineWidth: ([width]: [number]) => { canvas.pen.lineWidth = width; },
    setGState: ([entries]: [[string, unknown][]]) => {
      for (const [key, value] of entries) {
        if (key === 'LW') canvas.pen.lineWidth = value as number;
        else if (key === 'Font') setFont(...value as [string, number]);
        else if (key === 'ca') canvas.pen.alpha = value as number;
        else if (key === 'CA') canvas.pen.strokeAlpha = value as number;
        else if (key === 'BM') canvas.pen.blends = value !== 'source-over';
        else if (key === 'SMask') canvas.pen.masked = value === true;
      }
    },
    beginText: () => setTextMatrix(canvas, identity),
    setCharSpacing: ([value]: [number]) => { canvas.pen.charSpacing = value; },
    setWordSpacing: ([value]: [number]) => { canvas.pen.wordSpacing = value; },
    setHScale: ([percent]: [number]) => { canvas.pen.scale = percent / 100; },
    setLeading: ([value]: [number]) => { canvas.pen.leading = value; },
    setTextRise: ([value]: [number]) => { canvas.pen.rise = value; canvas.changed = true; },
    setTextRenderingMode: ([value]: [number]) => { canvas.pen.mode = value; canvas.changed = true; },
    setFont: ([id, size]: [string, number]) => setFont(id, size),
    moveText: ([x, y]: [number, number]) => moveText(canvas, x, y),
    setLeadingMoveText: ([x, y]: [number, number]) => { canvas.pen.leading = -y; moveText(canvas, x, y); },
    setTextMatrix: (args: [Matrix] | Matrix) => setTextMatrix(canvas, (typeof args[0] === 'number' ? args : args[0]) as Matrix),
    nextLine: () => nextLine(canvas),
    showText: ([glyphs]: [(PdfJsGlyph | number | null)[]]) => {
      unit = units.get(canvas.pen.font) ?? 0.001;
      for (const glyph of glyphs) {
        if (typeof glyph === 'number') kern(canvas, glyph);
        else if (glyph) show(canvas, { text: glyph.unicode, width: glyph.width * unit }, glyph.isSpace === true);
      }
    },
    beginMarkedContent: ([tag]: [{ name?: string } | string]) => beginMark(canvas, (typeof tag === 'string' ? tag : tag?.name) === 'Artifact' ? artifact : undefined),
    beginMarkedContentProps: ([tag, id]: [string, unknown]) => beginMark(canvas, tag === 'Artifact' ? artifact : typeof id === 'number' ? tags.get(id) : undefined),
    endMarkedContent: () => endMark(canvas),
    setFillRGBColor: ([hex]: [string]) => { canvas.pen.fill = colourOf(hex); },
    setStrokeRGBColor: ([hex]: [string]) => { canvas.pen.stroke = colourOf(hex); },
    setFillColorN: () => { canvas.pen.fill = null; },
    setStrokeColorN: () => { canvas.pen.stroke = null; },
    shadingFill: () => paintShade(canvas),
    clip: () => { clips = true; },
    eoClip: () => { clips = true; },
    constructPath: ([paint, [data]]: [number, [ArrayLike<number> | null]]) => {
      const how = paints.get(names.get(paint) ?? '');
      if (how && data) paintPath(canvas, { ...pathOf(data), clips }, how);
      clips = false;
    },
  };
  for (const name of ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintSolidColorImageMask']) handlers[name] = () => paintImage(canvas);
  const names = new Map(Object.entries(ops).map(([name, code]) => [code, name]));
  return (op, args) => {
    const name = names.get(op) ?? '';
    // What a mask is made of is not seen itself.
    if (masks === 0 || name === 'beginGroup' || name === 'endGroup') handlers[name]?.(args as never);
  };
}

/** "#rrggbb" */
const colourOf = (hex: string): number => Number.parseInt(hex.slice(1), 16);

const [fill, stroke] = [{ fill: true, stroke: false }, { fill: false, stroke: true }];
const both = { fill: true, stroke: true };
/** What ends a path; one that only clips prints nothing. */
const paints = new Map([
  ['endPath', { fill: false, stroke: false }], ['fill', fill], ['eoFill', fill], ['stroke', stroke], ['closeStroke', stroke],
  ['fillStroke', both], ['eoFillStroke', both], ['closeFillStroke', both], ['closeEOFillStroke', both],
]);

/** Steps of a path as pdf.js writes them: 0 move, 1 line, 2 and 3 curve, 4 close; each followed by its points. */
function pathOf(data: ArrayLike<number>): Path {
  const path = blankPath();
  const lengths = [2, 2, 6, 4, 0];
  for (let i = 0; i < data.length;) {
    const step = data[i]!;
    const end = i + (lengths[step] ?? 0);
    const [x, y] = [data[end - 1]!, data[end]!];
    if (step === 0) moveTo(path, x, y);
    else if (step === 1) lineTo(path, x, y);
    else if (step === 4) closePath(path);
    else curveTo(path, ...Array.from({ length: end - i }, (_, k) => data[i + 1 + k]!));
    i = end + 1;
  }
  return path;
}
