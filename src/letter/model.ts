import type { Block, Cell, Document } from '../document/document.js';
import type { Span } from '../text/span.js';

/** A value of the letterhead and the place it was read from; null place where it was concluded. */
export interface Read<T> {
  value: T;
  span: Span | null;
  /** Concluded, not read. */
  implied: boolean;
}

/** What stands above the salutation, in the margin column and below the text. Absent is null. */
export interface Letterhead {
  date: Read<string> | null;
  subject: Read<string> | null;
  reference: Read<string> | null;
  yourReference: Read<string> | null;
  ministry: Read<string> | null;
  chamber: Read<'tweede-kamer' | 'eerste-kamer'> | null;
  /** The letter's own number in its published form. */
  kamerstuk: Read<{ dossier: string; number: string | null; id: string | null }> | null;
  signatories: Read<{ role: string; name: string | null }>[];
  onBehalfOf: Read<string>[];
}

/** A heading; `span` runs from its first letter to the next heading of any level (or the end of the body). */
export interface Section {
  id: string;
  title: string;
  level: number;
  page: number | null;
  span: Span;
  /** The heading line alone. */
  heading: Span;
}

/** A table of data with what stands around it. */
export interface LetterTable {
  id: string;
  page: number | null;
  section: string | null;
  caption: string | null;
  /** Unit that holds for the whole table, as printed: "x € 1 mln". */
  unit: string | null;
  unitSpan: Span | null;
  /** How many rows from the top are its head. */
  headRows: number;
  rows: readonly (readonly Cell[])[];
  span: Span;
}

/** A foot- or endnote with the offsets at which it is called. */
export interface Footnote {
  number: number | null;
  mark: string | null;
  page: number | null;
  span: Span;
  calls: { offset: number; page: number | null }[];
}

/** The kinds of place in a letter. Nothing is extracted from letterhead and outside. */
export type Where = 'letterhead' | 'body' | 'heading' | 'table' | 'footnote' | 'signature';

/** A stretch of the text that is one kind of place; regions are sorted and cover every block. */
export interface Region {
  span: Span;
  where: Where;
  section: string | null;
  page: number | null;
  block: Block;
}

/** A finding of the structure stage, with a code of diagnostics.ts. */
export interface Finding {
  code: string;
  message: string;
  /** Only where no span tells it. */
  page?: number | null;
  span: Span | null;
}

/** The model of a Kamerbrief: the document, and what each part of it is. */
export interface LetterModel {
  document: Document;
  text: string;
  head: Letterhead;
  sections: readonly Section[];
  tables: readonly LetterTable[];
  footnotes: readonly Footnote[];
  regions: readonly Region[];
  findings: readonly Finding[];
}
