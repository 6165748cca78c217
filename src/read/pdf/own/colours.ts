import { black, type Colour } from '../ground.js';
import type { Operand } from './content.js';
import { doubt } from './doubt.js';
import { entryOf, type PdfFile, resolve } from './file.js';
import { isStream, type Obj } from './objects.js';
import { type Painter, resource } from './painter.js';

/** How numbers make a colour. "tint": inks with names, whose look only a function tells; "other": patterns and tables of colours. */
export type Space = 'gray' | 'rgb' | 'cmyk' | 'tint' | 'other';

const named: Readonly<Record<string, Space>> = {
  DeviceGray: 'gray', G: 'gray', CalGray: 'gray', DeviceRGB: 'rgb', RGB: 'rgb', CalRGB: 'rgb', DeviceCMYK: 'cmyk', CMYK: 'cmyk', Separation: 'tint', DeviceN: 'tint',
};
const byCount: Readonly<Record<number, Space>> = { 1: 'gray', 3: 'rgb', 4: 'cmyk' };

/** "cs", "CS": a space by its name. */
export function spaceOf(painter: Painter, name: Operand | undefined): Space {
  if (typeof name !== 'string') return 'other';
  return named[name] ?? spaceIn(painter.shop.file, resource(painter, 'ColorSpace', name));
}

function spaceIn(file: PdfFile, space: Obj): Space {
  const [kind, profile] = Array.isArray(space) ? space.slice(0, 2).map((item) => resolve(file, item)) : [space];
  if (kind === 'ICCBased') return isStream(profile) ? byCount[entryOf(file, profile.dict, 'N') as number] ?? 'other' : 'other';
  return typeof kind === 'string' ? named[kind] ?? 'other' : 'other';
}

/** The colour a space begins with. */
export const firstColour = (space: Space): Colour => (space === 'tint' || space === 'other' ? null : black);

/** The colour that numbers make; null where that cannot be told. Inks with names are dark unless there is none of them: that is left to pdf.js. */
export function colourIn(space: Space, operands: readonly Operand[]): Colour {
  for (const operand of operands) if (typeof operand !== 'number') return null;
  const [a, b, c, k] = operands as number[];
  switch (space) {
    case 'gray': return a === undefined ? null : byte(a) * 0x10101;
    case 'rgb': return c === undefined ? null : byte(a!) << 16 | byte(b!) << 8 | byte(c);
    case 'cmyk': return k === undefined ? null : byte((1 - a!) * (1 - k)) << 16 | byte((1 - b!) * (1 - k)) << 8 | byte((1 - c!) * (1 - k));
    case 'tint': return (operands as number[]).every((tint) => tint < 0.05) ? doubt('hardly any ink of a name') : null;
    case 'other': return null;
  }
}

const byte = (part: number): number => (part <= 0 ? 0 : part >= 1 ? 255 : Math.round(part * 255));
