import { doubt } from './doubt.js';
import { isDict, isInteger, isRef, isStream, type Dict, type Obj, type Ref, type Stream } from './objects.js';
import { type Lexer, readKeyword, readNumber, readObject, skipSpace } from './lexer.js';
import { expand } from './filters.js';

/** Where an object stands: at an offset of the file, or as the n-th of an object stream. */
export type Entry = { offset: number; gen: number } | { within: number; index: number } | null;

/** An open PDF: objects are read when first asked for. */
export interface PdfFile {
  bytes: Buffer;
  entries: Map<number, Entry>;
  trailer: Dict;
  objects: Map<number, Obj>;
  packs: Map<number, Pack>;
  /** Bytes that streams may still expand to. */
  left: number;
  /** Objects being read for one another. */
  depth: number;
}

/** An object stream, unpacked: number and place of its objects. */
interface Pack { bytes: Buffer; numbers: number[]; places: number[] }

/** More than any honest chain of references. */
const deepest = 20;

/** What a value stands for: references are followed. */
export function resolve(file: PdfFile, value: Obj | undefined): Obj {
  for (let hops = 0; isRef(value); hops++) {
    if (hops > deepest) doubt('references in a circle');
    value = objectAt(file, value);
  }
  return value ?? null;
}

/** The value of a key, references followed; null where there is none. */
export const entryOf = (file: PdfFile, dict: Dict, key: string): Obj => resolve(file, dict.get(key));

/** The same where only a dictionary will do. */
export function dictOf(file: PdfFile, dict: Dict, key: string): Dict | null {
  const value = entryOf(file, dict, key);
  return isDict(value) ? value : null;
}

/** The same where only an array will do. */
export function arrayOf(file: PdfFile, dict: Dict, key: string): Obj[] | null {
  const value = entryOf(file, dict, key);
  return Array.isArray(value) ? value : null;
}

/** Numbers of an array of just so many; null for anything else. */
export function numbersOf(file: PdfFile, dict: Dict, key: string, count: number): number[] | null {
  const values = arrayOf(file, dict, key)?.map((value) => resolve(file, value));
  return values?.length === count && values.every((value) => typeof value === 'number') ? values as number[] : null;
}

function objectAt(file: PdfFile, { num, gen }: Ref): Obj {
  const known = file.objects.get(num);
  if (known !== undefined) return known;
  const entry = file.entries.get(num);
  if (!entry) return null;
  if (++file.depth > deepest) doubt('objects that need one another');
  const object = 'within' in entry ? fromPack(file, num, entry) : fromFile(file, num, gen, entry);
  file.depth--;
  file.objects.set(num, object);
  return object;
}

function fromFile(file: PdfFile, num: number, gen: number, entry: { offset: number; gen: number }): Obj {
  if (entry.gen !== gen) doubt('an object of another generation');
  const found = readIndirect(file, { bytes: file.bytes, at: entry.offset });
  return found.num === num && found.gen === gen ? found.object : doubt('an object that is not where the table says');
}

/** "12 0 obj … endobj" at the lexer's place. */
export function readIndirect(file: PdfFile, lexer: Lexer): { num: number; gen: number; object: Obj } {
  skipSpace(lexer);
  const num = readNumber(lexer);
  skipSpace(lexer);
  const gen = readNumber(lexer);
  if (readKeyword(lexer) !== 'obj') doubt('no object where the table says');
  const object = readObject(lexer);
  if (!isDict(object)) return { num, gen, object };
  const { at } = lexer;
  if (readKeyword(lexer) !== 'stream') { lexer.at = at; return { num, gen, object }; }
  return { num, gen, object: readStream(file, lexer, object) };
}

function readStream(file: PdfFile, lexer: Lexer, dict: Dict): Stream {
  const { bytes } = lexer;
  if (bytes[lexer.at] === 13) lexer.at++;
  if (bytes[lexer.at] === 10) lexer.at++;
  const length = entryOf(file, dict, 'Length');
  if (!isInteger(length) || length < 0) doubt('a stream without length');
  const start = lexer.at;
  lexer.at = start + length;
  if (lexer.at > bytes.length || !readKeyword(lexer).startsWith('endstream')) doubt('a stream of another length');
  return { dict, raw: bytes.subarray(start, start + length) };
}

function fromPack(file: PdfFile, num: number, { within, index }: { within: number; index: number }): Obj {
  let pack = file.packs.get(within);
  if (!pack) file.packs.set(within, pack = openPack(file, within));
  const place = pack.places[index];
  if (place === undefined || pack.numbers[index] !== num) doubt('an object that is not in its object stream');
  return readObject({ bytes: pack.bytes, at: place });
}

function openPack(file: PdfFile, num: number): Pack {
  const stream = objectAt(file, { num, gen: 0 });
  if (!isStream(stream)) doubt('no object stream where the table says');
  const count = entryOf(file, stream.dict, 'N');
  const first = entryOf(file, stream.dict, 'First');
  const bytes = expand(file, stream);
  if (!isInteger(count) || !isInteger(first) || count < 0 || count > bytes.length) doubt('an object stream without a head');
  const pack: Pack = { bytes, numbers: [], places: [] };
  const lexer = { bytes, at: 0 };
  for (let i = 0; i < count; i++) {
    skipSpace(lexer);
    pack.numbers.push(readNumber(lexer));
    skipSpace(lexer);
    pack.places.push(first + readNumber(lexer));
  }
  return pack;
}
