import { currencySigns } from '../dutch/currencies.js';
import { letterMultipliers, multipliers, powerOf } from '../dutch/multipliers.js';
import { anyOf, regex } from '../text/regex.js';
import { small } from '../text/small.js';

/** What a caption or head says its figures are in. */
export interface Unit {
  power: number;
  currency: string;
}

const word = anyOf(Object.keys(multipliers));
const currencies = new Map(Object.entries(currencySigns).map(([sign, currency]) => [small(sign), currency]));
const sign = anyOf([...currencies.keys(), "euro's", 'euro’s']);
/** What is counted and costs nothing: "in mld Nm3", "x 1.000 leerlingen". */
const counted = anyOf(['Nm3', 'm2', 'm3', 'm²', 'm³', 'km²', 'kilometer', 'kilometers', 'tonnen', 'kilo', 'mensen', 'vaten', 'kWh', 'MWh', 'GWh', 'TWh', 'PJ', 'ton', 'kton', 'Mton', 'kg', 'km', 'liter', 'kuub', 'personen', 'inwoners', 'huishoudens', 'woningen', 'leerlingen', 'studenten', 'reizigers', 'banen', 'uren', 'stuks'].map(small));
/** In small letters. */
const unitPattern = regex('u')`
  (?: [x×*] [ ]? (?<sign1>${sign})? [ ]? (?: (?:1|één)? [ ]? (?<mult1>${word}|(?<=1)[.’']?000(?:[.’']000)?|(?<=1[ ])000(?:[ ]000)?) )? 1? \.? [ ]? (?<sign2>${sign})?
    | (?<!\p{L}) in [ ] (?: (?:hele[ ])? (?<sign3>${sign}) [ ]? (?:1[ ]?|x[ ]?)* (?<mult3>${word}|1?[.’']?000(?:[.’']000)?)? | (?<mult4>${word}|1[.’']?000(?=[ ]euro)) \.? (?:[ ](?<sign4>${sign}))? )
    | (?<sign5>${sign}) [ ]? (?: \(? (?<mult5>${word}) \)? | [’']000 ) \.?
    | (?<! \d [ ]? | \p{L} ) (?<mult6>${word}) \.? [ ] (?<sign6>${sign})
    | (?<= \( ) (?<sign7>${sign}) (?= \) )
    | (?<!\p{L}) (?<letter>[km]) (?<sign8>€)
    | (?<=bedrag (?:en)? [ ] ) \( (?<mult7>${word}) \.? \) ) (?!\p{L}) (?! \.? [ ] ${counted} (?!\p{L}) )
`;

/** Reads the unit in a caption or head: "Bedragen x € 1 mln", "(x € 1.000)", "in miljoenen euro's"; null where it names no money. */
export function readUnit(text: string): Unit | null {
  const words = small(text);
  const groups = unitPattern.exec(words)?.groups;
  if (!groups) return null;
  const [mult, written] = ['1', '2', '3', '4', '5', '6', '7', '8'].reduce<[string | undefined, string | undefined]>(([m, s], n) => [groups[`mult${n}`] ?? m, groups[`sign${n}`] ?? s], [undefined, undefined]);
  if (written === undefined && !/bedrag|euro|€/.test(words) && mult === undefined) return null;
  if (written === undefined && !/bedrag|euro|€|uitgave|ontvangst|begroting|kosten|raming|mutatie|mln|miljoen|miljard/.test(words)) return null;
  const zeros = /(?:000)+$/.exec((mult ?? '').replace(/[.’' ]/g, ''))?.[0].length ?? (/[’']000/.test(words) ? 3 : 0);
  return { power: zeros || (groups.letter ? letterMultipliers[groups.letter.toUpperCase()] : powerOf(mult)) || 0, currency: currencies.get(written ?? '') ?? 'EUR' };
}

/** The words of a text that name its unit, with "bedragen" before them; null where it names none. */
export function unitPhrase(text: string): string | null {
  const words = small(text);
  const match = unitPattern.exec(words);
  if (!match) return null;
  const start = /(?:^|(?<= ))(?:alle )?bedragen (?:zijn )?$/.exec(words.slice(0, match.index))?.index ?? match.index;
  return text.slice(start, match.index + match[0].length).trim();
}
