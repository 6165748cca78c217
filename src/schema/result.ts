// Generated from schema.ts by `npm run types`; do not edit.

/**
 * Half-open UTF-16 offsets into the clean text that `--format text` prints.
 *
 * @minItems 2
 * @maxItems 2
 */
export type Span = [number, number];

/**
 * What `leveringen parse FILE --format json` prints for one letter.
 */
export interface Result {
  /**
   * Version of this contract.
   */
  schema: 'leveringen/1';
  /**
   * Version of leveringen that made this.
   */
  version: string;
  source: Source;
  letter: Letter;
  /**
   * In reading order.
   */
  sections: Section[];
  /**
   * Every mention, in reading order.
   */
  amounts: Amount[];
  /**
   * Every mention, in reading order.
   */
  kamerstukken: Kamerstuk[];
  /**
   * Every distinct motion, in order of first mention.
   */
  motions: Motion[];
  /**
   * In reading order.
   */
  footnotes: Footnote[];
  /**
   * In reading order.
   */
  tables: Table[];
  /**
   * In reading order.
   */
  dates: DateMention[];
  /**
   * In reading order.
   */
  references: Reference[];
  /**
   * In reading order.
   */
  quantities: Quantity[];
  /**
   * Doubts and findings.
   */
  diagnostics: Diagnostic[];
}
/**
 * The file.
 */
export interface Source {
  /**
   * As given; "-" for standard input.
   */
  path: string;
  /**
   * Told from the bytes.
   */
  format: 'pdf' | 'docx' | 'text';
  /**
   * Size.
   */
  bytes: number;
  /**
   * Of the bytes, in hex.
   */
  sha256: string;
  /**
   * Number of pages.
   */
  pages: number | null;
}
/**
 * What the letterhead and the signature say.
 */
export interface Letter {
  /**
   * Date of the letter: ISO 8601 day, YYYY-MM-DD.
   */
  date: string | null;
  /**
   * Betreft / Onderwerp.
   */
  subject: string | null;
  /**
   * Onze referentie / Ons kenmerk / Kenmerk, as printed.
   */
  reference: string | null;
  /**
   * Uw referentie / Uw kenmerk / Uw brief, as printed.
   */
  yourReference: string | null;
  /**
   * As printed, else concluded from the office of the signatory or the web address of the letterhead (then listed in `implied`).
   */
  ministry: string | null;
  /**
   * The chamber the letter is addressed to; concluded where only the number of its questions tells it.
   */
  chamber: 'tweede-kamer' | 'eerste-kamer' | null;
  /**
   * The letter's own number, in its published form.
   */
  kamerstuk: PaperId | null;
  /**
   * In reading order.
   */
  signatories: Signatory[];
  /**
   * Offices after "mede namens".
   */
  onBehalfOf: string[];
  /**
   * Fields above that were concluded, not read.
   */
  implied: string[];
}
/**
 * A parliamentary paper by number.
 */
export interface PaperId {
  /**
   * Digits with the suffix: "21501-20", "36410-X".
   */
  dossier: string;
  /**
   * "479", "D", "188b"; null where only the dossier is named.
   */
  number: string | null;
  /**
   * Official id: "kst-22054-479".
   */
  id: string | null;
}
/**
 * Who signed.
 */
export interface Signatory {
  /**
   * The office as printed, without the leading "De".
   */
  role: string;
  /**
   * The name as printed, with titles, without "(w.g.)".
   */
  name: string | null;
}
/**
 * A heading and what follows it.
 */
export interface Section {
  /**
   * s1, s2 …
   */
  id: string;
  /**
   * The heading, its number kept.
   */
  title: string;
  /**
   * 1 is the main kind.
   */
  level: number;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  span: Span;
}
/**
 * One mention of a sum of money.
 */
