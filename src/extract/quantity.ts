import { countedNouns, percentBases, percentWords } from '../dutch/counted.js';
import { powerOf, multiplierPattern } from '../dutch/multipliers.js';
import { matchesNear, type Seed } from '../text/near.js';
import { latin } from '../text/letters.js';
import { anyOf, regex } from '../text/regex.js';
import type { QuantityDraft } from './drafts.js';
import type { Extractor, View } from './extractor.js';
import { figure, readFigure, worthOf } from './figure.js';
import { aroundAmount } from './money-around.js';
import { quantityCounterExamples, quantityExamples } from './quantity-examples.js';

const open = String.raw`(?<![\p{L}\d.,/€$£-]|[€$£][ ]|\d[ ]|(?:nrs?\.?|artikel|art\.|lid|vraag|antwoord|pagina|tabel|bijlage|bladzijde|blz\.)[ ])`;
const range = String.raw`(?:(?:[ ]?[-–][ ]?|[ ](?:à|tot|tot en met)[ ]|(?<=(?<!\p{L})tussen[ ](?:de[ ])?[\d.,%]{1,12})[ ]en[ ])(?<high>${figure}))?`;

const nouns = anyOf(countedNouns).replaceAll('’', "['’]");

const percentage = regex('giu')`
  ${open} (?<low>[-−]?${figure}) (?: [ ]?%)? ${range} [ ]?
  (?<unit>${anyOf(Object.keys(percentWords))}) (?![\p{L}\d])
  (?: [ ] (?:van[ ])? (?:het[ ]|de[ ]|ons[ ])? (?<base>${anyOf(percentBases)}) (?![\p{L}\d]) )?
`;
/** In small letters. */
const count = regex('gu')`
  ${open} (?<low>${figure}) ${range} (?: [ ](?<power>${multiplierPattern}) )? [ ]
  (?<unit> (?: (?:\p{L}{3,24}e|extra) [ ] )? (?:\p{L}[\p{L}\d]{0,9}-)? (?:${nouns}) ) (?![\p{L}\d])
`;

const seeds: Readonly<Record<'percentage' | 'count', Seed>> = {
  percentage: { begins: ['0 ', '0%', '0p', '0P'], seed: /\d ?(?:%|procent)/iy, before: 40, after: 60 },
  count: { begins: countedNouns, seed: latin(`${nouns}(?!\\p{L})`, 'uy'), before: 110, after: 1, small: true, front: /(?<=\d (?:[^\s]{2,27} ){0,2}(?:[^\s-]{1,12}-)?)/y },
};

/** Counts with what is counted and percentages with their base, only where number and noun are sure. */
export const quantity: Extractor<QuantityDraft> = {
  kind: 'quantity', patterns: { percentage, count },
  get examples() { return quantityExamples(); },
  get counterExamples() { return quantityCounterExamples(); },
  find(text: string, view: View): QuantityDraft[] {
    const found = (['percentage', 'count'] as const).flatMap((rule) => matchesNear(text, quantity.patterns[rule] as RegExp, seeds[rule]).flatMap((match) => draftOf(text, rule, match) ?? []));
    return apart(found.filter(({ start }) => !view.skips(start)));
  },
};

function draftOf(text: string, rule: 'percentage' | 'count', match: RegExpExecArray): QuantityDraft | null {
  const { low = '', high, unit = '', base, power } = match.groups ?? {};
  const [from, to] = [readFigure(low.replace(/^[-−]/, '')), high === undefined ? null : readFigure(high)];
  if (!from || (rule === 'count' && isYear(low) && power === undefined)) return null;
  const ten = powerOf(power);
  const value = worthOf(from, ten, /^[-−]/.test(low));
  const valueMax = to ? worthOf(to, ten) : null;
  if (valueMax !== null && valueMax <= value) return null;
  const last = match.index + match[0].length;
  const { start, end, qualifier } = aroundAmount(text, match.index, last);
  return { start, end, rule, value, valueMax, unit: rule === 'percentage' ? percentWords[unit.toLowerCase()] ?? unit : text.slice(last - unit.length, last), of: base?.toLowerCase() ?? null, qualifier, implied: [] };
}

/** "2023 leerlingen" could be a year before a word of the next sentence part: not sure. */
const isYear = (written: string): boolean => /^(?:19|20)\d\d$/.test(written);

/** In order, the first of two that overlap. */
function apart(hits: readonly QuantityDraft[]): QuantityDraft[] {
  let last = 0;
  return [...hits].sort((a, b) => a.start - b.start || b.end - a.end).filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
