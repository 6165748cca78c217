import type { Block, Document } from '../document/document.js';
import { contains, lastStartingAt } from '../text/span.js';
import type { Footnote, LetterModel, LetterTable, Region, Section, Where } from './model.js';

/** The region an offset lies in: the last that starts at or before it; null in front of the first. */
export function regionAt(letter: Pick<LetterModel, 'regions'>, offset: number): Region | null {
  return letter.regions[lastStartingAt(letter.regions, offset, (region) => region.span)] ?? null;
}

/** What is known of the parts of a letter before its regions are drawn. */
export interface Parts {
  letterhead: ReadonlySet<Block>;
  signature: ReadonlySet<Block>;
  sections: readonly Section[];
  tables: readonly LetterTable[];
  footnotes: readonly Footnote[];
}

/** One region a block, in order of the text. A note belongs to the section that calls it. */
export function drawRegions({ blocks }: Document, parts: Parts): Region[] {
  const tables = new Set(parts.tables.map(({ span }) => span[0]));
  const called = new Map(parts.footnotes.map(({ span, calls }) => [span[0], calls[0]?.offset]));
  const regions = blocks.map((block): Region => ({ span: block.span, where: whereOf(block, parts, tables), section: null, page: block.page, block }));
  for (const region of regions) {
    const at = region.where === 'footnote' ? called.get(region.span[0]) : region.span[0];
    if (region.where === 'letterhead' || region.where === 'signature' || at === undefined) continue;
    // A call may be the last sign of its section.
    region.section = sectionAt(parts.sections, at) ?? (region.where === 'footnote' ? sectionAt(parts.sections, at - 1) : null);
  }
  return regions.sort((a, b) => a.span[0] - b.span[0]);
}

function whereOf(block: Block, { letterhead, signature, sections }: Parts, tables: ReadonlySet<number>): Where {
  if (block.kind === 'footnote') return 'footnote';
  if (letterhead.has(block)) return 'letterhead';
  if (signature.has(block)) return 'signature';
  if (block.kind === 'table' && tables.has(block.span[0])) return 'table';
  const section = sections[lastStartingAt(sections, block.span[0], ({ heading }) => heading)];
  return section && contains(section.heading, block.span) ? 'heading' : 'body';
}

/** The section an offset lies in, null above the first and between a closing and the next heading. */
export function sectionAt(sections: readonly Section[], offset: number): string | null {
  const section = sections[lastStartingAt(sections, offset, ({ span }) => span)];
  return section && offset < section.span[1] ? section.id : null;
}
