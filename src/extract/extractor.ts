import type { LetterTable } from '../letter/model.js';

/** A place in the text where a rule found something; half-open UTF-16 offsets. */
export interface Hit {
  start: number;
  end: number;
  /** Name of the rule, as `leveringen explain` shows it. */
  rule: string;
}

/** What an extractor may look at beside the text. It never sees the file's format. */
export interface View {
  tables: readonly LetterTable[];
  /** Whether a place lies in the letterhead or otherwise outside what the letter says. */
  skips(offset: number): boolean;
  /** The first call of a note strictly between two offsets, or null: no name or number runs on over it. */
  callBetween(from: number, to: number): number | null;
}

/** A text that the rule must hit, with what it must read: `hits` are the exact substrings, in order. */
export interface Example {
  text: string;
  hits: readonly string[];
  /** Properties that the hits must have, one record a hit, where the words alone do not say enough. */
  reads?: readonly Record<string, unknown>[];
}

/**
 * One kind of thing, one record. Clean text has single spaces within a block; blocks are set apart by line ends and cells by tabs, so patterns
 * name the space (" ") and never cross \n or \t. Every pattern is linear on hostile text, and a test drives each of them.
 */
export interface Extractor<T extends Hit> {
  kind: string;
  patterns: Readonly<Record<string, RegExp>>;
  examples: readonly Example[];
  /** Texts in which nothing may be found. */
  counterExamples: readonly string[];
  /** Hits in order of start, without overlap. */
  find(text: string, view: View): T[];
}

/** The view on a bare text: no tables, nothing skipped. */
export const bareView: View = { tables: [], skips: () => false, callBetween: () => null };
