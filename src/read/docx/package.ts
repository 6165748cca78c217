import { ReadError } from '../errors.js';
import type { Limits } from '../options.js';
import { type Attributes, walkXml } from './xml.js';
import { directoryOf, type Entry, unpack, ZipError } from './zip.js';

/** Where one part points to: targets by relationship id, and by the last word of the relationship's type. */
export interface Relations {
  byId: ReadonlyMap<string, string>;
  byType: ReadonlyMap<string, string>;
}

/** A DOCX as parts: names are only looked up, never written to disk. */
export interface Package {
  /** Text of a part, null where there is none. */
  part(name: string): string | null;
  relations(name: string): Relations;
  /** Name of the part that holds the body. */
  main: string;
}

/** Parts that can hold something of a letter; the rest (images, fonts, thumbnails, embedded files) is never expanded. */
const wanted = /^(?!.*thumbnail)(?:\[Content_Types\]\.xml|.*\.xml|.*\.rels)$/i;
const unneeded = /^(?:customXml|word\/theme|word\/charts|word\/embeddings|word\/glossary|word\/diagrams)\/|(?:fontTable|webSettings|comments\w*|people)\.xml$/i;
/** Above this size a part that shrinks more than this was made to do so. */
const bombSize = 16 * 2 ** 20;
const bombRatio = 200;

const advice = 'Fetch it again, or open it in Word or LibreOffice and save it as .docx.';

/** Opens the ZIP; sizes are checked in its directory before anything is expanded, and a part is expanded when it is asked for. Throws ReadError. */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { names, entries } = wantedEntries(file, limits);
  const read = (name: string): string | null => {
    const entry = entries.get(name.toLowerCase());
    return entry ? decodeXml(expand(file, entry)) : null;
  };
  const relations = (name: string): Relations => readRelations(read(relationsPart(name)), folderOf(name), limits.depth);
  const root = relations('').byType.get('officeDocument');
  const main = [root, 'word/document.xml'].find((name) => name && entries.has(name.toLowerCase()) && /(?:^|\/)document\d*\.xml$|^word\//i.test(name));
  if (!main) throw new ReadError('not-a-document', otherArchive(names), 'Give a PDF, DOCX or text; a file of another kind can be saved as .docx or PDF with its own program.');
  return { part: read, relations, main };
}

const damaged = (error: unknown): ReadError =>
  new ReadError('broken', error instanceof ZipError ? `the ZIP package is damaged: ${error.message}` : 'the ZIP package is damaged or cut short', advice, { cause: error });
const tooLarge = (what: string, flag: string): ReadError =>
  new ReadError('too-large', `the ZIP package ${what}`, `It may be made to exhaust the machine; raise ${flag} if you trust it.`);

/** The parts that are needed, by name in lower case. Two of one name are refused: programs differ in which of them they show. */
function wantedEntries(file: Buffer, limits: Limits): { names: string[]; entries: Map<string, Entry> } {
  const names: string[] = [];
  const entries = new Map<string, Entry>();
  let expanded = 0;
  try {
    for (const entry of directoryOf(file)) {
      const { name, size, originalSize } = entry;
      names.push(name);
      if (names.length > limits.zipEntries) throw tooLarge(`has more than ${limits.zipEntries} entries`, '--max-zip-entries');
      if (!wanted.test(name) || unneeded.test(name)) continue;
      expanded += originalSize;
      if (expanded > limits.expandedBytes) throw tooLarge(`would expand to more than ${limits.expandedBytes} bytes`, '--max-expanded');
      if (originalSize > bombSize && originalSize > size * bombRatio) throw tooLarge(`holds ${size} bytes that would expand to ${originalSize}`, '--max-expanded');
      if (entry.encrypted) throw new ReadError('encrypted', 'the ZIP package is encrypted', 'Open it with its password and save it without one.');
      const part = name.replace(/^\/+/, '').replaceAll('\\', '/').toLowerCase();
      if (entries.has(part)) throw new ZipError(`it holds two parts of the name ${part.slice(0, 80)}`);
      entries.set(part, entry);
    }
  } catch (error) { throw error instanceof ReadError ? error : damaged(error); }
  return { names, entries };
}

function expand(file: Buffer, entry: Entry): Uint8Array {
  try { return unpack(file, entry); } catch (error) { throw damaged(error); }
}

/** Parts are UTF-8, and now and then UTF-16. */
function decodeXml(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  if (file[0] === 0xfe && file[1] === 0xff) return new TextDecoder('utf-16be').decode(file);
  return new TextDecoder().decode(file);
}

/** What an archive without a Word document is, by the names in it. */
function otherArchive(names: readonly string[]): string {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return 'this is an Excel workbook (.xlsx), not a letter';
  if (has(/^ppt\//)) return 'this is a PowerPoint file (.pptx), not a letter';
  if (has(/^META-INF\/container\.xml$/)) return 'this is an e-book (.epub), not a letter';
  if (has(/^content\.xml$/)) return 'this is an OpenDocument file (.odt), not a DOCX';
  return 'this is a ZIP archive without a Word document in it';
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const relationsPart = (name: string): string => `${folderOf(name)}_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`;

function readRelations(source: string | null, folder: string, depth: number): Relations {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  const open = (name: string, { Id, Type = '', Target = '', TargetMode }: Attributes): void => {
    if (!name.endsWith('Relationship') || TargetMode === 'External') return;
    const target = resolve(folder, Target);
    if (Id) byId.set(Id, target);
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    if (!byType.has(type)) byType.set(type, target);
  };
  try {
    if (source) walkXml(source, { open, close: () => {}, text: () => {} }, depth);
  } catch {
    // Broken relationships: the usual names of the parts stand in for them.
  }
  return { byId, byType };
}

function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '' && step !== '.') parts.push(step);
  }
  return parts.join('/');
}
