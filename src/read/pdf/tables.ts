import type { PageLines, PageTable } from './page-lines.js';

/** The data tables of a page, from top to bottom. */
export function findTables(_page: PageLines): PageTable[] {
  return [];
}

/** Two tables that are one over a page break, its repeated head once; null where they are two. */
export function joinTables(_above: PageTable, _below: PageTable): PageTable | null {
  return null;
}
