import type { LetterHead } from '../compare/comparison.js';
import type { EntrySource } from '../compare/entries.js';
import type { Figure } from '../compare/figure.js';
import type { Match } from '../compare/pairing.js';
import type { Result } from '../schema/result.js';

/** What of a letter a series is made of: a result, or as much of it as a store keeps. */
export type SeriesSource = EntrySource & Pick<Result, 'source'>;

/** One figure of a line. */
export interface SeriesPoint {
  /** The day it is of, ISO 8601: the last day of its peildatum, else the date of the letter; null where neither is known. */
  date: string | null;
  /** Where that day was read. */
  dateFrom: 'column' | 'caption' | 'sentence' | 'letter';
  /** Index of the letter that gives it first, in `letters`. */
  letter: number;
  figure: Figure;
  /** Letters that give the same figure for the same day again. */
  repeatedIn: number[];
  /** Index of an earlier letter's point of the same day that this one corrects, in `points`. */
  corrects: number | null;
  /** How sure it is that it belongs to this line; null for the letter the line begins with. */
  match: Match | null;
}

/** One amount through the letters, in order of date. */
export interface SeriesLine {
  /** As the last letter says it: label and column of a row, the words in front of a figure of running text. */
  label: string;
  /** Other labels it had in earlier letters, and the label of its sentence. */
  alsoCalled: string[];
  where: 'table' | 'text';
  section: string | null;
  /** ISO 4217. */
  unit: string;
  points: SeriesPoint[];
}

/** A remark on the series as a whole. */
export interface SeriesRemark { code: 'no-date' | 'same-file' | 'no-lines'; message: string; path: string | null }

/** Labelled amounts through the letters of a series. */
export interface Series { schema: 'leveringen-series/1'; version: string; label: string | null; letters: LetterHead[]; remarks: SeriesRemark[]; lines: SeriesLine[] }
