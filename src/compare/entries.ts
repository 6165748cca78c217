import type { Amount, Quantity, Result } from '../schema/result.js';
import { countOf, type Figure, type FigureSource, figureOf, yearIn } from './figure.js';
import { alike, headLikeness, labelLikeness, plainLabel, tellingWords, wordsOf } from './words.js';
import { type Fit, misfit, type Reason } from './pairing.js';

/** What one letter says of one thing: a row of a table with a point for each of its dates, or one figure of running text. */
export interface Entry {
  figures: Figure[];
  /** Labels of the rows of its table but for totals; null in running text. */
  rows: readonly string[] | null;
  caption: string | null;
  /** Telling words of the sentence without its figures. */
  sentence: readonly string[];
  /** The words right in front of the figure, and right behind it. */
  before: readonly string[];
  after: readonly string[];
}

/** The parts of a result that entries are made of. */
export type EntrySource = FigureSource & Pick<Result, 'amounts' | 'quantities'> & { tables: readonly Pick<Result['tables'][number], 'id' | 'caption'>[] };

/** Every table has a row like this; it tells nothing without the rows above it. */
const totals = /^(?:sub)?totaal$|^saldo$|^som$/;

/** All that a letter says in figures, in reading order. */
export function entriesOf(source: EntrySource): Entry[] {
  const inTables = new Map<string, Entry>();
  const rowsOf = new Map<string, Set<string>>();
  for (const { table } of source.amounts) if (table?.rowLabel && !totals.test(plainLabel(table.rowLabel))) rowsOf.set(table.id, (rowsOf.get(table.id) ?? new Set()).add(plainLabel(table.rowLabel)));
  const around = wordsAround([...source.amounts, ...source.quantities]);
  const made: Entry[] = [];
  for (const amount of source.amounts) {
    const { table } = amount;
    const caption = source.tables.find(({ id }) => id === table?.id)?.caption ?? null;
    const figure = figureOf(amount, source, caption, table !== null && hasPastYears(table.id, source));
    const key = table && `${table.id} ${table.row} ${plainLabel(figure.column ?? '')} ${figure.unit}`;
    const known = key === null ? undefined : inTables.get(key);
    if (known) { known.figures.push(figure); continue; }
    const entry: Entry = { figures: [figure], rows: table ? [...rowsOf.get(table.id) ?? []] : null, caption, ...(around.get(amount) as Around) };
    if (key !== null) inTables.set(key, entry);
    made.push(entry);
  }
  for (const quantity of source.quantities) if (quantity.where !== 'table') made.push({ figures: [countOf(quantity, source)], rows: null, caption: null, ...(around.get(quantity) as Around) });
  for (const { figures } of made) if (figures.length > 1) figures.sort((a, b) => (a.peildatum?.end ?? '').localeCompare(b.peildatum?.end ?? ''));
  return made;
}

/** Columns of past years say when a figure was so; of years to come, what is budgeted for them. */
function hasPastYears(id: string, { amounts, letter }: EntrySource): boolean {
  const now = letter.date?.slice(0, 4);
  const heads = amounts.flatMap(({ table }) => (table?.id === id && table.columnLabel ? [table.columnLabel] : []));
  return now !== undefined && heads.every((head) => { const year = yearIn(head); return year === null || year < now || (year === now && /realisatie|gerealiseerd/i.test(head)); });
}

type Around = Pick<Entry, 'sentence' | 'before' | 'after'>;

/** The words of each figure's sentence; the other figures of the sentence are left out of them. */
function wordsAround(items: readonly (Amount | Quantity)[]): Map<Amount | Quantity, Around> {
  const sorted = items.toSorted((a, b) => a.span[0] - b.span[0]);
  const found = new Map<Amount | Quantity, Around>();
  for (let first = 0; first < sorted.length;) {
    const { context, span } = sorted[first] as Amount;
    let last = first + 1;
    while (sorted[last]?.context === context && (sorted[last] as Amount).span[0] - span[0] < (context ?? '').length) last++;
    const group = sorted.slice(first, last);
    const gaps = gapsOf(context ?? '', group.map(({ text }) => text));
    const sentence = tellingWords(gaps.join(' ')).filter((word) => !/\d/.test(word));
    group.forEach((item, i) => found.set(item, { sentence, before: wordsOf(gaps[i] as string).slice(-6), after: wordsOf(gaps[i + 1] as string).slice(0, 4) }));
    first = last;
  }
  return found;
}

/** What stands in front of, between and behind the figures of a sentence. */
function gapsOf(sentence: string, texts: readonly string[]): string[] {
  let at = 0;
  const gaps = texts.map((text) => {
    const found = sentence.indexOf(text, at);
    const start = found < 0 ? at : found;
    const gap = sentence.slice(at, start);
    at = found < 0 ? at : start + text.length;
    return gap;
  });
  return [...gaps, sentence.slice(at)];
}

