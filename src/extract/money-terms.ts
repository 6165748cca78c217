import { latin } from '../text/letters.js';
import { centWords, currencySigns, currencyWords, weakSigns } from '../dutch/currencies.js';
import { capitalMultipliers, letterMultipliers, multiplierPattern, multipliers, powerOf } from '../dutch/multipliers.js';
import { numberBeginnings, numberWords } from '../dutch/numbers.js';
import { matchesNear, type Seed } from '../text/near.js';
import { anyOf, regex } from '../text/regex.js';
import { type Decimal, figure, readFigure } from './figure.js';

/** One figure with what makes it money: a sign before it, a word behind it, or only "miljoen". */
export interface Term {
  start: number;
  end: number;
  rule: 'sign-first' | 'unit-last' | 'bare';
  decimal: Decimal;
  power: number;
  negative: boolean;
  currency: string;
  /** The unit may be written behind a later figure of a list or range. */
  open: boolean;
  /** The unit is that of an amount before it: nobody writes cents with one or three digits. */
  inherits: boolean;
}

/** "een paar honderd euro", "enkele miljoenen euro’s": no figure is made of a vague word. */
const exactly = '(?<!(?:paar|enkele|aantal|meerdere)[ ])';
/** Not inside another figure: "1 326 000" has no "000", but "in 2015 20 miljoen" has its 20. */
const noFigureBefore = String.raw`(?<!\d[ ](?<!(?<![\d.,])(?:19|20)\d\d[ ]))`;
const minus = String.raw`(?:(?<![\p{L}\d)\]/][ ]?|(?:ln|ld)\.[ ]?)[-−–][ ]?|(?<=\p{L}[ ])[-−](?=[€$£\d])|(?<=\p{L}[ ])–(?=[€$£])(?![^.;\n\t–]{0,80}[ ]–)|(?<=(?:van|naar|is|bedraagt|op)[ ])[-−–][ ](?=[€$£])|-\/-[ ]?|(?<!\p{L})min(?:us)?[ ])`;

const signFirst = regex('gu')`
  (?<minus>${minus})?
  (?<!\p{L}|\d[ ](?=euro)) (?<sign>${anyOf(Object.keys({ ...currencySigns, ...weakSigns }))}) [ ]?
  (?:(?<inner>[-−–][ ]?)|[+][ ]?)?
  (?<figure>\d{1,3},[ ]\d(?=[ ]${multiplierPattern})|${figure}|${numberWords}(?=[ ]${multiplierPattern})) (?<dash>,[-–—=]{1,2}|\.-)?
  (?: [ ]?-?[ ]?(?<power>${multiplierPattern}|${capitalMultipliers}) | [ ]?(?<letter>${anyOf(Object.keys(letterMultipliers))})(?![\p{L}\d]) )?
  (?: [ ](?:euro|EUR)(?![\p{L}\d]) )?
  (?: (?=(?<more>(?:,|[ ](?:à|tot|en|of|naar|[-–]))[ ]f[ ]?\d)) | )
  (?<after>[ ]-\/-)?
`;
const unitLast = regex('giu')`
  (?<minus>${minus})?
  (?<![\p{L}\d.,’'€$£]) ${noFigureBefore} ${exactly} (?<figure>\d{1,3}(?:[.]\d{3})+,[ ]\d\d(?=[ ]?€)|${figure}|${numberWords})
  (?: [ ]?(?<power>${multiplierPattern}) | [ ]?(?<letter>[kKM])(?=[ ]?(?:euro|€)) )?
  (?<dash>,[-–—=]{1,2})? [ ]?
  (?<unit>${anyOf([...Object.keys(currencyWords), ...Object.keys(centWords)])}) (?![\p{L}\d]|-\p{L})
  (?: [ ](?:en[ ])? (?: (?<cents>\d{2}|${numberWords}) [ ]cents? (?!\p{L}) | (?<bareCents>\d{2}) (?=[ ]?(?:[.;:!?)]|,[ ]|$)) ) )?
`;
const bare = regex('giu')`
  (?<minus>-\/-[ ]?)?
  (?<![\p{L}\d.,’'€$£%/]|(?<!-\/)-|[€$£][ ]) ${noFigureBefore} ${exactly} (?<figure>${figure}|${numberWords}) [ ]?-?
  (?<power>${anyOf(Object.keys(multipliers).filter((word) => (multipliers[word] ?? 0) >= 6 && !/(?:joen|ard)en$/.test(word)))}) (?!\p{L}) (?:(?<!joen|jard)\.)?
`;

/** The patterns, by the name of their rule. */
export const termPatterns = { 'sign-first': signFirst, 'unit-last': unitLast, bare } as const;

