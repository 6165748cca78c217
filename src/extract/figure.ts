import { readNumberWords } from '../dutch/numbers.js';

/** A figure in Dutch notation: points, spaces or apostrophes group thousands, a comma stands before decimals, two group thousands the English way; "0.5" and "1.23" are English decimals, "2½" has a fraction as one sign. */
export const figure = String.raw`(?:\d{1,3}(?:,\d{3}){2,}(?![\d,])|\d{1,3}(?:[.'’]\d{3})+(?:,\d{1,4})?|\d{1,3}(?:[ ]\d{3})+(?:,\d{1,4})?(?!\d)|\d+,\d{1,4}|\d+\.\d{1,2}(?![\d.])|\d+(?:[ ]?[¼½¾])?|[¼½¾])`;

const fractions: Readonly<Record<string, string>> = { '¼': '25', '½': '5', '¾': '75' };

/** A figure as an exact decimal: `digits` × 10^`exponent`. */
export interface Decimal {
  digits: string;
  exponent: number;
}

/** More digits than a number holds exactly: no figure of a letter, and its worth could not be told. */
const mostDigits = 15;

/** Reads a figure or number words; null where they are none. */
export function readFigure(text: string): Decimal | null {
  const fraction = fractions[text.slice(-1)];
  if (fraction !== undefined) return readPlain(`${text.slice(0, -1).trim() || '0'}.${fraction}`);
  if (!/^\d/.test(text)) {
    const words = readNumberWords(text);
    return words === null ? null : readPlain(words);
  }
  if (text.replace(/\D|^0+/g, '').length > mostDigits) return null;
  if (/^\d+\.\d{1,2}$/.test(text)) return readPlain(text);
  if (/,.*,/.test(text)) return readPlain(text.replace(/,/g, ''));
  return readPlain(text.replace(/[.'’ ]/g, '').replace(',', '.'));
}

function readPlain(text: string): Decimal {
  const [whole = '', part = ''] = text.split('.');
  return { digits: `${whole}${part}`, exponent: -part.length };
}

/** Value of a decimal times a power of ten, exact as far as a number can be: the decimal itself is parsed, never multiplied. */
export const worthOf = ({ digits, exponent }: Decimal, power: number, negative = false): number => Number(`${negative ? '-' : ''}${digits}e${exponent + power}`);

/** Worth of the last written digit. */
export const precisionOf = ({ exponent }: Decimal, power: number): number => Number(`1e${exponent + power}`);
