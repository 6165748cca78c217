import { shades } from '../dutch/date-words.js';
import { latin } from '../text/letters.js';
import { anyOf } from '../text/regex.js';
import { dateAtoms, type DateAtom, datePatterns } from './date-atoms.js';
import { dateCounterExamples, dateExamples } from './date-examples.js';
import type { DateDraft } from './drafts.js';
import { firstMonth, lastMonth } from './date-parts.js';
import type { Extractor, View } from './extractor.js';

/** Dates and periods of the text; what is not written is left open for refine. */
export const date: Extractor<DateDraft> = {
  kind: 'date', patterns: datePatterns,
  get examples() { return dateExamples(); },
  get counterExamples() { return dateCounterExamples(); },
  find: (text: string, view: View): DateDraft[] => join(text, dateAtoms(text).filter(({ start }) => !view.skips(start))).map((draft) => withShade(text, draft)),
};

const connector = latin(/^ ?(?:[-–]|t\/m|tot|tot en met|tot aan) ?(?:(?:begin|eind|medio|half|en met|het|de) )?$|^ (?:tot|tot en met|t\/m) (?:begin |eind |medio |half |het |de )?$/iu);
/** A period of years; "van 2022 tot 2023" names two. */
const yearsBetween = /^ (?:t\/m|tot en met) $|^ ?[-–] ?$/;
const listed = latin(/^(?:, ?| en | of |\/| ?\/ ?|, en )(?:op |van )?(?:begin |eind |medio )?$/iu);
const betweenBefore = latin(/(?<!\p{L})tussen (?:de |het )?(?:begin |eind |medio )?$/iu);

/** "eind juni 2014", "begin 2023": the word that says which part is meant belongs to what is read. */
const shade = latin(`(?<!\\p{L})${anyOf(shades)} $`, 'iu');
function withShade(text: string, draft: DateDraft): DateDraft {
  const word = draft.from.day === null ? shade.exec(text.slice(Math.max(0, draft.start - 12), draft.start))?.[0] ?? '' : '';
  return { ...draft, start: draft.start - word.length };
}

/** Puts ranges together, spreads a year written once over the list before it, and takes lists of days apart. */
function join(text: string, atoms: DateAtom[]): DateDraft[] {
  const drafts: DateDraft[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const atom = sharedYear(text, atoms, i);
    const next = atoms[i + 1];
    const gap = next ? gapOf(text, atom, next) : '';
    const isBetween = next !== undefined && / en (?:(?:de|het|begin|medio|half|eind) )?$/.test(gap) && betweenBefore.test(text.slice(Math.max(0, atom.start - 24), atom.start));
    if (next && (isBetween || (atom.precision === 'year' ? yearsBetween : connector).test(gap)) && next.days.length === 0 && areAlike(atom, next) && ordered(atom, next)) {
      const opened = isBetween ? betweenBefore.exec(text.slice(Math.max(0, atom.start - 24), atom.start))?.[0].length ?? 0 : 0;
      const precision = atom.precision === 'day' ? 'day' : next.precision;
      drafts.push({ ...draft({ ...next, precision, start: atom.start - opened, rule: 'range' }, opens(atom), closes(next)) });
      i++;
    } else drafts.push(...single(text, atom));
  }
  return drafts;
}

/** Of one precision, or a day and a month: "1 juli 2022 tot en met februari 2023". */
const areAlike = (from: DateAtom, to: DateAtom): boolean => from.precision === to.precision || [from, to].every(({ precision }) => precision === 'day' || precision === 'month');

/** What stands between two dates; only the end of what is more than any connector. */
const gapOf = (text: string, { end }: DateAtom, { start }: DateAtom): string => text.slice(Math.max(end, start - 40), start);

/** A range ends later than it begins, as far as both are written. */
function ordered(from: DateAtom, to: DateAtom): boolean {
  const [a, b] = [opens(from), closes(to)];
  if (a.year === null || b.year === null) return b.year !== null || a.year === null;
  return a.year * 400 + (a.month ?? 0) * 32 + (a.day ?? 0) < b.year * 400 + (b.month ?? 0) * 32 + (b.day ?? 0);
}

/** A range of quarters or halves runs from the first month of one to the last of another. */
const opens = ({ precision, part, at }: DateAtom): DateDraft['from'] => ({ ...at, month: at.month ?? firstMonth(precision, part) });
const closes = ({ precision, part, at }: DateAtom): DateDraft['to'] => ({ ...at, month: at.month ?? lastMonth(precision, part) });

/** "16 april en 3 mei 2023": the year stands once, at the end. */
function sharedYear(text: string, atoms: readonly DateAtom[], i: number): DateAtom {
  const atom = atoms[i] as DateAtom;
  if (atom.at.year !== null || atom.direction !== null) return atom;
  for (let k = i + 1; k < atoms.length; k++) {
    const [before, next] = [atoms[k - 1] as DateAtom, atoms[k] as DateAtom];
    const gap = gapOf(text, before, next);
    if (next.precision === atom.precision ? !listed.test(gap) && !connector.test(gap) : !connector.test(gap) || !areAlike(atom, next)) return atom;
    if (next.at.year !== null || next.direction !== null) {
      return (next.at.month ?? 0) >= (atom.at.month ?? 0) ? { ...atom, at: { ...atom.at, year: next.at.year }, direction: next.direction } : connector.test(gap) && next.at.year !== null ? { ...atom, at: { ...atom.at, year: next.at.year - 1 } } : atom;
    }
  }
  return atom;
}

const betweenDays = /^(?:e|de|ste)?(?:,? (?:respectievelijk|resp\.|dan wel|als op|als) |, | ?[-–/] ?| (?:en op|of op|en|of|&|t\/m|tot en met|tot aan|tot|op) )/;
/** One date, or the days of a list, or the two ends of "3 – 5 mei". */
function single(text: string, atom: DateAtom): DateDraft[] {
  const first = atom.days[0];
  const opened = first && atom.days.length === 1 && !atom.isPeriod ? betweenBefore.exec(text.slice(Math.max(0, atom.start - 24), atom.start))?.[0].length ?? 0 : 0;
  if (first && (atom.isPeriod || opened > 0) && atom.days.length === 1) return first.day < (atom.at.day ?? 0) ? [draft({ ...atom, start: atom.start - opened, rule: 'days' }, { ...atom.at, day: first.day }, atom.at)] : [draft(atom, atom.at, atom.at)];
  const listed = atom.days.map(({ start, end, day }) => draft({ ...atom, start, end, rule: 'days', weekday: null }, { ...atom.at, day }, { ...atom.at, day }));
  const last = atom.days.at(-1);
  const start = last ? last.end + (betweenDays.exec(text.slice(last.end, last.end + 24))?.[0].length ?? 0) : atom.start;
  return [...listed, draft({ ...atom, start }, atom.at, atom.at)];
}

const draft = ({ start, end, rule, precision, part, direction, weekday }: DateAtom, from: DateDraft['from'], to: DateDraft['to']): DateDraft =>
  ({ start, end, rule, from, to, precision, part, direction, weekday, implied: [], first: null, last: null });