/** What two entries that fit have in common at least: beginnings of words of their label or sentence. */
export function keysOf({ figures, rows, sentence, before }: Entry): string[] {
  const label = plainLabel(figures[0]?.label ?? '').split(' ');
  if (rows !== null) return label.map((word) => `row ${word.slice(0, 4)}`);
  return [...label.filter(Boolean).map((word) => word.slice(0, 4)), ...sentence, ...(before.length > 3 ? [before.join(' ')] : [])];
}

/** How well two entries fit: rows by label, column and table; running text by label, sentence, the words around and section. */
export function fitOf(a: Entry, b: Entry): Fit {
  const [old, next] = [a.figures[0] as Figure, b.figures[0] as Figure];
  if (old.kind !== next.kind || (a.rows === null) !== (b.rows === null)) return misfit;
  if (old.kind === 'quantity' && old.unit !== next.unit) return misfit;
  const fit = a.rows && b.rows ? fitOfRows(a, b, old, next) : fitOfText(a, b, old, next);
  if (fit.score === 0) return fit;
  const { unit, period, basis } = next;
  const doubts: (Reason | false)[] = [
    old.unit !== unit && { code: 'unit-differs', detail: old.unit }, old.period !== period && { code: 'period-differs', detail: old.period }, old.basis !== basis && { code: 'basis-differs', detail: old.basis }];
  const found = doubts.filter((doubt) => doubt !== false);
  return { score: fit.score - 0.1 * found.length, reasons: [...fit.reasons, ...found] };
}

function fitOfRows(a: Entry, b: Entry, old: Figure, next: Figure): Fit {
  const label = labelLikeness(old.label ?? '', next.label ?? '');
  const column = headLikeness(old.column ?? '', next.column ?? '');
  if (label < 0.5 || column < 0.5) return misfit;
  const sameSection = plainLabel(old.section ?? '') === plainLabel(next.section ?? '');
  const sameCaption = a.caption !== null && b.caption !== null && labelLikeness(a.caption, b.caption) > 0.8;
  const table = Math.min(1, 1.4 * alike(a.rows ?? [], b.rows ?? []) + (sameSection ? 0.1 : 0) + (sameCaption ? 0.2 : 0));
  if (table < 0.3 && totals.test(plainLabel(next.label ?? ''))) return misfit;
  const reasons: (Reason | false)[] = [label < 1 && { code: 'label-alike', detail: old.label }, column < 1 && { code: 'column-alike', detail: old.column }, table < 0.5 && { code: 'other-table', detail: a.caption ?? old.section }];
  return { score: 0.5 * label + 0.2 * column + 0.3 * table, reasons: reasons.filter((reason) => reason !== false) };
}

function fitOfText(a: Entry, b: Entry, old: Figure, next: Figure): Fit {
  const label = old.label !== null && next.label !== null ? labelLikeness(old.label, next.label) : null;
  if (label !== null && label < 0.5) return misfit;
  const sentence = alike(a.sentence, b.sentence);
  const before = alike(a.before, b.before);
  const near = 0.65 * before + 0.35 * (a.after.length + b.after.length === 0 ? before : alike(a.after, b.after));
  const section = plainLabel(old.section ?? '') === plainLabel(next.section ?? '') ? 1 : 0;
  const score = label === null ? 0.5 * sentence + 0.3 * near + 0.2 * section : 0.35 * label + 0.3 * sentence + 0.2 * near + 0.15 * section;
  // "De kosten kwamen uit op €": four words or more in front that are the same carry a sentence that goes on otherwise.
  const led = before > 0.99 && a.before.length > 3 && section === 1;
  if (label === null && sentence < 0.4 && !led) return misfit;
  const reasons: (Reason | false)[] = [
    label !== null && label < 1 && { code: 'label-alike', detail: old.label }, !led && score < 0.8 && { code: 'sentence-alike', detail: `${Math.round(sentence * 100)}%` }, section === 0 && { code: 'other-section', detail: old.section }];
  return { score: led ? Math.max(score, 0.85) : score, reasons: reasons.filter((reason) => reason !== false) };
}

/** A figure's name for a reader: label and column, else the words in front of it (or behind it). */
export function nameOf({ label, column, context, text }: Pick<Figure, 'label' | 'column' | 'context' | 'text'>): string {
  if (label !== null) return column === null ? label : `${label} · ${column}`;
  const at = (context ?? '').indexOf(text);
  const before = (context ?? '').slice(0, Math.max(0, at)).trim();
  const behind = (context ?? '').slice(at + text.length).trim();
  const words = before.length > 3 ? `${before.length > 70 ? `…${before.slice(-70).replace(/^\S*\s/, ' ')}` : before} …` : `… ${behind.length > 70 ? `${behind.slice(0, 70).replace(/\s\S*$/, '')} …` : behind}`;
  return column === null ? words : `${words} · ${column}`;
}
