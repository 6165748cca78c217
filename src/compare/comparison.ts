import type { Motion, PaperId, Result } from '../schema/result.js';
import type { Figure } from './figure.js';
import type { Match } from './pairing.js';
import type { TextPart } from './word-diff.js';

/** What became of a thing between two letters. */
export type Status = 'changed' | 'unchanged' | 'new' | 'gone';

/** One of the two letters. */
export interface LetterHead { path: string; sha256: string; date: string | null; subject: string | null; reference: string | null; ministry: string | null; kamerstuk: PaperId | null; pages: number | null }

/** A field of the letterhead or signature that differs; lists are joined with "; ". */
export interface HeadChange { field: string; old: string | null; new: string | null }

/** An amount or count in both letters, or in one of them. */
export interface FigureChange {
  status: Status;
  /** Which points of two rows are held against each other: those of one date (a difference is a correction), the last of each (the series moves on), or undated ones. */
  relation: 'same-date' | 'other-date' | 'undated' | null;
  old: Figure | null;
  new: Figure | null;
  /** What differs. */
  changed: ('value' | 'unit' | 'qualifier' | 'basis' | 'period')[];
  /** New less old, of the low end of ranges; null where the units differ. */
  difference: number | null;
  /** The same of the high end, where one of them is a range. */
  differenceMax: number | null;
  /** Difference in per cent of the old value, to two decimals; null where that is zero or the units differ. */
  percentage: number | null;
  percentageMax: number | null;
  /** The values differ by no more than their rounding allows. */
  withinRounding: boolean;
  match: Match | null;
}

/** A paper or other reference: how often each letter names it. */
export interface PaperChange { status: 'kept' | 'new' | 'gone'; type: string; id: string; text: string; url: string | null; old: Named | null; new: Named | null }
/** Where a letter names it first, and how often. */
export interface Named { mentions: number; page: number | null; section: string | null }

/** A motion in both letters, or in one of them. */
export interface MotionChange { status: 'kept' | 'new' | 'gone'; old: Motion | null; new: Motion | null; match: Match | null }

/** A section in both letters, or in one of them. */
export interface SectionChange { status: 'kept' | 'renamed' | 'new' | 'gone'; old: string | null; new: string | null; moved: boolean; match: Match | null }

/** A paragraph, row of a table (its cells parted by " │ ") or footnote. */
export interface Passage { text: string; section: string | null; page: number | null }

/** A passage that differs; `parts` are the words of both in order. */
export interface TextChange {
  status: 'changed' | 'new' | 'gone' | 'moved';
  kind: 'text' | 'table' | 'footnote';
  old: Passage | null;
  new: Passage | null;
  parts: TextPart[];
}

/** A remark on the comparison as a whole. */
export interface Remark { code: 'same-file' | 'nothing-changed' | 'order' | 'no-date' | 'other-subject' | 'other-ministry'; message: string }

/** All that changed between two letters. */
export interface Comparison {
  schema: 'leveringen-compare/1';
  version: string;
  old: LetterHead;
  new: LetterHead;
  remarks: Remark[];
  letter: HeadChange[];
  amounts: FigureChange[];
  quantities: FigureChange[];
  kamerstukken: PaperChange[];
  references: PaperChange[];
  motions: MotionChange[];
  sections: SectionChange[];
  /** null where the texts were not given. */
  text: TextChange[] | null;
}

/** The letter a result is of. */
export const headOf = ({ source, letter }: Pick<Result, 'source' | 'letter'>): LetterHead => ({
  path: source.path, sha256: source.sha256, date: letter.date, subject: letter.subject, reference: letter.reference, ministry: letter.ministry, kamerstuk: letter.kamerstuk, pages: source.pages,
});
