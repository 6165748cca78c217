import { latin } from '../text/letters.js';
import type { DateDraft, Extractions, PartialDay } from '../extract/drafts.js';
import { firstMonth, lastMonth } from '../extract/date-parts.js';
import type { LetterModel } from '../letter/model.js';
import { lineBefore } from '../text/line.js';
import { sentenceAround } from '../text/sentence.js';
import type { Refiner } from './refiner.js';

/** A day as a number that can be compared; null where it does not exist. */
function stamp(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that its month lacks falls into the next one.
  return date.getUTCMonth() === month - 1 ? date.getTime() : null;
}

const two = (number: number): string => String(number).padStart(2, '0');
/** Put together from its parts, which is faster than toISOString by far. */
function iso(time: number): string {
  const date = new Date(time);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const half = 183 * 86_400_000;
const month = 31 * 86_400_000;
/** A text without a date is written after the last day that its opening names, and seldom much later than this. */
const hundredDays = 100 * 86_400_000;
const none = { behind: 0, ahead: 0 };
/** What lies longer ago than this is not what a sentence about the future means by a bare month. */
const longAgo = 125 * 86_400_000;

/** Resolves what dates leave unwritten, by the words beside them, the letter's date and the dates before them; never by today. */
export const dates: Refiner = {
  name: 'dates',
  why: 'the letter\'s date must be known; nothing else depends on the dates of the text',
  refine(found: Extractions, letter: LetterModel): Extractions {
    const given = letter.head.date ? Date.parse(`${letter.head.date.value}T00:00:00Z`) : null;
    const concluded = given === null && found.dates.some(({ from, to }) => from.year === null && to.year === null) ? openingDay(found.dates) : null;
    const letterDate = given ?? concluded;
    const known: Known = { letterDate, slack: concluded === null ? none : { behind: hundredDays, ahead: month }, named: new Map(), text: letter.text };
    let quarter: { part: number; year: number; end: number } | null = null;
    const findings = [...found.findings];
    if (concluded !== null) findings.push({ code: 'reference-date-concluded', message: `No date of the letter is known; dates without a year were resolved by ${iso(concluded)}, the last day named in its opening.`, page: null, span: null });
    const resolved = found.dates.map((draft) => {
      const inRow = draft.precision === 'quarter' && draft.direction === null && draft.to.year === null && quarter !== null && (draft.part ?? 0) >= quarter.part && draft.start - quarter.end < row ? quarter.year : null;
      const from = draft.from.year ?? inRow ?? yearOf(draft, draft.from, known);
      if (draft.precision === 'quarter' && from !== null) quarter = { part: draft.part ?? 0, year: from, end: draft.end };
      const to = draft.to.year ?? (from === null ? null : laterYear(draft, from));
      const span = from === null || to === null ? null : daysOf(draft, from, to);
      if (draft.from.year !== null && draft.from.month !== null) known.named.set(`${draft.from.day}-${draft.from.month}`, { year: draft.from.year, end: draft.end });
      if (!span) {
        if (letterDate === null && from === null && draft.precision === 'day') findings.push({ code: 'date-unresolved', message: `The year of "${letter.text.slice(draft.start, draft.end)}" is not known.`, page: null, span: [draft.start, draft.end] });
        return draft;
      }
      return { ...draft, first: iso(span[0]), last: iso(span[1]), implied: draft.from.year === null || draft.to.year === null ? ['year'] : [] };
    });
    return { ...found, dates: resolved.filter(({ first }) => first !== null), findings };
  },
};

/** How much of a text without a date of its own is its opening. */
const opening = 3000;

/** The last of the full days that the opening names: a text of questions and answers tells there when it was asked and discussed. */
function openingDay(drafts: readonly DateDraft[]): number | null {
  const days = drafts.filter(({ start, precision, from, direction }) => start < opening && precision === 'day' && from.year !== null && direction === null)
    .map(({ from }) => stamp(from.year ?? 0, from.month ?? 0, from.day ?? 0)).filter((day) => day !== null);
  return days.length > 0 ? Math.max(...days) : null;
}

/** A range without years ends in the year it begins, or in the next. */
const laterYear = ({ from, to }: DateDraft, year: number): number =>
  ((to.month ?? 0) * 32 + (to.day ?? 0) < (from.month ?? 0) * 32 + (from.day ?? 0) ? year + 1 : year);

/** What happens every year has no year of its own. */
const recurring = latin(/(?<!\p{L})(?:(?:half)?jaarlijkse?|(?:twee|drie)?maandelijkse?|van (?:het|elk|ieder) (?:kalender|begrotings|school|belasting)jaar|van het lopende (?:kalender|begrotings)jaar|ieder jaar|elk jaar|(?:keer|maal|momenten) per jaar|op (?:twee|drie|vier) momenten|wettelijk (?:uiterlijk|verplicht|voor|vóór)|doorgaans|in de regel|gewoonlijk)(?!\p{L})/iu);
const past = latin(/(?<!\p{L})(?:heeft|heb|hebben|had|hadden|was|waren|werd|werden|vond|vonden|ontving|informeerde|verzocht|aangenomen|aangeboden|plaatsgevonden|toegezonden|is (?:\p{L}+ ){0,6}(?:aangenomen|gemeld|verzonden|toegezegd|gepubliceerd|besloten))(?!\p{L})/iu);
/** What is still to come: a month that lies behind the letter is then the next one of its name. */
const ahead = latin(/(?<!\p{L})(?:zal|zullen|komt|komen|volgt|volgen|verwacht|verwachten|voornemens|uiterlijk|streef|streeft|beoogd|gepland)(?!\p{L})/iu);
const future = latin(/(?<!\p{L})(?:zal|zullen|komende?|volgende?|verwacht|voornemens|uiterlijk|vanaf|streef|streeft|wordt|worden|gaat|gaan)(?!\p{L})/iu);
/** "afgelopen november", "de rapportage van oktober": what lies there is past. */
const lastBefore = latin(/(?<!\p{L})(?:afgelopen|voorbije) (?:begin |medio |eind )?$/iu);
const writtenOn = latin(/(?<!\p{L})(?:\p{L}*(?:brief|rapportage|uitspraken?)|rapport|arrest|vonnis) van (?:begin |medio |eind )?$/iu);

/** By what a year is told: the letter's date, how far off it may be, and the days that were named in full, each with its place. */
interface Known { letterDate: number | null; slack: { behind: number; ahead: number }; named: Map<string, { year: number; end: number }>; text: string }

/** The year of the same day named before; the first of a month is a milestone of every year, and the same one only close by. */
function namedYear({ start, direction }: DateDraft, { day, month: of }: PartialDay, { named }: Known): number | null {
  const before = day === null || direction !== null ? undefined : named.get(`${day}-${of}`);
  return before && (day !== 1 || start - before.end < near) ? before.year : null;
}
const near = 300;
/** How far apart the quarters of a row may stand. */
const row = 1500;

/** The year that a date without one means; null where nothing tells. */
function yearOf(draft: DateDraft, from: PartialDay, known: Known): number | null {
  if (draft.to.year !== null) return laterYear(draft, draft.to.year) > draft.to.year ? draft.to.year - 1 : draft.to.year;
  const { letterDate, slack, text } = known;
  const sentence = sentenceAround(text, draft.start, draft.end);
  if (draft.direction === null && draft.weekday === null && recurring.test(sentence)) return null;
  const named = namedYear(draft, from, known);
  if (named !== null || letterDate === null) return named;
  const year = new Date(letterDate).getUTCFullYear();
  switch (draft.direction) {
    case 'this-year': return year;
    case 'last-year': return year - 1;
    case 'next-year': return year + 1;
    case 'past': return lastYear((y) => at(draft, from, y), letterDate, slack.behind);
    // A day "a.s." that is just over stood in an earlier version of the letter: nobody looks ahead eleven months.
    case 'future': return [year, year + 1].find((y) => (at(draft, from, y) ?? -Infinity) >= letterDate - (draft.precision === 'day' ? month : slack.ahead)) ?? year + 1;
    default: return yearByWords(draft, from, known, sentence, letterDate);
  }
}

/** The last year in which a date lies before the letter. */
function lastYear(of: (year: number) => number | null, letterDate: number, slack: number): number {
  const year = new Date(letterDate).getUTCFullYear();
  return [year, year - 1].find((y) => (of(y) ?? Infinity) <= letterDate + slack) ?? year - 1;
}

/** The year that the words around a date tell, else the nearest. */
function yearByWords(draft: DateDraft, from: PartialDay, { text }: Known, sentence: string, letterDate: number): number | null {
  const year = new Date(letterDate).getUTCFullYear();
  const before = lineBefore(text, draft.start, 48);
  const isAhead = ahead.test(clauseAround(text, draft));
  if (draft.precision === 'half-year' && !isAhead) return null;
  const isPast = (draft.precision === 'day' && past.test(sentence)) || writtenOn.test(before);
  if (lastBefore.test(before) || (isPast && !future.test(sentence))) return lastYear((y) => at(draft, from, y), letterDate, 0);
  if (isAhead && !past.test(sentence)) {
    const next = [year, year + 1].find((y) => (daysOf(draft, y, y)?.[1] ?? -Infinity) >= letterDate - month) ?? year + 1;
    if (letterDate - (daysOf(draft, next - 1, next - 1)?.[1] ?? -Infinity) > longAgo) return next;
  }
  return [year, year - 1, year + 1].find((y) => Math.abs((at(draft, from, y) ?? Infinity) - letterDate) <= half) ?? year;
}

/** The words around a date within its clause. */
const clauseAround = (text: string, { start, end }: DateDraft): string =>
  `${text.slice(Math.max(0, start - 90), start).split(/[.;:,\n\t] ?/).pop()}${text.slice(start, end)}${text.slice(end, end + 70).split(/[.;:,\n\t]/, 1)[0]}`;

/** The first day of a date, were it in that year. */
function at({ precision, part }: DateDraft, { month, day }: PartialDay, year: number): number | null {
  return stamp(year, month ?? firstMonth(precision, part), day ?? (precision === 'month' ? 15 : 1));
}

/** First and last day of a draft whose years are known. */
function daysOf({ from, to, precision, part }: DateDraft, fromYear: number, toYear: number): [number, number] | null {
  const months = (first: number, last: number): [number | null, number | null] => [stamp(fromYear, first, 1), stamp(toYear, last, lastDay(toYear, last))];
  const [first, last] = precision === 'day' ? [stamp(fromYear, from.month ?? 1, from.day ?? 1), stamp(toYear, to.month ?? 1, to.day ?? 1)]
    : months(from.month ?? firstMonth(precision, part), to.month ?? lastMonth(precision, part));
  return first === null || last === null || last < first ? null : [first, last];
}
