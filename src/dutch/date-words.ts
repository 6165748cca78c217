import type { DateDraft } from '../extract/drafts.js';

/** Words behind a date that say on which side of the letter's date it lies. */
export const directions: Readonly<Record<string, NonNullable<DateDraft['direction']>>> = {
  'jl': 'past', 'jl.': 'past', 'j.l.': 'past', 'jongstleden': 'past', 'll.': 'past', 'l.l.': 'past', 'laatstleden': 'past',
  'a.s.': 'future', 'as.': 'future', 'aanstaande': 'future', 'eerstkomende': 'future',
  'dit jaar': 'this-year', 'van dit jaar': 'this-year', 'vorig jaar': 'last-year', 'vorige jaar': 'last-year', 'afgelopen jaar': 'past', 'van afgelopen jaar': 'past', 'van het afgelopen jaar': 'past', 'van vorig jaar': 'last-year', 'van het vorige jaar': 'last-year',
  'volgend jaar': 'next-year', 'van volgend jaar': 'next-year', 'van het volgende jaar': 'next-year', 'van het komende jaar': 'next-year',
};

/** Ordinals of quarters and halves. */
export const ordinals: Readonly<Record<string, number>> = {
  eerste: 1, '1e': 1, '1ste': 1, '1de': 1, tweede: 2, '2e': 2, '2de': 2, derde: 3, '3e': 3, '3de': 3, vierde: 4, '4e': 4, '4de': 4, laatste: 4,
};

/** Words that say which part of a month or year is meant. */
export const shades: readonly string[] = ['begin', 'half', 'halverwege', 'medio', 'midden', 'eind', 'ultimo'];

/** Words before a month without a year that make it a date. */
export const beforeMonth: readonly string[] = [
  'in', 'per', 'vanaf', 'sinds', 'begin', 'medio', 'eind', 'half', 'tot', 'tot en met', 't/m', 'van', 'de maand', 'maand', 'maanden', 'periode', 'afgelopen', 'komende', 'uiterlijk', 'voor', 'vóór', 'na', 'rond', 'tussen', 'en', 'of', 'alsmede', 'respectievelijk', 'tijdens', 'sedert', 'over', 'halverwege', 'midden', 'oorspronkelijk', 'uit', 'gedurende', 'rondom', 'omstreeks', 'ultimo', 'aanstaande', 'vorig jaar', 'volgend jaar',
];

/** Words before a bare year that make it a date. */
export const beforeYear: readonly string[] = ['in', 'sinds', 'vanaf', 'tot', 'per', 'begin', 'medio', 'eind', 'ultimo', 'gedurende', 'over', 'uit', 'na', 'tot en met', 't/m', 'voor', 'vóór', 'loop van', 'jaar', 'van'];

const simple = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende', 'elfde', 'twaalfde', 'dertiende', 'veertiende', 'vijftiende', 'zestiende', 'zeventiende', 'achttiende', 'negentiende'];
const beforeTwenty = ['eenen', 'tweeën', 'drieën', 'vieren', 'vijfen', 'zesen', 'zevenen', 'achten', 'negenen'];

/** Days of the month as ordinal words: "tweeëntwintigste" is 22. */
export const dayOrdinals: Readonly<Record<string, number>> = Object.fromEntries([
  ...simple.map((word, i) => [word, i + 1]), ['twintigste', 20], ['dertigste', 30], ['eenendertigste', 31], ...beforeTwenty.map((word, i) => [`${word}twintigste`, 21 + i]),
]);
