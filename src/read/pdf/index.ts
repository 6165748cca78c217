import { type BlockInput, buildDocument } from '../../document/builder.js';
import type { Document, ReadNote } from '../../document/document.js';
import { ReadError } from '../errors.js';
import type { Limits, ReadOptions } from '../options.js';
import { blocksOf } from './flow.js';
import { openInk } from './open-ink.js';
import { furnitureOf, zonesOf } from './furniture.js';
import { linesOf } from './lines.js';
import { legible, type Sheet } from './legible.js';
import { typographyOf } from './typography.js';
import { wordsOf } from './words.js';

/** Reads a PDF the way a person does: from ink to words, lines, columns, notes, tables and paragraphs. Throws ReadError where nothing can be read. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions & { limits: Limits }): Promise<Document> {
  const { sheets, info, notes } = await sheetsOf(bytes, options);
  const pages = legible(sheets, notes);
  const type = typographyOf(pages);
  const zones = zonesOf(pages.map((page) => ({ page, lines: linesOf(page.words, page.number, type.margin) })), type);
  const blocks: BlockInput[] = blocksOf(zones, type);
  return buildDocument({
    format: 'pdf', blocks, notes, properties: info, pages: pages.length, pageSizes: pages.map(({ width, height }) => [width, height]),
    furniture: zones.flatMap(({ furniture }) => furniture.map(furnitureOf)),
  });
}

/** All pages with their words, as far as the limits allow. */
async function sheetsOf(bytes: Uint8Array, options: ReadOptions & { limits: Limits }): Promise<{ sheets: Sheet[]; info: Record<string, string>; notes: ReadNote[] }> {
  const source = await openInk(bytes, options);
  const sheets: Sheet[] = [];
  const notes: ReadNote[] = [];
  try {
    const last = Math.min(source.pages, options.limits.pages);
    if (last < source.pages) notes.push({ code: 'limit-reached', message: `Only ${last} of ${source.pages} pages were read.`, page: last, span: null });
    for (let number = 1; number <= last; number++) {
      if (options.signal?.aborted) throw new ReadError('aborted', 'reading was stopped', 'Try again with more time.');
      const { width, height, glyphs, rules, imageCover } = await source.page(number);
      const upright = glyphs.filter(({ angle }) => Math.abs(angle) < 6);
      sheets.push({ number, width, height, rules, imageCover, invisible: upright.filter(({ invisible }) => invisible).length, words: wordsOf(upright, rules) });
    }
    return { sheets, info: source.info, notes };
  } finally { await source.close(); }
}
