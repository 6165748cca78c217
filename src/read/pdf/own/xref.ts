import { doubt } from './doubt.js';
import { arrayOf, type Entry, type PdfFile, readIndirect } from './file.js';
import { expand } from './filters.js';
import { type Lexer, readKeyword, readNumber, readObject, skipSpace } from './lexer.js';
import { type Dict, isDict, isInteger, isStream, type Stream } from './objects.js';

/** Objects with higher numbers are not believed. */
const mostObjects = 8_388_607;
/** Each saving of a file adds one table or two. */
const mostTables = 1000;

/** Opens a PDF by its cross-reference tables and streams, newest first. `left` is what its streams may expand to. */
export function openFile(data: Uint8Array, left: number): PdfFile {
  const all = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const header = all.subarray(0, 1024).indexOf('%PDF-');
  if (header < 0) doubt('no header');
  const bytes = all.subarray(header);
  const file: PdfFile = { bytes, entries: new Map(), trailer: new Map(), objects: new Map(), packs: new Map(), left, depth: 0 };
  const queue = [startOf(bytes)];
  const visited = new Set<number>();
  for (const place of queue) {
    if (visited.has(place)) continue;
    visited.add(place);
    if (visited.size > mostTables) doubt('too many tables');
    const trailer = readSection(file, place);
    if (file.trailer.size === 0) file.trailer = trailer;
    for (const key of ['XRefStm', 'Prev']) {
      const next = trailer.get(key);
      if (isInteger(next)) queue.push(next);
      else if (next !== undefined) doubt('a chain of tables that breaks off');
    }
  }
  if (file.trailer.has('Encrypt')) doubt('encrypted');
  return file;
}

function startOf(bytes: Buffer): number {
  const at = bytes.lastIndexOf('startxref');
  if (at < 0 || at < bytes.length - 2048) doubt('no startxref');
  const lexer = { bytes, at: at + 9 };
  skipSpace(lexer);
  return readNumber(lexer);
}

function readSection(file: PdfFile, place: number): Dict {
  const lexer: Lexer = { bytes: file.bytes, at: place };
  skipSpace(lexer);
  if (file.bytes[lexer.at] === 0x78) return readTable(file, lexer);
  const { object } = readIndirect(file, lexer);
  if (!isStream(object) || object.dict.get('Type') !== 'XRef') doubt('no table where one should be');
  readXrefStream(file, object);
  return object.dict;
}

function readTable(file: PdfFile, lexer: Lexer): Dict {
  if (readKeyword(lexer) !== 'xref') doubt('no table where one should be');
  for (;;) {
    skipSpace(lexer);
    if (lexer.bytes[lexer.at] === 0x74) break;
    const first = readNumber(lexer);
    skipSpace(lexer);
    readEntries(file, lexer, first, readNumber(lexer));
  }
  if (readKeyword(lexer) !== 'trailer') doubt('a table without trailer');
  const trailer = readObject(lexer);
  return isDict(trailer) ? trailer : doubt('a trailer that is none');
}

function readEntries(file: PdfFile, lexer: Lexer, first: number, count: number): void {
  if (!isInteger(first) || !isInteger(count)) doubt('a table without numbers');
  for (let i = 0; i < count; i++) {
    skipSpace(lexer);
    const offset = readNumber(lexer);
    skipSpace(lexer);
    const gen = readNumber(lexer);
    const kind = readKeyword(lexer);
    if (kind !== 'n' && kind !== 'f') doubt('a table with a wrong entry');
    if (i === 0 && kind === 'f' && first === 1) first = 0; // a common slip: pdf.js counts so too
    addEntry(file, first + i, kind === 'n' ? { offset, gen } : null);
  }
}

/** What is newer was read before and stays. */
function addEntry({ entries }: PdfFile, num: number, entry: Entry): void {
  if (num > mostObjects) doubt('too many objects');
  if (!entries.has(num)) entries.set(num, entry);
}

function readXrefStream(file: PdfFile, stream: Stream): void {
  const widths = arrayOf(file, stream.dict, 'W');
  const ranges = arrayOf(file, stream.dict, 'Index') ?? [0, stream.dict.get('Size') ?? null];
  if (widths?.length !== 3 || !widths.every((width) => isInteger(width) && width >= 0 && width <= 6) || widths[1] === 0 || !ranges.every(isInteger)) doubt('a table stream without its form');
  const [kindWidth, secondWidth, thirdWidth] = widths as [number, number, number];
  const bytes = expand(file, stream);
  let at = 0;
  const field = (width: number): number => (width === 0 ? 0 : bytes.readUIntBE((at += width) - width, width));
  for (let r = 0; r + 1 < ranges.length; r += 2) {
    for (let num = ranges[r] as number, end = num + (ranges[r + 1] as number); num < end; num++) {
      if (at + kindWidth + secondWidth + thirdWidth > bytes.length) doubt('a table stream that is too short');
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const second = field(secondWidth);
      const third = field(thirdWidth);
      if (kind > 2) doubt('a table stream with a wrong entry');
      addEntry(file, num, kind === 1 ? { offset: second, gen: third } : kind === 2 ? { within: second, index: third } : null);
    }
  }
}
