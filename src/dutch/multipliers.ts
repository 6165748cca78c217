import { anyOf } from '../text/regex.js';

/** Words and abbreviations that multiply a figure, as powers of ten. A Dutch biljoen is 10¹²; "mio" and "mia" come from Brussels, "mil-jard" from a line's end. */
export const multipliers: Readonly<Record<string, number>> = {
  duizend: 3, duizenden: 3, dzd: 3,
  miljoen: 6, 'mil-joen': 6, miljoenen: 6, mln: 6, mio: 6,
  miljard: 9, 'mil-jard': 9, miljarden: 9, mld: 9, mrd: 9, mia: 9,
  biljoen: 12, biljoenen: 12, bln: 12,
};

/** Letters and English words that multiply only straight behind a figure with a currency: "€ 15 M", "€ 800k", "$ 2.5bn". */
export const letterMultipliers: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, bn: 9, million: 6, billion: 9 };

/** Power of ten of a multiplier as written: "mln." is 6; 0 of none. */
export const powerOf = (word: string | undefined): number => multipliers[(word ?? '').toLowerCase().replace(/\.$/, '')] ?? 0;

const words = Object.keys(multipliers);

/** A multiplier in a pattern; only abbreviations take the full stop behind them. */
export const multiplierPattern = `(?:${anyOf(words.filter((word) => word.length > 3))}(?!\\p{L})|${anyOf(words.filter((word) => word.length <= 3))}(?!\\p{L})\\.?)`;
