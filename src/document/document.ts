import type { Span } from '../text/span.js';

/** The kinds of file a letter comes as. */
export type Format = 'pdf' | 'docx' | 'text';

/** A rectangle on a page: points from the top left corner, [left, top, right, bottom]. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Where a piece of the clean text stands in the file it was read from. */
export interface Place {
  /** 1-based page; null where the format has none. */
  page: number | null;
  /** Where on the page (PDF). */
  box: Box | null;
  /** 1-based paragraph of the part (DOCX) or line of the file (text). */
  line: number | null;
  /** The part of a DOCX package, such as `word/footnotes.xml`. */
  part: string | null;
}

/** How all visible letters of a block are set; a mixture counts as false. */
export interface Style {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Points, null where unknown. */
  size: number | null;
  /** Heading level that the file itself names (style, tag, outline), 1 is the highest; null where it names none. */
  outline: number | null;
}

/**
 * What a block is to a reader of the page:
 * paragraph · list-item (its sign in `marker`) · table (its cells in `rows`) · footnote (its label in `note`).
 */
export type BlockKind = 'paragraph' | 'list-item' | 'table' | 'footnote';

/** body: the running column · margin: the column beside it · header: letterhead parts outside the body · notes: foot- and endnotes. */
export type Zone = 'body' | 'margin' | 'header' | 'notes';

/** One cell of a table; `span` is its own text within the document's. */
export interface Cell {
  span: Span;
  /** Columns it covers, 1 for most. */
  columns: number;
  bold: boolean;
  /** Cell of a head row, as far as the file says so. */
  head: boolean;
}

/** A piece of the document that a reader sees as one: its `span` is a view on the document's text. */
export interface Block {
  kind: BlockKind;
  zone: Zone;
  span: Span;
  style: Style;
  /** Page where it begins, null where the format has none. */
  page: number | null;
  box: Box | null;
  /** Distance from the left edge of its zone, in points; 0 where unknown. */
  indent: number;
  /** Blank space (points in PDF, empty lines in text) above it; null where unknown. */
  spaceAbove: number | null;
  /** Sign of a list item: "•", "-", "a)", "1.". It is not part of the text. */
  marker: string | null;
  /** Cells of a table, row by row; every row has the same number of cells, "" filling what a spanned cell covers. */
  rows: Cell[][] | null;
  /** Label of a footnote as the reader sees it: "1", "*". */
  note: string | null;
  /** Spans of leading runs in bold or italic inside a mixed paragraph, where the reader could tell: a "lead-in". */
  leadIn: Span | null;
}

/** A footnote call: the mark itself is not in the text; `offset` is where it stood. */
export interface Call {
  offset: number;
  label: string;
  page: number | null;
}

/** Repeated matter of the page that is not part of the text: running heads, page numbers, the margin of later pages. */
export interface Furniture {
  text: string;
  page: number | null;
  box: Box | null;
}

/** A doubt or finding of a reader, with a place where it has one. */
export interface ReadNote {
  code: string;
  message: string;
  page: number | null;
  span: Span | null;
}

/** One immutable text, its blocks in reading order, and the way back to the file. */
export interface Document {
  format: Format;
  text: string;
  blocks: readonly Block[];
  calls: readonly Call[];
  furniture: readonly Furniture[];
  notes: readonly ReadNote[];
  /** Number of pages, null where the format has none. */
  pages: number | null;
  /** Width and height of each page in points; null where the format has none. */
  pageSizes: readonly (readonly [width: number, height: number])[] | null;
  /** What the file's own metadata claims (docProps/custom.xml, PDF info): hints, often stale. */
  properties: Readonly<Record<string, string>>;
  /** Where the text of a span stands in the file, in order; neighbours on one line are one place. */
  locate(span: Span): Place[];
}

/** The text of a span. */
export const textOf = (document: Document, span: Span): string => document.text.slice(span[0], span[1]);