export interface Amount {
  /**
   * As read, hedge included.
   */
  text: string;
  /**
   * Exact, in whole units of the currency; the low end of a range.
   */
  value: number;
  /**
   * The high end of a range.
   */
  valueMax: number | null;
  /**
   * ISO 4217.
   */
  currency: string;
  /**
   * Worth of the last written digit.
   */
  precision: number;
  /**
   * The hedge in its plain form: circa, ongeveer, ruim, bijna, maximaal, tot, meer dan …
   */
  qualifier: string | null;
  /**
   * Gross or net, where written.
   */
  basis: 'bruto' | 'netto' | null;
  /**
   * "per jaar", "structureel", "incidenteel" …, where written.
   */
  period: string | null;
  /**
   * Year of "prijspeil 2024", where written.
   */
  priceLevel: number | null;
  /**
   * What the amount is of, where the sentence or row names it first ("NAVO-fonds: …").
   */
  label: string | null;
  /**
   * Kind of place it stands in.
   */
  where: 'body' | 'table' | 'footnote' | 'heading' | 'signature';
  /**
   * Id of the section it stands in; null above the first heading.
   */
  section: string | null;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  span: Span;
  /**
   * Name of the rule that found it; `leveringen explain` shows them all.
   */
  rule: string;
  /**
   * What was concluded and is not written: "year", "currency", "dossier" …
   */
  implied: string[];
  /**
   * The sentence, cell or note it stands in.
   */
  context: string | null;
  /**
   * Its cell, in a table.
   */
  table: CellPlace | null;
  /**
   * Where the unit of a table figure was read; "text" for one written with the figure.
   */
  unitSource: 'text' | 'cell' | 'head' | 'caption' | null;
}
/**
 * The cell of a table.
 */
export interface CellPlace {
  /**
   * Id of the table.
   */
  id: string;
  /**
   * 0-based row.
   */
  row: number;
  /**
   * 0-based column.
   */
  column: number;
  /**
   * First cell of the row.
   */
  rowLabel: string | null;
  /**
   * Head of the column.
   */
  columnLabel: string | null;
}
/**
 * One mention of a parliamentary paper by number.
 */
export interface Kamerstuk {
  /**
   * As read.
   */
  text: string;
  /**
   * Digits with the suffix: "21501-20", "36410-X", "35925-XVI".
   */
  dossier: string;
  /**
   * "479", "D", "188b"; null where only the dossier is named.
   */
  number: string | null;
  /**
   * Chamber of the paper; EK where written or implied by a letter number.
   */
  chamber: 'TK' | 'EK' | null;
  /**
   * Vergaderjaar, "2022-2023", where written.
   */
  session: string | null;
  /**
   * Date of the paper, where written: ISO 8601 day, YYYY-MM-DD.
   */
  date: string | null;
  /**
   * Pages, where written: "12-13".
   */
  pages: string | null;
  /**
   * kamerstuk · motie · amendement · bijlage … as the text says.
   */
  kind: string;
  /**
   * All dossiers, where a paper is named with several; the first names the id.
   */
  dossiers: string[];
  /**
   * R-number of a Rijkswet dossier: "R2064".
   */
  rijkswet: string | null;
  /**
   * Official id, where the number gives one.
   */
  id: string | null;
  /**
   * Its official place.
   */
  url: string | null;
  /**
   * Kind of place it stands in.
   */
  where: 'body' | 'table' | 'footnote' | 'heading' | 'signature';
  /**
   * Id of the section it stands in; null above the first heading.
   */
  section: string | null;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  span: Span;
  /**
   * Name of the rule that found it; `leveringen explain` shows them all.
   */
  rule: string;
  /**
   * What was concluded and is not written: "year", "currency", "dossier" …
   */
  implied: string[];
  /**
   * The sentence, cell or note it stands in.
   */
  context: string | null;
}
/**
 * A distinct motion.
 */
export interface Motion {
  /**
   * Surnames, tussenvoegsel with capital; no party, title, c.s.
   */
  proposers: string[];
  /**
   * "c.s." stands behind the name.
   */
  coSigned: boolean;
  /**
   * From the mention, its footnote, or an earlier one.
   */
  kamerstuk: PaperId | null;
  /**
   * What was concluded and is not written at the first mention.
   */
  implied: string[];
  /**
   * In reading order.
   */
  mentions: Mention[];
}
/**
 * One place where a motion is named.
 */
export interface Mention {
  /**
   * As read.
   */
  text: string;
  /**
   * Id of the section it stands in; null above the first heading.
   */
  section: string | null;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  span: Span;
}
/**
 * A foot- or endnote.
 */
export interface Footnote {
  /**
   * As a reader sees it; null for other marks.
   */
  number: number | null;
  /**
   * The mark, where it is no number: "*".
   */
  mark: string | null;
  /**
   * As read.
   */
  text: string;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  span: Span;
  /**
   * In reading order.
   */
  calls: FootnoteCall[];
}
/**
 * Where a footnote is called.
 */
