import type { DateDraft, PartialDay } from '../extract/drafts.js';
import { latin } from '../text/letters.js';
import { lineBefore } from '../text/line.js';
import { small } from '../text/small.js';
import { sentenceAround } from '../text/sentence.js';
import { at, daysOf, laterYear } from './date-days.js';

const half = 183 * 86_400_000;
export const month = 31 * 86_400_000;
/** What lies longer ago than this is not what a sentence about the future means by a bare month. */
const longAgo = 125 * 86_400_000;
/** Where a verb says outright that it is to come, even a month that is over by this is the next one. */
const overBy = 50 * 86_400_000;

/** What happens every year has no year of its own. */
const recurring = latin(/(?<!\p{L})(?:(?:half)?jaarlijkse?|(?:twee|drie)?maandelijkse?|van (?:het|elk|ieder) (?:kalender|begrotings|school|belasting)jaar|van het lopende (?:kalender|begrotings)jaar|ieder jaar|elk jaar|vaste \p{L}{0,20}(?:dag|datum)|vast moment|(?:keer|maal|momenten) per jaar|op (?:twee|drie|vier) momenten|wettelijk (?:uiterlijk|verplicht|voor|vóór)|doorgaans|in de regel|gewoonlijk)(?!\p{L})/u);
/** What happens again and again begins once: "maandelijks vanaf september". */
const begins = latin(/(?<!\p{L})(?:vanaf|sinds|met ingang van) (?:begin |medio |eind )?$/iu);
const pastWords = 'heeft|heb|hebben|had|hadden|was|waren|werd|werden|vond|vonden|ontving|informeerde|verzocht|aangenomen|aangeboden|plaatsgevonden|toegezonden|besloot|sprak|spraken|presenteerde|startte|stuurde|meldde|kondigde|publiceerde|bereikte|verscheen|trad|traden|begon|diende|bood|vergaderde|oordeelde|liep|liepen|duurde|concludeerde|nam|namen|zegde|(?:is|zijn) (?:[\\p{L}\\d]+ ){0,6}(?:aangenomen|aanvaard|gemeld|verzonden|toegezegd|gepubliceerd|besloten|verschenen|getreden|ingegaan|ingediend|ontvangen|gestart|begonnen|ondertekend|gepresenteerd)';
const past = latin(`(?<!\\p{L})(?:${pastWords})(?!\\p{L})`, 'u');
/** "In augustus is het rapport verschenen", "in februari heb ik": right behind a month. */
const pastBehind = latin(`^ (?:${pastWords})(?!\\p{L})`, 'iu');
/** What is still to come: a month that lies behind the letter is then the next one of its name. */
const ahead = latin(/(?<!\p{L})(?:zal|zullen|komt|komen|volgt|volgen|verwacht|verwachten|voornemens|uiterlijk|streef|streeft|beoogd|gepland|treedt|treden|ontvangt uw Kamer)(?!\p{L})/iu);
const outright = latin(/(?<!\p{L})(?:zal|zullen|volgt(?! uit)|voornemens|uiterlijk|treedt|treden|ontvangt uw Kamer)(?!\p{L})/iu);
const future = latin(/(?<!\p{L})(?:zal|zullen|komende?|volgende?|verwacht|voornemens|uiterlijk|vanaf|streef|streeft|wordt|worden|gaat|gaan|gepland)(?!\p{L})/iu);
/** "afgelopen november", "uw brief van 18 december": what lies there is past. */
const lastBefore = latin(/(?<!\p{L})(?:(?:afgelopen|voorbije)|\p{L}*brie(?:f|ven) van|(?:verzoek|moties?|antwoord(?:en)?) van) (?:begin |medio |eind )?$/iu);
/** "vorig jaar december", "eind vorig jaar, op 20 december". */
const yearBefore = latin(/(?<!\p{L})(vorig|dit|volgend|komend) jaar,? (?:(?:op|in|per|eind|begin|medio) ){0,2}$/iu);
const writtenOn = latin(/(?<!\p{L})(?:\p{L}*(?:brief|rapportage|uitspraken?)|rapport|arrest|vonnis) van (?:begin |medio |eind )?$/iu);

/** By what a year is told: the letter's date, how far off it may be, and the days that were named in full, each with its place. */
export interface Known { letterDate: number | null; slack: { behind: number; ahead: number }; named: Map<string, { year: number; end: number }>; last: { day: number; end: number } | null; text: string }

