import type { Amount, DateMention, Quantity, Result } from '../schema/result.js';

/** The day or period a figure is of, and where the letter says so. */
export interface Peildatum { text: string; start: string; end: string; from: 'column' | 'caption' | 'sentence' }

/** An amount or a count with all that tells what it is of. */
export interface Figure {
  kind: 'amount' | 'quantity';
  text: string;
  value: number;
  valueMax: number | null;
  /** ISO 4217 of an amount; what a quantity counts. */
  unit: string;
  precision: number;
  qualifier: string | null;
  basis: string | null;
  period: string | null;
  /** Label of the row or of the sentence, as printed. */
  label: string | null;
  /** Head of the column without its date, as printed. */
  column: string | null;
  peildatum: Peildatum | null;
  /** Title of its section. */
  section: string | null;
  page: number | null;
  span: readonly [number, number];
  context: string | null;
}

/** What of a letter its figures are made of: a result, or as much of it as a store keeps. */
export type FigureSource = Pick<Result, 'letter' | 'dates'> & { sections: readonly Pick<Result['sections'][number], 'id' | 'title'>[] };

/** A head without its date, and without the words that led to it: "Stand per", "t/m". */
const blank = (words: string): string | null =>
  words.replace(/\s+/g, ' ').replace(/(?<!\p{L})(?:t\/m|tot en met|per|op|ultimo|eind) ?(?=[)\s]*$)/iu, '').replace(/[\s,;:()–-]+$|^[\s,;:()–-]+/gu, '') || null;

/** An amount as a figure. `pastYears`: years that head the columns of its table are dates of their figures, not a part of their label. */
export function figureOf(amount: Amount, source: FigureSource, caption: string | null, pastYears: boolean): Figure {
  const head = amount.table?.columnLabel ?? null;
  const { peildatum, rest } = head === null ? { peildatum: null, rest: null } : columnOf(head, source.dates, pastYears);
  const { text, value, valueMax, currency, precision, qualifier, basis, period, page, span, context } = amount;
  return {
    kind: 'amount', text, value, valueMax, unit: currency, precision, qualifier, basis, period, label: amount.table ? amount.table.rowLabel : amount.label, column: rest,
    peildatum: peildatum ?? (amount.table ? captionDate(caption, source.dates) : sentenceDate(amount, source)), section: titleOf(amount, source), page, span, context,
  };
}

/** A count as a figure. */
export function countOf(quantity: Quantity, source: FigureSource): Figure {
  const { text, value, valueMax, unit, of, qualifier, page, span, context } = quantity;
  return {
    kind: 'quantity', text, value, valueMax, unit: of ? `${unit} ${of}` : unit, precision: 1, qualifier, basis: null, period: null, label: null, column: null,
    peildatum: sentenceDate(quantity, source), section: titleOf(quantity, source), page, span, context,
  };
}

const titleOf = ({ section }: { section: string | null }, { sections }: FigureSource): string | null => sections.find(({ id }) => id === section)?.title ?? null;
const isPoint = ({ precision }: DateMention): boolean => precision === 'day' || precision === 'month' || precision === 'quarter';

/** The date in a head, and the head without it. */
function columnOf(head: string, dates: readonly DateMention[], pastYears: boolean): { peildatum: Peildatum | null; rest: string | null } {
  const named = dates.filter((date) => date.where === 'table' && isPoint(date) && head.includes(date.text)).sort((a, b) => b.text.length - a.text.length)[0];
  if (named) return { peildatum: { text: named.text, start: named.start, end: named.end, from: 'column' }, rest: blank(head.replace(named.text, ' ')) };
  const year = yearIn(head);
  if (year === null || !pastYears) return { peildatum: null, rest: head };
  return { peildatum: { text: year, start: `${year}-01-01`, end: `${year}-12-31`, from: 'column' }, rest: blank(head.replace(year, ' ')) };
}

/** The one year a head names; null where it names none, or a range. */
export function yearIn(head: string): string | null {
  const years = head.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? years[0] as string : null;
}

/** "Stand per 1 mei 2024" above a table holds for all of it. */
function captionDate(caption: string | null, dates: readonly DateMention[]): Peildatum | null {
  const named = caption === null ? undefined : dates.find((date) => isPoint(date) && caption.includes(date.text));
  return named ? { text: named.text, start: named.start, end: named.end, from: 'caption' } : null;
}

const until = /(?:tot en met|t\/m|peildatum|peildatum:|stand per|stand op|stand|ultimo)(?: eind)? ?$/iu;
const onThatDay = /(?:op|per|eind|in)(?: eind)? ?$/iu;
/** Verbs that tell how high something stood, not what happened on that day. */
const stood = /(?<!\p{L})(?:bedroeg(?:en)?|bedraagt|bedragen|beliep(?:en)?|beloopt|stond(?:en)?|staat|telde)(?!\p{L})/iu;

/** "bedroeg op 15 juni 2026", "tot en met 31 maart 2025": the day a figure of running text is of. A day after the letter is none. */
function sentenceDate(item: Amount | Quantity, { dates, letter }: FigureSource): Peildatum | null {
  const { context, span } = item;
  if (context === null) return null;
  for (const date of dates) {
    if (date.context !== context || !isPoint(date) || Math.abs(date.span[0] - span[0]) > context.length || (letter.date !== null && date.start > letter.date)) continue;
    const before = context.slice(0, Math.max(0, context.indexOf(date.text)));
    if (until.test(before) || (onThatDay.test(before) && stood.test(context))) return { text: date.text, start: date.start, end: date.end, from: 'sentence' };
  }
  return null;
}
