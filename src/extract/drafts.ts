import type { CellPlace } from '../schema/result.js';
import type { Hit } from './extractor.js';

/** A day of which parts may be unwritten. `year: null` is resolved by the letter's date in refine. */
export interface PartialDay { year: number | null; month: number | null; day: number | null }

/** A date as written: nothing resolved yet. */
export interface DateDraft extends Hit {
  from: PartialDay;
  to: PartialDay;
  precision: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
  /** Quarter 1 to 4 or half 1 to 2, where that is the unit. */
  part: number | null;
  /** "jl." looks back, "a.s." ahead, "dit jaar" and "vorig jaar" are counted from the letter's year. */
  direction: 'past' | 'future' | 'this-year' | 'last-year' | 'next-year' | null;
  /** Weekday written with it, 1 (Monday) to 7; null where none: a check, not a source. */
  weekday: number | null;
  implied: string[];
  /** First and last day, ISO; null until refine resolves them, and for good where it cannot. */
  first: string | null;
  last: string | null;
}

export interface AmountDraft extends Hit {
  value: number;
  valueMax: number | null;
  currency: string;
  precision: number;
  qualifier: string | null;
  basis: 'bruto' | 'netto' | null;
  period: string | null;
  priceLevel: number | null;
  label: string | null;
  implied: string[];
  table: CellPlace | null;
  unitSource: 'text' | 'cell' | 'head' | 'caption' | null;
}

export interface KamerstukDraft extends Hit {
  /** Digits with suffix, "21501-20"; null where only a bare "nr. 9" is written and refine must find the dossier. */
  dossier: string | null;
  number: string | null;
  chamber: 'TK' | 'EK' | null;
  session: string | null;
  date: string | null;
  pages: string | null;
  kind: string;
  dossiers: string[];
  rijkswet: string | null;
  implied: string[];
}

/** A mention of one motion. */
export interface MotionDraft extends Hit {
  /** Surnames; empty where the mention names none ("deze motie", "motie 36 045, nr. 243"). */
  proposers: string[];
  coSigned: boolean;
  /** Its paper where the mention itself gives it, or the footnote called there. */
  paper: { dossier: string; number: string | null; id: string | null } | null;
  /** Which distinct motion of the letter it is, counted from 0; null until refine knows, and for good where it is none. */
  motion: number | null;
  implied: string[];
}

export interface ReferenceDraft extends Hit {
  type: 'aanhangsel' | 'handelingen' | 'stb' | 'stcrt' | 'trb' | 'ecli' | 'eu' | 'zaak' | 'tkdoc' | 'toezegging' | 'url' | 'wet';
  id: string | null;
  url: string | null;
  implied: string[];
}

export interface QuantityDraft extends Hit {
  value: number;
  valueMax: number | null;
  unit: string;
  of: string | null;
  qualifier: string | null;
  implied: string[];
}

/** Everything the extractors found; refiners take one and give one back. */
export interface Extractions {
  amounts: AmountDraft[];
  kamerstukken: KamerstukDraft[];
  motions: MotionDraft[];
  dates: DateDraft[];
  references: ReferenceDraft[];
  quantities: QuantityDraft[];
  findings: import('../letter/model.js').Finding[];
}
