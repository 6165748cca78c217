import { buildDocument } from '../../document/builder.js';
import type { Document, ReadNote } from '../../document/document.js';
import { type Bounds, now } from '../options.js';
import { blocksOf } from './flow.js';
import { furnitureOf, zonesOf } from './furniture.js';
import { countOf, type InkSource, type Setting } from './ink.js';
import { legible, type Sheet } from './legible.js';
import { openInk } from './open-ink.js';
import { typographyOf } from './typography.js';
import { wordsOf } from './words.js';

/** Reads a PDF the way a person does: from ink to words, lines, columns, notes, tables and paragraphs. Throws ReadError where nothing can be read. */
export async function readPdf(bytes: Uint8Array, options: Bounds): Promise<Document> {
  const source = await openInk(bytes, options);
  try { return await readInk(source, options); } finally { await source.close(); }
}

/** The same from any source of ink. */
export async function readInk(source: InkSource, options: Bounds): Promise<Document> {
  const notes: ReadNote[] = [];
  const pages = legible(await sheetsOf(source, options, notes), notes);
  const { type, lines } = typographyOf(pages);
  options.watch.check();
  const zones = zonesOf(pages.map((page, i) => ({ page, lines: lines[i]! })), type);
  options.watch.check();
  return buildDocument({
    format: 'pdf', blocks: blocksOf(zones, type), notes, properties: source.info, pages: pages.length, pageSizes: pages.map(({ width, height }) => [width, height]),
    furniture: zones.flatMap(({ furniture }) => furniture.map(furnitureOf)),
  });
}

/** All pages with their words, as far as the limits allow. */
async function sheetsOf(source: InkSource, { limits, watch }: Bounds, notes: ReadNote[]): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  const last = Math.min(source.pages, limits.pages);
  if (last < source.pages) notes.push({ code: 'limit-reached', message: `Only ${last} of ${source.pages} pages were read.`, page: last, span: null });
  let read = 0;
  const hidden: HiddenSigns[] = [];
  let breathed = now();
  for (let number = 1; number <= last; number++) {
    // Pages are read without a pause: a timer that is to stop them needs one now and then.
    if (watch.signal && now() - breathed > 50) { await new Promise(setImmediate); breathed = now(); }
    watch.check();
    const { width, height, glyphs, rules, imageCover, hidden: left } = await source.page(number);
    read += glyphs.texts.length;
    if (read > limits.characters && sheets.length > 0) {
      notes.push({ code: 'limit-reached', message: `Only ${sheets.length} of ${source.pages} pages were read (limit: characters).`, page: sheets.length, span: null });
      break;
    }
    // On a scan the text that nobody sees is what a machine recognised; without an image that shows it, it is not what the letter says.
    const isScan = imageCover > 0.3;
    const isSeen = ({ invisible }: Setting): boolean => isScan || !invisible;
    const signs = left + countOf(glyphs, (setting) => !isSeen(setting));
    if (signs > 0) hidden.push({ page: number, signs });
    const turned = countOf(glyphs, (setting) => isSeen(setting) && !isLevel(setting));
    if (turned > 20) notes.push({ code: 'text-turned', message: `${turned} signs on page ${number} stand upright or aslant and were not read.`, page: number, span: null });
    sheets.push({ number, width, height, rules, imageCover, invisible: countOf(glyphs, (setting) => setting.invisible && isSeen(setting) && isLevel(setting)), words: wordsOf(glyphs, rules, (setting) => isSeen(setting) && isLevel(setting)) });
  }
  if (hidden[0]) notes.push({ code: 'text-hidden', message: hiddenMessage(hidden), page: hidden[0].page, span: null });
  return sheets;
}

/** How many signs of a page nobody sees. */
interface HiddenSigns { page: number; signs: number }

/** "Set so that nobody sees them and not read: 27 signs on page 2, 1 on page 6." */
const hiddenMessage = (pages: readonly HiddenSigns[]): string =>
  `Set so that nobody sees them and not read: ${pages.map(({ page, signs }, i) => `${signs}${i > 0 ? '' : signs === 1 ? ' sign' : ' signs'} on page ${page}`).join(', ')}.`;

const isLevel = ({ angle }: Setting): boolean => Math.abs(angle) < 6;