/** The year of the same day named before; the first of a month is a milestone of every year, and the same one only close by. */
function namedYear({ start, direction }: DateDraft, { day, month: of }: PartialDay, { named }: Known): number | null {
  const before = day === null || direction !== null ? undefined : named.get(`${day}-${of}`);
  return before && (day !== 1 || start - before.end < near) ? before.year : null;
}
const near = 300;

/** The year that a date without one means; null where nothing tells. */
export function yearOf(draft: DateDraft, from: PartialDay, known: Known): number | null {
  if (draft.to.year !== null) return laterYear(draft, draft.to.year) > draft.to.year ? draft.to.year - 1 : draft.to.year;
  const { letterDate, slack, text } = known;
  const sentence = sentenceAround(text, draft.start, draft.end);
  if (draft.direction === null && draft.weekday === null && recurring.test(small(sentence)) && !begins.test(lineBefore(text, draft.start, 24))) return null;
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
    default: return yearBeside(draft, from, known, letterDate) ?? yearByWords(draft, from, known, sentence, letterDate);
  }
}

/** The last year in which a date lies before the letter. */
function lastYear(of: (year: number) => number | null, letterDate: number, slack: number): number {
  const year = new Date(letterDate).getUTCFullYear();
  return [year, year - 1].find((y) => (of(y) ?? Infinity) <= letterDate + slack) ?? year - 1;
}

/** "2 maart 2021, ontvangen op 3 maart": beside a day named in full, the year in which the other is close to it and over. */
function yearBeside(draft: DateDraft, from: PartialDay, { last, text }: Known, letterDate: number): number | null {
  const clause = clauseAround(text, draft);
  if (draft.precision !== 'day' || !last || draft.start - last.end > 100 || /[.!?] \p{Lu}|\n/u.test(text.slice(last.end, draft.start)) || future.test(clause) || ahead.test(clause)) return null;
  const year = new Date(last.day).getUTCFullYear();
  return [year, year + 1, year - 1].find((y) => {
    const day = at(draft, from, y) ?? Infinity;
    return day <= letterDate && day - last.day < 4 * month && last.day - day < month;
  }) ?? null;
}

/** The year that the words around a date tell, else the nearest. */
function yearByWords(draft: DateDraft, from: PartialDay, { text }: Known, sentence: string, letterDate: number): number | null {
  const year = new Date(letterDate).getUTCFullYear();
  const before = lineBefore(text, draft.start, 48);
  const clause = clauseAround(text, draft);
  const isAhead = ahead.test(clause);
  if (draft.precision === 'half-year' && !isAhead) return null;
  const isPast = (draft.precision === 'day' && past.test(small(sentence))) || writtenOn.test(before);
  const told = yearBefore.exec(before)?.[1]?.toLowerCase();
  if (told) return told === 'vorig' ? year - 1 : told === 'dit' ? year : year + 1;
  if (lastBefore.test(before) || (isPast && !isAhead && !future.test(sentence))) return lastYear((y) => at(draft, from, y), letterDate, 0);
  // Of the letter's own month a part is over.
  if (draft.precision !== 'day' && pastBehind.test(text.slice(draft.end, draft.end + 80)) && !future.test(clause)) return lastYear((y) => at(draft, from, y), letterDate, month / 2);
  if (isAhead && !past.test(small(sentence))) {
    const next = [year, year + 1].find((y) => (daysOf(draft, y, y)?.[1] ?? -Infinity) >= letterDate - month) ?? year + 1;
    if (letterDate - (daysOf(draft, next - 1, next - 1)?.[1] ?? -Infinity) > (outright.test(clause) ? overBy : longAgo)) return next;
  }
  if (draft.from.month !== draft.to.month) return nearestRange(draft, year, letterDate);
  return [year, year - 1, year + 1].find((y) => Math.abs((at(draft, from, y) ?? Infinity) - letterDate) <= half) ?? year;
}

/** "Januari tot en met augustus": the year in which the range lies nearest to the letter, or around it. */
function nearestRange(draft: DateDraft, year: number, letterDate: number): number {
  const apart = (y: number): number => { const span = daysOf(draft, y, laterYear(draft, y)); return span ? Math.max(0, span[0] - letterDate, letterDate - span[1]) : Infinity; };
  return [year - 1, year + 1].reduce((best, y) => (apart(y) < apart(best) ? y : best), year);
}

/** The words around a date within its clause. */
const clauseAround = (text: string, { start, end }: DateDraft): string =>
  `${text.slice(Math.max(0, start - 90), start).split(/[.;:,\n\t] ?/).pop()}${text.slice(start, end)}${text.slice(end, end + 70).split(/[.;:,\n\t]/, 1)[0]}`;
