import { doubt } from './doubt.js';
import { arrayOf, type PdfFile, resolve, entryOf } from './file.js';
import { type Dict, isInteger, type Obj } from './objects.js';
import { standardWidth } from './standard-widths.js';

/** More codes than a font can have, and more widths than it needs, told twice or not. */
const mostCodes = 65_536;
const mostWidths = 4 * mostCodes;

/** Width of each code of a simple font, in thousandths; of a standard font by what the code shows. */
export function simpleWidths(file: PdfFile, dict: Dict, descriptor: Dict | null, name: string, textOf: (code: number) => string): (code: number) => number {
  const widths = arrayOf(file, dict, 'Widths');
  if (!widths) return (code) => standardWidth(name, textOf(code)) ?? doubt(`${name} without widths`);
  const first = entryOf(file, dict, 'FirstChar');
  const missing = descriptor ? entryOf(file, descriptor, 'MissingWidth') : null;
  const start = isInteger(first) ? first : 0;
  return (code) => {
    const width = resolve(file, widths[code - start]);
    return typeof width === 'number' ? width : typeof missing === 'number' ? missing : 0;
  };
}

/** Width of each code of a composite font, in thousandths: "[3 [250 333] 20 30 500]". */
export function wideWidths(file: PdfFile, dict: Dict): (code: number) => number {
  const known = new Map<number, number>();
  const items = arrayOf(file, dict, 'W') ?? [];
  const at = (i: number): Obj => resolve(file, items[i]);
  let told = 0;
  const set = (code: number, width: Obj): void => {
    if (code > mostCodes || ++told > mostWidths) doubt('widths of too many codes');
    if (typeof width === 'number') known.set(code, width);
  };
  for (let i = 0; i + 1 < items.length;) {
    const first = at(i);
    const second = at(i + 1);
    if (!isInteger(first)) break;
    if (Array.isArray(second)) { second.forEach((width, n) => set(first + n, resolve(file, width))); i += 2; continue; }
    if (!isInteger(second)) break;
    const width = at(i + 2);
    for (let code = first; code <= second; code++) set(code, width);
    i += 3;
  }
  const given = entryOf(file, dict, 'DW');
  const other = typeof given === 'number' ? Math.ceil(given) : 1000;
  return (code) => known.get(code) ?? other;
}
