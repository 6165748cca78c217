import { firstMonth, lastMonth } from '../extract/date-parts.js';
import type { DateDraft, PartialDay } from '../extract/drafts.js';

/** A day as a number that can be compared; null where it does not exist. */
export function stamp(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that its month lacks falls into the next one.
  return date.getUTCMonth() === month - 1 ? date.getTime() : null;
}

const two = (number: number): string => String(number).padStart(2, '0');
/** Put together from its parts, which is faster than toISOString by far. */
export function iso(time: number): string {
  const date = new Date(time);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A range without years ends in the year it begins, or in the next. */
export const laterYear = ({ from, to }: DateDraft, year: number): number =>
  ((to.month ?? 0) * 32 + (to.day ?? 0) < (from.month ?? 0) * 32 + (from.day ?? 0) ? year + 1 : year);

/** The first day of a date, were it in that year. */
export function at({ precision, part }: DateDraft, { month, day }: PartialDay, year: number): number | null {
  return stamp(year, month ?? firstMonth(precision, part), day ?? (precision === 'month' ? 15 : 1));
}

/** First and last day of a draft whose years are known. */
export function daysOf({ from, to, precision, part }: DateDraft, fromYear: number, toYear: number): [number, number] | null {
  const months = (first: number, last: number): [number | null, number | null] => [stamp(fromYear, first, 1), stamp(toYear, last, lastDay(toYear, last))];
  const [first, last] = precision === 'day' ? [stamp(fromYear, from.month ?? 1, from.day ?? 1), stamp(toYear, to.month ?? 1, to.day ?? lastDay(toYear, to.month ?? 1))]
    : months(from.month ?? firstMonth(precision, part), to.month ?? lastMonth(precision, part));
  return first === null || last === null || last < first ? null : [first, last];
}
