import { inflateSync } from 'node:zlib';
import { ReadError } from '../../errors.js';
import { doubt } from './doubt.js';
import { type PdfFile, resolve, entryOf } from './file.js';
import { type Dict, isDict, type Obj, type Stream } from './objects.js';
import { undoPredictor } from './predictor.js';

/** The bytes a stream stands for. Filters of images are not known here: nobody asks for those. */
export function expand(file: PdfFile, { dict, raw }: Stream): Buffer {
  const filters = listOf(file, entryOf(file, dict, 'Filter') ?? entryOf(file, dict, 'F'));
  if (filters.length > 4) doubt('a chain of filters');
  const parms = listOf(file, entryOf(file, dict, 'DecodeParms') ?? entryOf(file, dict, 'DP'));
  let bytes = raw;
  filters.forEach((filter, i) => {
    if (filter !== 'FlateDecode' && filter !== 'Fl') doubt(`filter ${String(filter)}`);
    const own = parms[i];
    bytes = inflate(file, bytes);
    if (isDict(own)) bytes = predicted(file, bytes, own);
  });
  return bytes;
}

const listOf = (file: PdfFile, value: Obj): Obj[] => (Array.isArray(value) ? value.map((item) => resolve(file, item)) : value === null ? [] : [value]);

function inflate(file: PdfFile, bytes: Buffer): Buffer {
  if (bytes.length === 0) return bytes;
  let out: Buffer;
  try { out = inflateSync(bytes, { maxOutputLength: Math.max(1, file.left), chunkSize: Math.min(Math.max(4096, bytes.length * 4), 1 << 18) }); }
  catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    return doubt('a stream that does not unpack');
  }
  spend(file, out.length);
  return out;
}

/** Counts bytes that were unpacked, or put together from what may come again and again. */
export function spend(file: PdfFile, bytes: number): void {
  if ((file.left -= bytes) < 0) throw tooLarge();
}

const tooLarge = (): ReadError => new ReadError('too-large', 'the PDF expands to more than the limit', 'It may be made to exhaust the machine; raise --max-expanded if you trust it.');

function predicted(file: PdfFile, bytes: Buffer, parms: Dict): Buffer {
  const number = (key: string, other: number): number => {
    const value = entryOf(file, parms, key);
    return typeof value === 'number' ? value : other;
  };
  const predictor = number('Predictor', 1);
  if (predictor < 2) return bytes;
  if (predictor < 10) doubt('a predictor of images');
  return undoPredictor(bytes, number('Columns', 1), Math.max(1, number('Colors', 1) * number('BitsPerComponent', 8) >> 3));
}
