import { pageMatrix, type Matrix } from '../matrix.js';
import { doubt } from './doubt.js';
import { arrayOf, dictOf, numbersOf, type PdfFile, resolve, entryOf } from './file.js';
import { expand, spend } from './filters.js';
import { type Dict, isDict, isInteger, isStream, type Obj } from './objects.js';

/** A page with what it inherits. */
export interface PageEntry { dict: Dict; resources: Dict; width: number; height: number; matrix: Matrix }

/** Levels of the page tree. */
const deepest = 50;
type Box = [number, number, number, number];

/** The dictionaries of all pages, in order, each with its ancestors from near to far. */
export function pagesOf(file: PdfFile, catalog: Dict): Dict[][] {
  const root = dictOf(file, catalog, 'Pages') ?? doubt('no pages');
  const pages: Dict[][] = [];
  const seen = new Set<Dict>();
  const visit = (node: Obj, above: Dict[]): void => {
    if (!isDict(node) || above.length > deepest) doubt('a page tree that is none');
    const kids = arrayOf(file, node, 'Kids');
    // A page may come again; what holds pages may not, or they would multiply.
    if (!kids) { pages.push([node, ...above]); return; }
    if (seen.has(node)) doubt('a page tree that is none');
    seen.add(node);
    const under = [node, ...above];
    for (const kid of kids) visit(resolve(file, kid), under);
  };
  visit(root, []);
  if (entryOf(file, root, 'Count') !== pages.length || pages.length === 0) doubt('a wrong count of pages');
  return pages;
}

/** Size, resources and orientation of a page. */
export function pageEntry(file: PdfFile, chain: Dict[]): PageEntry {
  const dict = chain[0]!;
  const inherited = (key: string): Obj => chain.reduce<Obj>((found, node) => found ?? entryOf(file, node, key), null);
  const [x0, y0, x1, y1] = viewOf(file, chain);
  const turn = inherited('Rotate');
  const rotate = typeof turn === 'number' && turn % 90 === 0 ? ((turn % 360) + 360) % 360 : 0;
  const given = entryOf(file, dict, 'UserUnit');
  const unit = typeof given === 'number' && given > 0 ? given : 1;
  const [width, height] = [(x1 - x0) * unit, (y1 - y0) * unit];
  const sideways = rotate % 180 !== 0;
  return { dict, resources: resourcesOf(file, chain), width: sideways ? height : width, height: sideways ? width : height, matrix: pageMatrix([x0, y0, x1, y1], rotate, unit) };
}

/** What of the page is looked at: the crop box within the media box. */
function viewOf(file: PdfFile, chain: Dict[]): Box {
  const media = boxOf(file, chain, 'MediaBox') ?? doubt('a page without size');
  const crop = boxOf(file, chain, 'CropBox') ?? media;
  const view: Box = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1]), Math.min(media[2], crop[2]), Math.min(media[3], crop[3])];
  return view[2] > view[0] && view[3] > view[1] ? view : media;
}

function boxOf(file: PdfFile, chain: Dict[], key: string): Box | null {
  for (const node of chain) {
    if (!node.has(key)) continue;
    const [a, b, c, d] = numbersOf(file, node, key, 4) ?? doubt('a box of a page that is none');
    const box: Box = [Math.min(a!, c!), Math.min(b!, d!), Math.max(a!, c!), Math.max(b!, d!)];
    return box[2] > box[0] && box[3] > box[1] ? box : null;
  }
  return null;
}

/** Resources of the page; kinds it does not have itself come from above. */
function resourcesOf(file: PdfFile, chain: Dict[]): Dict {
  const found = chain.map((node) => dictOf(file, node, 'Resources')).filter((resources) => resources !== null);
  return found.length <= 1 ? found[0] ?? new Map() : new Map(found.reverse().flatMap((resources) => [...resources]));
}

/** The content of a page; its parts are split between words of the language. */
export function contentOf(file: PdfFile, page: Dict): Buffer {
  const contents = entryOf(file, page, 'Contents');
  const parts = (Array.isArray(contents) ? contents.map((part) => resolve(file, part)) : [contents]).filter((part) => part !== null);
  const bytes = parts.flatMap((part) => {
    if (!isStream(part) || part.dict.has('Resources')) doubt('content that is no stream');
    const bytes = expand(file, part);
    // One part may be named ten thousand times: what is not packed counts here too.
    if (bytes === part.raw) spend(file, bytes.length);
    return [bytes, Buffer.from('\n')];
  });
  return bytes.length === 2 ? bytes[0]! : Buffer.concat(bytes);
}

/** Whether the letter says that it is tagged. */
export function isTagged(file: PdfFile, catalog: Dict): boolean {
  const info = dictOf(file, catalog, 'MarkInfo');
  return info !== null && entryOf(file, info, 'Marked') === true;
}

/** Number of the page's entry in the parent tree; null where it has none. */
export function structParentsOf(file: PdfFile, dict: Dict): number | null {
  const number = entryOf(file, dict, 'StructParents');
  return isInteger(number) ? number : null;
}
