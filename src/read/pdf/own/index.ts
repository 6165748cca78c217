import type { Bounds } from '../../options.js';
import { blankCanvas, finish } from '../canvas.js';
import { createFonts } from '../font-name.js';
import { type InkSource, isScanLike, type PageInk } from '../ink.js';
import { blankPath } from '../path.js';
import { doubt } from './doubt.js';
import { dictOf } from './file.js';
import { runContent } from './interpreter.js';
import type { Dict } from './objects.js';
import { contentOf, isTagged, pageEntry, pagesOf, structParentsOf } from './pages.js';
import type { Painter, Shop } from './painter.js';
import { structureOf, type Structure } from './structure.js';
import { textString } from './text-string.js';
import { openFile } from './xref.js';

export { Doubt } from './doubt.js';

/** Ink straight from the content streams. Throws a Doubt, here or at a page, where pdf.js should read the file. */
export function openOwnInk(bytes: Uint8Array, { limits, watch }: Pick<Bounds, 'limits' | 'watch'>): InkSource {
  const file = openFile(bytes, limits.expandedBytes);
  const catalog = dictOf(file, file.trailer, 'Root') ?? doubt('no catalog');
  const pages = pagesOf(file, catalog);
  const tagged = isTagged(file, catalog);
  const structure = structureOf(file, catalog, tagged);
  const shop: Shop = { file, fonts: new Map(), fontNamed: createFonts(), mostSigns: limits.characters, watch };
  return {
    name: 'own', pages: pages.length, tagged, info: infoOf(dictOf(file, file.trailer, 'Info')),
    page: (number) => inkOf(shop, structure, pages[number - 1] ?? doubt('no such page'), number),
    close: () => undefined,
  };
}

function inkOf(shop: Shop, structure: Structure, chain: Dict[], number: number): PageInk {
  const { file } = shop;
  const { dict, resources, width, height, matrix } = pageEntry(file, chain);
  const canvas = blankCanvas(number, width, height, matrix);
  const painter: Painter = {
    shop, canvas, resources, path: blankPath(), font: null, spaces: { fill: 'gray', stroke: 'gray' }, saved: [], depth: 0, tagOf: structure.tagsOf(structParentsOf(file, dict)), forms: [], counts: { operations: 0, forms: 0, signs: 0 },
  };
  runContent(painter, contentOf(file, dict));
  finish(canvas);
  const { ink } = canvas;
  // As with pdf.js, which does not unpack images where all is to be seen.
  if (!isScanLike(ink)) ink.imageCover = 0;
  return ink;
}

/** The texts among the file's information. */
function infoOf(info: Dict | null): Record<string, string> {
  return Object.fromEntries([...info ?? []].flatMap(([key, value]) => (Buffer.isBuffer(value) ? [[key, textString(value)]] : [])));
}
