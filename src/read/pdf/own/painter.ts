import { type Canvas, restore, save, transform } from '../canvas.js';
import type { createFonts } from '../font-name.js';
import type { Tag } from '../ink.js';
import type { Matrix } from '../matrix.js';
import { blankPath, clipToBox, type Path } from '../path.js';
import { ReadError } from '../../errors.js';
import type { Watch } from '../../options.js';
import { mostOfPage, overLimit } from '../page-limits.js';
import type { Space } from './colours.js';
import { doubt } from './doubt.js';
import { dictOf, numbersOf, type PdfFile, resolve } from './file.js';
import { loadFont, type LoadedFont } from './fonts.js';
import { type Dict, isDict, isStream, type Obj, type Stream } from './objects.js';

/** What is shared by all pages of a file. */
export interface Shop { file: PdfFile; fonts: Map<Dict, LoadedFont>; fontNamed: ReturnType<typeof createFonts>; mostSigns: number; watch: Watch }

interface Spaces { fill: Space; stroke: Space }

/** Whoever follows a content stream: the canvas, what names stand for, and the font in hand. */
export interface Painter {
  shop: Shop;
  canvas: Canvas;
  resources: Dict;
  path: Path;
  font: LoadedFont | null;
  /** How numbers make colours. */
  spaces: Spaces;
  /** Fonts and colour spaces that go with the saved graphics states. */
  saved: { font: LoadedFont | null; spaces: Spaces }[];
  /** States this content stream saved and has not restored. */
  depth: number;
  tagOf: (mcid: number) => Tag | undefined;
  /** Forms being painted, outermost first. */
  forms: Stream[];
  /** Operations, forms and signs of the page so far. */
  counts: { operations: number; forms: number; signs: number };
}

/** More forms in one another than any honest page has. */
export const deepestForm = 12;
/** Glyphs of one page; a full page of a letter has some thousands. */
const mostGlyphs = 500_000;

/** Counts operations, and looks at the clock now and then. */
export function countOperation({ shop, canvas, counts }: Painter): void {
  if (++counts.operations > mostOfPage.operations) throw overLimit(canvas.ink.number, 'operations');
  if ((counts.operations & 1023) === 0) shop.watch.check();
}

/** Counts signs, which cost time and memory. */
export function countSigns(painter: Painter, signs: number): void {
  if ((painter.counts.signs += signs) > painter.shop.mostSigns || painter.canvas.ink.glyphs.texts.length > mostGlyphs) throw new ReadError('too-large', `page ${painter.canvas.ink.number} of the PDF holds more signs than the limit`, 'It may be made to exhaust the machine; raise --max-characters if you trust it.');
}

export function saveState(painter: Painter): void {
  painter.saved[painter.canvas.saved.length] = { font: painter.font, spaces: painter.spaces };
  save(painter.canvas);
}

export function restoreState(painter: Painter): void {
  const { canvas, saved } = painter;
  const before = saved[canvas.saved.length - 1];
  if (before) Object.assign(painter, before);
  restore(canvas);
}

/** What a name of a kind of resources stands for. */
export function resource({ shop: { file }, resources }: Painter, kind: string, name: Obj): Obj {
  const all = dictOf(file, resources, kind);
  return all && typeof name === 'string' ? resolve(file, all.get(name)) : null;
}

/** Takes a font in hand. */
export function setFont(painter: Painter, dict: Obj, size: number): void {
  const { canvas, shop } = painter;
  if (!isDict(dict)) doubt('a font that is not there');
  let font = shop.fonts.get(dict);
  if (!font) shop.fonts.set(dict, font = loadFont(shop.file, dict, shop.fontNamed));
  painter.font = font;
  canvas.pen.font = font.font;
  canvas.pen.size = size;
  canvas.changed = true;
}

/** Runs a stream of its own with its own resources, as a form or the look of an annotation. */
export function runForm(painter: Painter, form: Stream, run: (painter: Painter, form: Stream) => void): void {
  const { shop: { file }, forms, resources, path, depth } = painter;
  if (forms.includes(form)) return;
  if (++painter.counts.forms > mostOfPage.forms) throw overLimit(painter.canvas.ink.number, 'forms');
  if (forms.length >= deepestForm) doubt('forms nested too deep');
  forms.push(form);
  painter.resources = dictOf(file, form.dict, 'Resources') ?? resources;
  painter.path = blankPath();
  painter.depth = 0;
  run(painter, form);
  Object.assign(painter, { resources, path, depth });
  forms.pop();
}

/** The matrix of a form; null where it has none. */
export function matrixOf(file: PdfFile, dict: Dict): Matrix | null {
  const matrix = numbersOf(file, dict, 'Matrix', 6);
  return matrix ? matrix.map(Math.fround) as unknown as Matrix : null;
}

/** "Do" of a form. */
export function paintForm(painter: Painter, form: Obj, run: (painter: Painter, form: Stream) => void): void {
  if (!isStream(form)) return;
  saveState(painter);
  const matrix = matrixOf(painter.shop.file, form.dict);
  if (matrix) transform(painter.canvas, matrix);
  const box = numbersOf(painter.shop.file, form.dict, 'BBox', 4);
  if (box) clipToBox(painter.canvas, box as [number, number, number, number]);
  runForm(painter, form, run);
  restoreState(painter);
}