export interface FootnoteCall {
  /**
   * The words before the call.
   */
  after: string;
  span: Span;
}
/**
 * A table of data.
 */
export interface Table {
  /**
   * t1, t2 …
   */
  id: string;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  /**
   * Id of the section it stands in; null above the first heading.
   */
  section: string | null;
  /**
   * Title above or below it.
   */
  caption: string | null;
  /**
   * "x € 1 mln" …, wherever it stands.
   */
  unit: string | null;
  /**
   * Rows from the top, the head first.
   */
  rows: string[][];
  span: Span;
}
/**
 * A day, month, quarter, half-year or year that the letter names below its letterhead.
 */
export interface DateMention {
  /**
   * As read.
   */
  text: string;
  /**
   * First day: ISO 8601 day, YYYY-MM-DD.
   */
  start: string;
  /**
   * Last day, inclusive: ISO 8601 day, YYYY-MM-DD.
   */
  end: string;
  /**
   * Unit of the mention.
   */
  precision: 'day' | 'month' | 'quarter' | 'half-year' | 'year';
  /**
   * Kind of place it stands in.
   */
  where: 'body' | 'table' | 'footnote' | 'heading' | 'signature';
  /**
   * Id of the section it stands in; null above the first heading.
   */
  section: string | null;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  span: Span;
  /**
   * Name of the rule that found it; `leveringen explain` shows them all.
   */
  rule: string;
  /**
   * What was concluded and is not written: "year", "currency", "dossier" …
   */
  implied: string[];
  /**
   * The sentence, cell or note it stands in.
   */
  context: string | null;
}
/**
 * Any other official reference.
 */
export interface Reference {
  /**
   * Kind of reference.
   */
  type: 'aanhangsel' | 'handelingen' | 'stb' | 'stcrt' | 'trb' | 'ecli' | 'eu' | 'zaak' | 'tkdoc' | 'toezegging' | 'url' | 'wet';
  /**
   * As read.
   */
  text: string;
  /**
   * Its official id or number.
   */
  id: string | null;
  /**
   * Its official place.
   */
  url: string | null;
  /**
   * Kind of place it stands in.
   */
  where: 'body' | 'table' | 'footnote' | 'heading' | 'signature';
  /**
   * Id of the section it stands in; null above the first heading.
   */
  section: string | null;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  span: Span;
  /**
   * Name of the rule that found it; `leveringen explain` shows them all.
   */
  rule: string;
  /**
   * What was concluded and is not written: "year", "currency", "dossier" …
   */
  implied: string[];
  /**
   * The sentence, cell or note it stands in.
   */
  context: string | null;
}
/**
 * A count with what is counted, or a percentage with its base.
 */
export interface Quantity {
  /**
   * As read.
   */
  text: string;
  /**
   * The number.
   */
  value: number;
  /**
   * The high end of a range.
   */
  valueMax: number | null;
  /**
   * What is counted, or "%".
   */
  unit: string;
  /**
   * What a percentage is of: "bbp".
   */
  of: string | null;
  /**
   * The hedge in its plain form.
   */
  qualifier: string | null;
  /**
   * Kind of place it stands in.
   */
  where: 'body' | 'table' | 'footnote' | 'heading' | 'signature';
  /**
   * Id of the section it stands in; null above the first heading.
   */
  section: string | null;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  span: Span;
  /**
   * Name of the rule that found it; `leveringen explain` shows them all.
   */
  rule: string;
  /**
   * What was concluded and is not written: "year", "currency", "dossier" …
   */
  implied: string[];
  /**
   * The sentence, cell or note it stands in.
   */
  context: string | null;
}
/**
 * A doubt or a finding.
 */
export interface Diagnostic {
  /**
   * error: something is missing or unsure in the output; warning: a reader should look; info: good to know.
   */
  severity: 'error' | 'warning' | 'info';
  /**
   * Stable name.
   */
  code: string;
  /**
   * What, where.
   */
  message: string;
  /**
   * What to do.
   */
  advice: string | null;
  /**
   * 1-based page; null where the format has no pages.
   */
  page: number | null;
  /**
   * Where in the text.
   */
  span: Span | null;
}
