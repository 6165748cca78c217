import { anyOf } from '../text/regex.js';

/** Words and abbreviations that multiply a figure, as powers of ten. A Dutch biljoen is 10¹²; "mio" and "mia" come from Brussels, "mil-jard" from a line's end. */
export const multipliers: Readonly<Record<string, number>> = {
  duizend: 3, duizenden: 3, dzd: 3,
  miljoen: 6, 'mil-joen': 6, miljoenen: 6, mln: 6, milj: 6, mio: 6,
  miljard: 9, 'mil-jard': 9, miljarden: 9, mld: 9, mrd: 9, mia: 9,
  biljoen: 12, biljoenen: 12, bln: 12,
};

/** Letters and English words that multiply only straight behind a figure with a currency: "€ 15 M", "€ 800k", "$ 2.5bn", "€ 8,5 ton" (of money, a hundred thousand); "€ 7,27 ct" is in cents. */
export const letterMultipliers: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, bn: 9, million: 6, billion: 9, ton: 5, ct: -2 };

/** Power of ten of a multiplier as written: "mln." is 6; 0 of none. */
export const powerOf = (word: string | undefined): number => multipliers[(word ?? '').toLowerCase().replace(/\.$/, '')] ?? 0;

const words = Object.keys(multipliers);
const isAbbreviation = (word: string): boolean => word.length <= 3 || word === 'milj';

/** A multiplier in a pattern; only abbreviations take the full stop behind them. */
export const multiplierPattern = `(?:${anyOf(words.filter((word) => !isAbbreviation(word)))}(?!\\p{L})|${anyOf(words.filter(isAbbreviation))}(?!\\p{L})\\.?)`;

/** The same with a capital, where small and capital letters are told apart: "€ 1,2 Miljoen", "€ 3 MLN". */
export const capitalMultipliers = String.raw`(?:M(?:iljoen|iljard|ILJOEN|ILJARD)(?!\p{L})|M(?:ln|ld|LN|LD)(?!\p{L})\.?)`;
