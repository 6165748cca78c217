import { centWords, currencySigns, currencyWords, weakSigns } from '../dutch/currencies.js';
import { letterMultipliers, multipliers, powerOf } from '../dutch/multipliers.js';
import { latin } from '../text/letters.js';
import { anyOf, regex } from '../text/regex.js';
import { small } from '../text/small.js';

/** What a caption or head says its figures are in. */
export interface Unit {
  power: number;
  currency: string;
}

const word = anyOf(Object.keys(multipliers));
const currencies: ReadonlyMap<string, string> = new Map([...Object.entries(currencyWords), ...Object.entries({ ...weakSigns, ...currencySigns }).map(([written, currency]) => [small(written), currency] as const)]);
const sign = anyOf([...Object.keys(currencySigns).map(small), "euro's", 'euro’s', 'gulden', 'guldens', 'dollar', 'dollars', 'us dollar', 'us dollars', 'amerikaanse dollars']);
/** What is counted and costs nothing: "in mld Nm3", "x 1.000 leerlingen". */
const countedWords = anyOf(['Nm3', 'm2', 'm3', 'm²', 'm³', 'km²', 'kilometer', 'kilometers', 'tonnen', 'kilo', 'mensen', 'vaten', 'kWh', 'MWh', 'GWh', 'TWh', 'PJ', 'ton', 'kton', 'Mton', 'kg', 'km', 'liter', 'kuub', 'personen', 'inwoners', 'huishoudens', 'woningen', 'leerlingen', 'studenten', 'reizigers', 'banen', 'uren', 'stuks'].map(small));
/** In small letters, as all patterns here. */
const unitPattern = regex('u')`
  (?: [x×*] [ ]? (?<sign1>${sign}|f(?=[ ]?1))? [ ]? (?: (?:1|één)? [ ]? (?<mult1>${word}|(?<=1)[.’']?000(?:[.’']000)?|(?<=1[ ])000(?:[ ]000)?) )? 1? \.? [ ]? (?<sign2>${sign})?
    | (?<!\p{L}) in [ ] (?: (?:hele[ ])? (?<sign3>${sign}) [ ]? (?:1[ ]?|x[ ]?)* (?<mult3>${word}|1?[.’']?000(?:[.’']000)?)? | (?<mult4>${word}|1[.’']?000(?=[ ]euro)) \.? (?:[ ](?<sign4>${sign}))? )
    | (?<sign5>${sign}) [ ]? (?: \(? (?<mult5>${word}) \)? | [’']000 ) \.?
    | (?<! \d [ ]? | \p{L} ) (?<mult6>${word}) \.? [ ] (?<sign6>${sign})
    | (?<= \( ) (?<sign7>${sign}) (?= \) )
    | (?<!\p{L}) (?<letter>[km]) (?<sign8>€)
    | (?<=bedrag (?:en)? [ ] ) \( (?<mult7>${word}) \.? \) ) (?!\p{L}) (?! \.? [ ] ${countedWords} (?!\p{L}) )
`;
/** What the head of a column or row says in fewer words than a caption: "€ per maand", "(€/m3)", "(€ 1.000)", "(ct/kWh)", "Bedrag EUR", "Kosten (mln)". */
const headPattern = regex('u')`
  (?<= ^ | \( ) (?<sign1>${sign}) (?: [ ]?\/[ ]? | [ ]per[ ] ) \p{L}
  | (?<= \( ) (?<sign2>${sign}) [ ]? (?<mult2>1[.’']?000(?:[.’']000)?) (?= \) )
  | (?<= ^ | \( | (?<!\p{L})in[ ] ) (?<cent>${anyOf(Object.keys(centWords))}) (?= [ ]?\/ | [ ]per[ ] | \) | $ )
  | (?<= (?:bedrag(?:en)?|kosten|uitgaven|budget|subsidie|bijdrage|omzet) [ ] ) (?: (?<sign3>${sign}) $ | \( (?<mult3>${word}) \.? \) )
`;
/** What no such head is without. */
const maySay = /[/(]| per |c(?:en)?t|(?:bedrag(?:en)?|kosten|uitgaven|budget|subsidie|bijdrage|omzet) /;
/** Words of what is counted in money, in a head that names no currency. */
const ofMoney = /bedrag|euro|€|uitgave|ontvangst|begroting|kosten|raming|mutatie|bijdrage|subsidie|budget|omzet|opbrengst|investering/;
const counts = latin(`(?<!\\p{L})${countedWords}(?!\\p{L})`, 'u');

/** Reads the unit in a caption or head: "Bedragen x € 1 mln", "(x € 1.000)", "in miljoenen euro's"; null where it names no money. */
export const readUnit = (text: string): Unit | null => unitIn(small(text));

function unitIn(words: string): Unit | null {
  const groups = unitPattern.exec(words)?.groups;
  if (!groups) return null;
  const [mult, written] = ['1', '2', '3', '4', '5', '6', '7', '8'].reduce<[string | undefined, string | undefined]>(([m, s], n) => [groups[`mult${n}`] ?? m, groups[`sign${n}`] ?? s], [undefined, undefined]);
  if (written === undefined && !/bedrag|euro|€/.test(words) && mult === undefined) return null;
  if (written === undefined && !(ofMoney.test(words) ? !/aantal/.test(words) : /mln|miljoen|miljard/.test(words) && !counts.test(words))) return null;
  const zeros = zerosOf(mult) || (/[’']000/.test(words) ? 3 : 0);
  return { power: zeros || (groups.letter ? letterMultipliers[groups.letter.toUpperCase()] : powerOf(mult)) || 0, currency: currencyOf(written) };
}

/** "1.000" has three. */
const zerosOf = (written = ''): number => /(?:000)+$/.exec(written.replace(/[.’' ]/g, ''))?.[0].length ?? 0;

const currencyOf = (written = ''): string => currencies.get(written) ?? 'EUR';

/** Reads the unit in the head of a column or row. */
export function readHeadUnit(text: string): Unit | null {
  const words = small(text);
  const unit = unitIn(words);
  const groups = unit || !maySay.test(words) ? undefined : headPattern.exec(words)?.groups;
  if (!groups) return unit;
  if (groups.cent !== undefined) return { power: -2, currency: centWords[groups.cent] ?? 'EUR' };
  return { power: groups.mult2 === undefined ? powerOf(groups.mult3) : zerosOf(groups.mult2), currency: currencyOf(groups.sign1 ?? groups.sign2 ?? groups.sign3) };
}

/** The words of a text that name its unit, with "bedragen" before them; null where it names none. */
export function unitPhrase(text: string): string | null {
  const words = small(text);
  const match = unitPattern.exec(words);
  if (!match) return null;
  const start = /(?:^|(?<= ))(?:alle )?bedragen (?:zijn )?$/.exec(words.slice(0, match.index))?.index ?? match.index;
  return text.slice(start, match.index + match[0].length).trim();
}