/** Number words run on over some six words. */
const longest = 240;
const codes = Object.keys({ ...currencySigns, ...weakSigns }).filter((sign) => /^[A-Z]/i.test(sign));
const units = [...Object.keys(currencyWords), ...Object.keys(centWords)].filter((word) => /\p{L}$/u.test(word)).map((word) => word.replace(/^.*[ €-]/, ''));
/** "vijftigduizendeuro": the unit may stand at the end of a word of numbers. */
const inNumber = '[a-zéë]{3,75}?';
/** What each rule cannot be without; a sign behind a figure stands close to it. */
const seeds: Readonly<Record<Term['rule'], Seed>> = {
  'sign-first': { begins: ['€', ...codes], seed: latin(`[€$£ƒ]|${anyOf(codes)}[ \\d+−–-]`, 'y'), before: 8, after: longest },
  'unit-last': { begins: ['€', ...units, ...numberBeginnings], seed: latin(`(?:${anyOf(units)}|${inNumber}(?:euro|cent|dollar)s?)(?![a-z])|[€$£](?<=(?:[\\d=–—-]|\\d ?[km]|${anyOf(Object.keys(multipliers))}\\.?) ?(?:us)?.)`, 'iy'), before: longest, after: 64 },
  bare: { begins: [...Object.keys(multipliers), ...numberBeginnings], seed: latin(`(?:${inNumber})?(?:m(?:il-?j|ln|ld|rd|io|ia)|b(?:iljo|ln))`, 'iy'), before: longest, after: 24 },
};

/** All terms of a text in order; where two overlap, the one with the currency in front counts, then the one with it behind. */
export function termsIn(text: string): Term[] {
  const terms: Term[] = [];
  const taken = new Uint8Array(text.length);
  for (const rule of ['sign-first', 'unit-last', 'bare'] as const) {
    for (const match of matchesNear(text, termPatterns[rule], seeds[rule], (at) => taken[at] === 0)) {
      const term = readTerm(rule, match);
      if (!term || taken.subarray(term.start, term.end).includes(1)) continue;
      terms.push(term);
      taken.fill(1, term.start, term.end);
    }
  }
  return terms.sort((a, b) => a.start - b.start);
}

const vague = latin(/(?:honderd|duizend|joen|jard)en$|^(?:miljoen|miljard|biljoen)$/iu);

/** "tussen twee en drie miljoen": words that make no number together end in one of their own. */
function readTerm(rule: Term['rule'], match: RegExpExecArray): Term | null {
  const { figure: written = '', power, letter, sign, unit, minus: before, inner, after, dash, cents, bareCents } = match.groups ?? {};
  const last = readFigure(written) === null ? written.split(' en ').pop() ?? '' : written;
  const decimal = readFigure(last);
  if (!decimal || (rule === 'unit-last' && /^een$/iu.test(written) && !power) || vague.test(written) || unit === 'CT' || isOtherwise(match)) return null;
  const currency = sign !== undefined ? currencySigns[sign] ?? weakSigns[sign] : unit !== undefined ? currencyWords[unit.toLowerCase()] ?? centWords[unit.toLowerCase()] : 'EUR';
  if (currency === undefined) return null;
  return {
    start: match.index + (last === written ? 0 : match[0].indexOf(written) + written.length - last.length), end: match.index + match[0].length, rule, decimal: withCents(decimal, cents ?? bareCents),
    power: (letter ? letterMultipliers[letter.length === 1 ? letter.toUpperCase() : letter] ?? 0 : powerOf(power)) - (unit !== undefined && unit.toLowerCase() in centWords ? 2 : 0), negative: Boolean(before || inner || after), currency,
    inherits: false, open: power === undefined && letter === undefined && dash === undefined && /^\d{1,3}(?:,\d{1,2})?$/.test(written),
  };
}

/** "lid f 2" and "de norm Euro 6" name no amount: such signs need a figure written as one. */
function isOtherwise({ groups: { sign = '', figure: written = '', power, letter, dash, more } = {} }: RegExpExecArray): boolean {
  if (power !== undefined || more !== undefined || letter !== undefined || dash !== undefined || /[.,]\d\d/.test(written)) return false;
  return sign in weakSigns || (/^euro$/i.test(sign) && /^(?:[1-7]|(?:19|20)\d\d)$/.test(written));
}

/** "5 euro 50", "dertien euro en vijfenveertig cent". */
function withCents(decimal: Decimal, cents: string | undefined): Decimal {
  const part = cents === undefined ? null : readFigure(cents);
  return part === null || decimal.exponent !== 0 || part.digits.length > 2 ? decimal : { digits: `${decimal.digits}${part.digits.padStart(2, '0')}`, exponent: -2 };
}
