import type { Shape } from '../canvas.js';
import type { createFonts } from '../font-name.js';
import type { Font } from '../ink.js';
import { readToUnicode } from './cmap.js';
import { doubt } from './doubt.js';
import { dictOf, type PdfFile, resolve, entryOf } from './file.js';
import { expand } from './filters.js';
import { type Dict, isDict, isStream, type Obj } from './objects.js';
import { simpleText } from './simple-text.js';
import { simpleWidths, wideWidths } from './widths.js';

/** A font as far as reading needs it: no font program is looked at. */
export interface LoadedFont {
  font: Font;
  /** Codes of two bytes. */
  wide: boolean;
  /** The shapes already met. */
  shapes: Map<number, Shape>;
  /** Throws a Doubt where the font does not say what a code shows. */
  textOf(code: number): string;
  widthOf(code: number): number;
}

/** The shape of a code. */
export function shapeOf(font: LoadedFont, code: number): Shape {
  let shape = font.shapes.get(code);
  if (!shape) font.shapes.set(code, shape = { text: font.textOf(code), width: font.widthOf(code) * 0.001 });
  return shape;
}

type Naming = ReturnType<typeof createFonts>;

/** The font of a dictionary. Doubts come when it is written with, not before. */
export function loadFont(file: PdfFile, dict: Dict, fontNamed: Naming): LoadedFont {
  const kind = entryOf(file, dict, 'Subtype');
  if (kind === 'Type0') return wideFont(file, dict, fontNamed);
  if (kind === 'Type1' || kind === 'TrueType' || kind === 'MMType1') return simpleFont(file, dict, kind, fontNamed);
  return doubtful(`a font of type ${String(kind)}`, fontNamed(''));
}

const doubtful = (what: string, font: Font): LoadedFont => ({ font, wide: false, shapes: new Map(), textOf: () => doubt(what), widthOf: () => 0 });

function simpleFont(file: PdfFile, dict: Dict, kind: string, fontNamed: Naming): LoadedFont {
  const descriptor = dictOf(file, dict, 'FontDescriptor');
  const name = nameOf(file, dict, descriptor);
  const embedded = descriptor !== null && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
  const flags = descriptor ? entryOf(file, descriptor, 'Flags') : 32;
  const textOf = simpleText(file, dict, { name, kind, embedded, flags: typeof flags === 'number' ? flags : 0, toUnicode: toUnicodeOf(file, dict.get('ToUnicode')) });
  return { font: fontNamed(name), wide: false, shapes: new Map(), textOf, widthOf: simpleWidths(file, dict, descriptor, name, textOf) };
}

function wideFont(file: PdfFile, dict: Dict, fontNamed: Naming): LoadedFont {
  const descendants = entryOf(file, dict, 'DescendantFonts');
  const under = Array.isArray(descendants) ? resolve(file, descendants[0]) : descendants;
  if (!isDict(under)) return doubtful('a composite font without descendant', fontNamed(''));
  const font = fontNamed(nameOf(file, under, dictOf(file, under, 'FontDescriptor')));
  if (entryOf(file, dict, 'Encoding') !== 'Identity-H') return doubtful('a composite font with its own encoding', font);
  const texts = toUnicodeOf(file, under.get('ToUnicode') ?? dict.get('ToUnicode'));
  return { font, wide: true, shapes: new Map(), textOf: (code) => texts?.get(code) ?? doubt('a sign without text'), widthOf: wideWidths(file, under) };
}

function toUnicodeOf(file: PdfFile, value: Obj | undefined): Map<number, string> | null {
  const stream = resolve(file, value);
  if (stream === null) return null;
  return isStream(stream) ? readToUnicode(expand(file, stream)) : doubt('a ToUnicode map by name');
}

/** The descriptor's name, unless the font's own begins with it or there is none. */
function nameOf(file: PdfFile, dict: Dict, descriptor: Dict | null): string {
  const base = entryOf(file, dict, 'BaseFont');
  const own = typeof base === 'string' ? base : '';
  if (!descriptor) return own.replace(/[,_]/g, '-').replace(/\s/g, '');
  const told = entryOf(file, descriptor, 'FontName');
  return typeof told === 'string' && told !== '' && !own.startsWith(told) ? told : own;
}
