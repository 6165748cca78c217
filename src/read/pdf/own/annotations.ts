import { concat, type Matrix } from '../matrix.js';
import { doubt } from './doubt.js';
import { arrayOf, dictOf, numbersOf, type PdfFile, resolve, entryOf } from './file.js';
import { runStream } from './interpreter.js';
import { type Dict, isDict, isStream, type Stream } from './objects.js';
import { matrixOf, type Painter, restoreState, runForm, saveState } from './painter.js';

/** Invisible, hidden, not shown on a screen. */
const unseen = 1 | 2 | 32;
/** What pdf.js draws a look for where the file has none. */
const drawn = new Set(['FreeText', 'Line', 'Square', 'Circle', 'PolyLine', 'Polygon', 'Ink', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Stamp']);

/** Paints the looks of the page's form fields, stamps and remarks over it, as a viewer does. */
export function paintAnnotations(painter: Painter, page: Dict, catalog: Dict): void {
  const { shop: { file } } = painter;
  const annotations = arrayOf(file, page, 'Annots') ?? [];
  const base = painter.canvas.pen.ctm;
  for (const item of annotations) {
    const annotation = resolve(file, item);
    if (!isDict(annotation)) continue;
    const kind = entryOf(file, annotation, 'Subtype');
    const flags = entryOf(file, annotation, 'F');
    if (kind === 'Popup' || (typeof flags === 'number' && (flags & unseen) !== 0)) continue;
    if (kind === 'Widget' && needsLook(file, catalog)) doubt('form fields without a look');
    const look = lookOf(file, annotation);
    if (look) paintLook(painter, annotation, look, base);
    else if (typeof kind === 'string' && drawn.has(kind)) doubt('a remark without a look');
  }
}

function needsLook(file: PdfFile, catalog: Dict): boolean {
  const form = dictOf(file, catalog, 'AcroForm');
  return form !== null && entryOf(file, form, 'NeedAppearances') === true;
}

/** The normal appearance, in the state it is in. */
function lookOf(file: PdfFile, annotation: Dict): Stream | null {
  const looks = dictOf(file, annotation, 'AP');
  const normal = looks ? entryOf(file, looks, 'N') : null;
  if (isStream(normal)) return normal;
  const state = entryOf(file, annotation, 'AS');
  const look = isDict(normal) && typeof state === 'string' ? entryOf(file, normal, state) : null;
  return isStream(look) ? look : null;
}

function paintLook(painter: Painter, annotation: Dict, look: Stream, base: Matrix): void {
  const { shop: { file }, canvas } = painter;
  const rect = numbersOf(file, annotation, 'Rect', 4) ?? doubt('an annotation without place');
  const matrix = matrixOf(file, look.dict) ?? [1, 0, 0, 1, 0, 0];
  saveState(painter);
  canvas.pen.ctm = concat(matrix, concat(placeOf(rect, numbersOf(file, look.dict, 'BBox', 4) ?? [0, 0, 1, 1], matrix), base));
  canvas.run = null;
  runForm(painter, look, runStream);
  restoreState(painter);
}

/** Maps the box of a look, turned by its matrix, to the rectangle of its annotation. */
function placeOf(rect: number[], box: number[], [a, b, c, d, e, f]: Matrix): Matrix {
  const corners = [[box[0]!, box[1]!], [box[2]!, box[1]!], [box[0]!, box[3]!], [box[2]!, box[3]!]];
  const xs = corners.map(([x, y]) => Math.fround(a * x! + c * y! + e));
  const ys = corners.map(([x, y]) => Math.fround(b * x! + d * y! + f));
  const [left, bottom, right, top] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const [x0, y0, x1, y1] = [Math.min(rect[0]!, rect[2]!), Math.min(rect[1]!, rect[3]!), Math.max(rect[0]!, rect[2]!), Math.max(rect[1]!, rect[3]!)];
  if (left === right || bottom === top) return [1, 0, 0, 1, x0, y0];
  const [across, up] = [(x1 - x0) / (right - left), (y1 - y0) / (top - bottom)];
  return [across, 0, 0, up, x0 - left * across, y0 - bottom * up];
}
