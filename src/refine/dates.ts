import type { DateDraft, Extractions } from '../extract/drafts.js';
import type { LetterModel } from '../letter/model.js';
import { daysOf, iso, laterYear, stamp } from './date-days.js';
import { type Known, month, yearOf } from './date-years.js';
import type { Refiner } from './refiner.js';

/** A text without a date is written after the last day that its opening names, and seldom much later than this. */
const hundredDays = 100 * 86_400_000;
const none = { behind: 0, ahead: 0 };
/** How far apart the quarters of a row may stand. */
const row = 1500;

/** Resolves what dates leave unwritten, by the words beside them, the letter's date and the dates before them; never by today. */
export const dates: Refiner = {
  name: 'dates',
  why: 'the letter\'s date must be known; nothing else depends on the dates of the text',
  refine(found: Extractions, letter: LetterModel): Extractions {
    const given = letter.head.date ? Date.parse(`${letter.head.date.value}T00:00:00Z`) : null;
    const concluded = given === null && found.dates.some(({ from, to }) => from.year === null && to.year === null) ? openingDay(found.dates) : null;
    const letterDate = given ?? concluded;
    const known: Known = { letterDate, slack: concluded === null ? none : { behind: hundredDays, ahead: month }, named: new Map(), last: null, text: letter.text };
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
      // The first of a month is a milestone, and what stands beside it may be of any year.
      if (draft.precision === 'day' && draft.to.year !== null && draft.to.day !== 1 && span) known.last = { day: span[1], end: draft.end };
      if (!span) {
        if (letterDate === null && from === null && draft.precision === 'day') findings.push({ code: 'date-unresolved', message: `The year of "${letter.text.slice(draft.start, draft.end)}" is not known.`, span: [draft.start, draft.end] });
        return draft;
      }
      return { ...draft, first: iso(span[0]), last: iso(span[1]), implied: draft.from.year === null || draft.to.year === null ? ['year'] : [] };
    });
    return { ...found, dates: resolved.filter(({ first, start }) => first !== null && start !== letter.head.date?.span?.[0]), findings };
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
