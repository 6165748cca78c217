import type { FigureChange } from '../../compare/comparison.js';
import { nameOf } from '../../compare/entries.js';
import type { Figure } from '../../compare/figure.js';
import { dutchNumber, dutchSum } from '../dutch.js';

/** Hedge, sum or range, and what it is per: "circa € 2,4 mld."; a count as it is written. */
export function figureText({ kind, text, qualifier, value, valueMax, unit, precision, basis, period }: Figure): string {
  if (kind === 'quantity') return text;
  const low = dutchSum(value, unit, precision);
  return [qualifier, valueMax === null ? low : `${low} – ${dutchSum(valueMax, unit, precision)}`, basis, period].filter(Boolean).join(' ');
}

/** The exact value or values. */
export const exactText = ({ value, valueMax }: Pick<Figure, 'value' | 'valueMax'>): string => `${dutchNumber(value)}${valueMax === null ? '' : ` – ${dutchNumber(valueMax)}`}`;

const signed = (value: number, text: (size: number) => string): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${text(Math.abs(value))}`;
/** Ends of a range that move alike are one difference. */
const ends = (low: number, high: number | null, text: (value: number) => string): string => (high === null || high === low ? text(low) : `${text(low)} / ${text(high)}`);

/** "+€ 200 mln.", to the finer precision of the two; of a range "+€ 10 mln. / +€ 15 mln." for its ends; null where they cannot be subtracted. */
export function differenceText({ old, new: next, difference, differenceMax }: FigureChange): string | null {
  if (difference === null || !old || !next) return null;
  const written = (value: number): string => signed(value, (size) => (next.kind === 'quantity' ? dutchNumber(size) : dutchSum(size, next.unit, Math.min(old.precision, next.precision))));
  return ends(difference, differenceMax, written);
}

/** The exact difference. */
export const exactDifference = ({ difference, differenceMax }: FigureChange): string | null => (difference === null ? null : ends(difference, differenceMax, (value) => signed(value, dutchNumber)));

/** "+8,3%" */
export function percentText({ percentage, percentageMax }: FigureChange): string | null {
  return percentage === null ? null : ends(percentage, percentageMax, (value) => `${signed(value, (size) => dutchNumber(size, 1))}%`);
}

/** What a change is of: its name, and from which date to which. */
export function subjectOf({ old, new: next, relation }: FigureChange): { name: string; dates: string | null } {
  const figure = next ?? old as Figure;
  const [before, after] = [old?.peildatum?.text, next?.peildatum?.text];
  return { name: nameOf(figure), dates: relation === 'other-date' ? `${before} → ${after}` : after ?? before ?? null };
}
