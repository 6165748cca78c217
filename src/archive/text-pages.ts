import type { Document } from '../document/document.js';
import type { TextPages } from './outcome.js';

/** Where the clean text goes over to another page; null where the format has no pages. */
export function textPages(document: Document): TextPages | null {
  if (document.pages === null) return null;
  const pageAt = (offset: number): number | null => document.locate([offset, offset + 1])[0]?.page ?? null;
  const turns: [number, number][] = [];
  const add = (offset: number, page: number | null): void => { if (page !== null && turns.at(-1)?.[1] !== page) turns.push([offset, page]); };
  for (const { span, page } of document.blocks) {
    add(span[0], page);
    for (let at = span[0], last = pageAt(span[1] - 1); last !== null && page !== null && (pageAt(at) ?? last) !== last;) {
      at = firstBeyond(at, span[1] - 1, pageAt(at), pageAt);
      add(at, pageAt(at));
    }
  }
  return turns;
}

/** The first offset in (low, high] that stands on another page than `page`, by halving. */
function firstBeyond(low: number, high: number, page: number | null, pageAt: (offset: number) => number | null): number {
  let from = low;
  let to = high;
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    const here = pageAt(middle);
    if (here === page || here === null) from = middle; else to = middle;
  }
  return to;
}

/** The page of an offset. */
export function pageOf(turns: TextPages | null, offset: number): number | null {
  let page: number | null = null;
  for (const [start, number] of turns ?? []) { if (start > offset) break; page = number; }
  return page;
}
