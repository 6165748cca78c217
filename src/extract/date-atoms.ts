import { latin } from '../text/letters.js';
import { beforeMonth, beforeYear, dayOrdinals, directions, ordinals } from '../dutch/date-words.js';
import { monthNames, months } from '../dutch/months.js';
import { weekdays } from '../dutch/weekdays.js';
import { lettersFor, matchesIn, type Seed, stretchesAround } from '../text/near.js';
import { anyOf, regex } from '../text/regex.js';
import type { DateDraft, PartialDay } from './drafts.js';

/** One point or stretch of time as written, before ranges and lists are put together. */
export interface DateAtom {
  start: number;
  end: number;
  rule: string;
  at: PartialDay;
  precision: DateDraft['precision'];
  part: number | null;
  direction: DateDraft['direction'];
  weekday: number | null;
  /** Days that stand before it and share its month: "16 en 17 maart". */
  days: { start: number; end: number; day: number }[];
  /** The first of the days and the last are the ends of one period. */
  isPeriod: boolean;
}

const month = anyOf(Object.keys(months));
const year = String.raw`(?<year>(?:1[3-9]|20)\d\d)(?!\d|[ZDzd]\d)`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const th = '(?:e|de|ste)?';
const edge = String.raw`(?<![\p{L}\d_]|(?<!d\.?d)\.|(?<!(?<!\p{L})(?:${month})\.?|(?:19|20)\d\d(?=\/(?:\p{L}|[1-4]e)))\/|(?<!(?:19|20)\d)\d-|\d[.,])`;
const weekday = `(?:(?<weekday>${anyOf(Object.keys(weekdays))})[ ])?`;
const tail = `(?:[ ]?,?[ ]?\\(?(?<direction>${anyOf(Object.keys(directions))})(?![\\p{L}\\d]))?`;

/** "nr. 12, 22 september 2022", "p. 3, 4 en 22 mei": what is counted is no day of a list. */
const notNumbered = String.raw`(?<!(?<!\p{L})(?:nrs?|nummers?|items?|pp?|blz|pag|art|artikel(?:en)?|noot|bijlage|tabel|vraag|vragen|document(?:en)?|punt|lid|paragraaf|hoofdstuk|stuk)\.?[ ]?(?:\d{1,4}(?:,|[ ]en|-)[ ]?){0,3})`;

/** What stands between the days of a list or period: "16 en 17 maart", "3 – 5 mei". */
const between = String.raw`(?:,[ ]|[ ]?[-–][ ]?|\/|[ ](?:(?:en|of)(?:[ ]op)?|t\/m|tot|tot[ ]en[ ]met|tot[ ]aan|\/)[ ]|,?[ ](?:respectievelijk|resp\.|dan[ ]wel|&|als(?:[ ]op)?)[ ]|[ ]op[ ](?<=nacht[ ]van[ ](?:[a-z]+dag[ ])?\d{1,2}[ ]op[ ]))`;
/** The days before the last of "maandag 8 t/m vrijdag 12 mei": its weekday, and whether they begin a period. */
const weekdayBehind = latin(`${anyOf(Object.keys(weekdays))} $`, 'u');
const periodEnd = latin(`(?:[-–]|t/m|tot)(?: en met| aan)? ?(?:${anyOf(Object.keys(weekdays))} )?$`, 'u');
const countsBehind = latin(/^\p{Ll}.* \p{L}$/u);
/** Behind a whole name a full stop is the sentence's: "op 3 mei." */
const sentenceEnd = latin(`${anyOf(monthNames)}\\.$`, 'u');

/** What a bare year stands behind: a word, other years behind such a word, or what announces a period. */
const behindYears = String.raw`(?<![\p{L}\d])(?:(?:${anyOf(beforeYear)}) (?:(?:19|20)\d\d(?:, (?:(?:en|of) )?| (?:en|of|naar) (?:in )?)){0,8}|(?:jaren|periode|tijdvak) (?:(?:19|20)\d\d ?[-–] ?)?)`;

/** The rules, in the order in which they win over each other; those around words are in small letters. */
export const datePatterns: Readonly<Record<string, RegExp>> = {
  'day-month': regex('gu')`
    ${edge} ${weekday} (?<days>(?:${notNumbered}${day}${th}(?:${between}(?:(?:${anyOf(Object.keys(weekdays))})[ ])?))*)
    (?<day>${day})${th} (?:[ ](?:van[ ])?|[-/])? (?<month>${month})(?!\p{L})\.? (?: [ ]?[,]?[ ]?(?:in[ ]|van[ ])? ${year} | [-/ ]['’‘]?(?<short>\d\d)(?:(?<=['’‘]\d\d)(?!\d)|(?![\d.,%:]|[ ](?:${month})|[ ]\p{L})) | [-/](?<year2>\d{4}) )? ${tail}`,
  'ordinal-month': regex('gu')`${edge} (?<word>${anyOf(Object.keys(dayOrdinals))})[ ](?:van[ ])?(?<month>${month})(?!\p{L}) (?: ,?[ ](?:van[ ])?${year} )`,
  'month-day': regex('gu')`${edge} (?<month>${month})\.?[ ](?<day>${day})${th}(?:,[ ]${year}(?![\p{L}])|(?![\d\p{L}.,]|[ ](?:${month})))`,
  'year-first': regex('gu')`${edge} (?<year>(?:1[89]|20)\d\d)[-/](?<number>0[1-9]|1[0-2])[-/](?<day>0[1-9]|[12]\d|3[01])(?![\d/-])`,
  numeric: regex('gu')`${edge} (?<day>${day})(?<sep>[-/.])(?<number>0?[1-9]|1[0-2])\k<sep>(?<year>(?:1[3-9]|20)\d\d)(?![\d/-])`,
  'numeric-short': regex('gu')`${edge} (?<day>0[1-9]|[12]\d|3[01])(?<sep>[-/.])(?<number>0[1-9]|1[0-2])\k<sep>['’‘]?(?<short>\d\d)(?![\d/]|[.,-]\d)(?<!\.\d\d(?=[.,-]))`,
  'numeric-journal': regex('gu')`(?<=(?:PB|PbEU|Pb|OJ)[ ][LC]?[^\n\t]{0,16},[ ]) (?<day>${day})\.(?<number>0?[1-9]|1[0-2])\.(?<short>\d\d)(?![\d.]\d|\d)`,
  quarter: regex('gu')`(?:${edge}|(?<=(?<![\p{L}\d])(?:[qk][1-4][-–/]|(?:${anyOf(Object.keys(ordinals))})\/))) (?: (?:(?<year2>(?:19|20)\d\d)[ /-]?)? (?:[qk]|kwartaal[ ])(?<q>[1-4])(?!\d) | (?<ordinal>${anyOf(Object.keys(ordinals))})[ ]kwartaal )(?!\p{L}|[ ]van[ ](?!(?:(?:het|dit|vorig|volgend|komend|elk|ieder)[ ])?(?:vorige[ ]|volgende[ ]|komende[ ]|lopende[ ]|huidige[ ])?(?:jaar|kalenderjaar))\p{Ll}) (?: (?<!(?:19|20)\d\d[ -]?[qk]\d)[ -]?,?[ ]?(?:van[ ](?:het[ ]jaar[ ])?|in[ ])? (?:${year}|['’‘](?<short>\d\d)(?!\d)) )? ${tail}`,
  'quarter-before': regex('gu')`${edge} (?<ordinal>${anyOf(Object.keys(ordinals))}) (?=(?:,[ ](?:${anyOf(Object.keys(ordinals))}))*(?:[ ](?:en|of|t\/m|tot[ ]en[ ]met)[ ](?:het[ ])?|\/)(?:${anyOf(Object.keys(ordinals))})[ ]kwartaal(?!\p{L}|[ ]van[ ](?!het[ ]jaar|dit[ ]jaar)\p{Ll}))`,
  'half-short': regex('gu')`${edge} H(?<h>[12])[ -]${year}`,
  half: regex('gu')`${edge} (?<ordinal>${anyOf(Object.keys(ordinals))})[ ](?:(?:jaar)?helft|halfjaar|half[ ]jaar|zes[ ]maanden)(?!\p{L}|[ ]van[ ](?!(?:(?:het|dit|vorig|volgend)[ ])?(?:vorige[ ]|volgende[ ]|komende[ ])?jaar)\p{L}) (?: [ ](?:van[ ](?:het[ ]jaar[ ])?|in[ ])? ${year} )? ${tail}`,
  'month-year': regex('gu')`${edge} (?<month>${month})(?!\p{L})\.? ['’]?[ ]?(?:,[ ]|van[ ]|in[ ])? ${year}`,
  'month-short': regex('gu')`${edge} (?<month>${month})(?!\p{L})(?:\.?[ ]['’‘]?|-)(?<short>\d\d)(?:(?<=['’‘]\d\d)(?!\d)|(?![\d.,%:/]|[ ]\p{L}))`,
  'year-month': regex('gu')`${edge} ${year}[ ](?:,[ ])?(?<month>${month})(?![\p{L}]|[ ](?:19|20)\d\d)`,
  'numeric-month': regex('gu')`(?<![\p{L}\d/._,-]|(?:[Nn]rs?|nummer|kenmerk|artikel|art|zaak|ref|nota)\.?[ ]|E[GU]\)[ ]|\d[ ]) (?: (?<number>0?[1-9]|1[0-2])(?:-|[ ]-[ ]|/[ ]?)(?<year>(?:19|20)\d\d) | (?<year2>(?:19|20)\d\d)(?:[-.](?=\d)|/(?=\d\d))(?<number2>0?[1-9]|1[0-2])(?<!(?:[Bb]rief|[Cc]ahier|[Mm]emorandum|[Ff]actsheet|[Rr]apport|[Pp]ublicatie|[Pp]aper|[Nn]otitie|[Aa]dvies|[Dd]ocument|[Rr]eport|[Jj]aargang|Gezondheidsraad|Study)[ ]\d{4}[-./]\d\d?) )(?![\d/.,-]\d|[\d\p{L}/-])`,
  'month-before': regex('gu')`${edge} (?<month>${month})(?!\p{L})\.? (?=(?:,[ ](?:${month}))*(?:[ ]?[-/–][ ]?|[ ](?:tot[ ]en[ ]met|t\/m|tot|en|of)[ ])(?:${month})\.?[ ]['’]?\d{2})`,
  'month-alone': regex('gu')`(?:(?<=(?<![\p{L}\d])(?:${anyOf(beforeMonth)})[ ](?:begin[ ]|eind[ ]|medio[ ])?(?:${anyOf(monthNames)}(?:[ ]?[-–/][ ]?|,[ ])(?:begin[ ]|eind[ ]|medio[ ])?){0,3}|(?<![\p{L}-])(?:${anyOf(monthNames)})[ ]?[-–][ ]?)|(?<![\p{L}\d-])(?=${anyOf(monthNames)}(?:(?:,[ ]${anyOf(monthNames)})*[ ](?:en|of)[ ]|[ ]?[-–][ ]?)${anyOf(monthNames)}(?![\p{L}-])|${anyOf(monthNames)}[ ](?:(?:van[ ])?(?:dit|vorig|volgend)[ ]jaar|jl\.|a\.s\.))) (?<month>${anyOf(monthNames)})(?![\p{L}\d]|-(?!${anyOf(monthNames)}(?!\p{L}))\p{Ll}) ${tail}`,
  year: regex('gu')`(?: (?<=${behindYears}) | (?<![\p{L}\d.,/-]|\d[ ]) (?=\d{4}[ ](?:t\/m|tot[ ]en[ ]met)[ ](?:19|20)\d\d(?!\d)) ) (?<year>(?:19|20)\d\d)(?:(?=,[ ](?:19|20)\d\d(?![\d.]))|(?<=(?:jaren|periode|tijdvak)[ ]\d{4})(?=[ ]?[-–][ ]?(?:19|20)\d\d(?!\d))|(?![\d\p{L}]|[ ]?[-–/.,][ ]?\d|[ ]\d{3}))`,
};

/** A name of a month, also in "7emei". */
const nearMonth: Seed = { begins: [...'edsEDS'].map((letter) => `0${letter}`).concat(Object.keys(months)), seed: latin(`(?:\\d${th})?${month}(?![a-z])`, 'y'), before: 0, after: 60, small: true };

const nearQuarter: Seed = { begins: ['kwartaal', 'q', 'k', '0q', '0k'], seed: /kwartaal|\d?[qk][1-4]/y, before: 48, after: 60, small: true };

/** What the rules cannot be without. */
const seeds: readonly { rules: readonly string[]; seed: Seed }[] = [
  { rules: ['day-month'], seed: { ...nearMonth, before: 160, front: /(?=\d)|(?<=\d(?:e|de|ste)?(?: (?:van )?|[-/])?)/y } },
  { rules: ['ordinal-month'], seed: { ...nearMonth, before: 24, front: /(?<=(?:de|ste) (?:van )?)/y, behind: /\.?,? (?:van )?\d/y } },
  { rules: ['year-month'], seed: { ...nearMonth, before: 24, front: /(?<=\d (?:, )?)/y } },
  { rules: ['month-day'], seed: { ...nearMonth, behind: /\.? \d\d?(?!\d)/y } },
  { rules: ['month-year'], seed: { ...nearMonth, behind: /\.?['’]? ?(?:, |van |in )?\d{4}/y } },
  { rules: ['month-short'], seed: { ...nearMonth, behind: /(?:\.? ['’‘]?|-)\d\d(?!\d)/y } },
  { rules: ['month-before'], seed: { ...nearMonth, behind: /\.?(?:,| ?[-/–]| (?:tot|t\/m|en|of) )/y } },
  { rules: ['month-alone'], seed: { ...nearMonth, front: /(?<=[^\d] |[-–/(\n\t]|^)/y, behind: /(?! (?:19|20)\d\d(?!\d))/y } },
  { rules: ['year-first', 'numeric', 'numeric-short', 'numeric-journal'], seed: { begins: ['0-', '0/', '0.'], seed: /\d[-/.]\d{1,2}[-/.]['’‘]?\d/y, before: 12, after: 16 } },
  { rules: ['numeric-month'], seed: { begins: ['0 ', '0-', '0/', '0.'], seed: /\d(?:(?:-| - |\/ ?)(?:19|20)\d|(?<=(?:19|20)\d\d)[-/.]\d)/y, before: 12, after: 16 } },
  { rules: ['quarter'], seed: nearQuarter },
  { rules: ['quarter-before'], seed: { ...nearQuarter, front: /(?<=(?:(?:en|of|t\/m|met) (?:het )?|\/)[^\s/]+ )/y } },
  { rules: ['half'], seed: { begins: ['helft', 'jaarhelft', 'half', 'zes'], seed: /(?:jaar)?helft|half|zes maanden/y, before: 12, after: 60, small: true } },
  { rules: ['half-short'], seed: { begins: ['h'], seed: /H[12][ -]/y, before: 0, after: 8 } },
  { rules: ['year'], seed: { begins: ['0'], seed: latin(`(?:19|20)\\d\\d(?:(?<=${behindYears}\\d{4})|(?= (?:t/m|tot en met) (?:19|20)\\d\\d))`, 'y'), before: 0, after: 24, small: true } },
];

/** All dates of a text, in order; where two rules meet, the longer wins, then the one listed first. */
export function dateAtoms(text: string): DateAtom[] {
  const order = Object.keys(datePatterns);
  const found = seeds.flatMap(({ rules, seed }) => {
    const stretches = stretchesAround(text, seed);
    return rules.flatMap((rule) => matchesIn(lettersFor(text, seed), stretches, datePatterns[rule] as RegExp).flatMap((match) => readAtom(rule, match, text) ?? []));
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end || order.indexOf(a.rule) - order.indexOf(b.rule));
  const kept: DateAtom[] = [];
  for (const atom of found) {
    const last = kept.at(-1);
    if (!last || atom.start >= last.end) kept.push(atom);
    else if (atom.end - atom.start > last.end - last.start) kept[kept.length - 1] = atom;
  }
  return kept;
}

function readAtom(rule: string, match: RegExpExecArray, text: string): DateAtom | null {
  const g = match.groups ?? {};
  const number = g.month !== undefined ? months[g.month] ?? null : Number(g.number ?? g.number2) || null;
  const year = Number(g.year ?? g.year2) || (g.short === undefined ? null : century(Number(g.short)));
  // "November 7" is English; "in mei 23 scholen" counts schools.
  if (rule === 'month-day' && !year && countsBehind.test(text.slice(match.index, match.index + match[0].length + 2))) return null;
  if (rule === 'numeric-month' && isSession(match[0])) return null;
  const ordinal = g.q ?? g.h ? Number(g.q ?? g.h) : g.ordinal === undefined ? null : ordinals[g.ordinal] ?? null;
  if (rule === 'half' && /maanden$/.test(match[0])) return null;
  if (rule === 'half' && (ordinal ?? 0) > 2 && g.ordinal !== 'laatste') return null;
  const ownWeekday = g.days ? weekdayBehind.exec(g.days)?.[0].trimEnd() : g.weekday;
  const written = sentenceEnd.test(match[0]) ? match[0].slice(0, -1) : match[0];
  const daysAt = match.index + match[0].indexOf(g.days ?? '', (g.weekday ?? '').length);
  return {
    start: match.index, end: match.index + written.length, rule, at: { year, month: number, day: Number(g.day) || dayOrdinals[g.word ?? ''] || null },
    precision: rule.startsWith('quarter') ? 'quarter' : rule.startsWith('half') ? 'half-year' : rule === 'year' ? 'year' : g.day || g.word ? 'day' : 'month',
    part: rule.startsWith('half') ? Math.min(2, ordinal ?? 1) : ordinal, direction: g.direction ? directions[g.direction] ?? null : null,
    weekday: ownWeekday ? weekdays[ownWeekday] ?? null : null,
    days: !g.days ? [] : [...g.days.matchAll(/\d{1,2}/g)].map(({ 0: digits, index }) => ({ start: daysAt + index, end: daysAt + index + digits.length, day: Number(digits) })),
    isPeriod: Boolean(g.days) && periodEnd.test(g.days ?? ''),
  };
}

/** "2015/16" is a session of parliament, no month. */
const isSession = (text: string): boolean => { const m = /^(\d{4})[-/.](\d\d?)$/.exec(text); return m !== null && (Number(m[1]) + 1) % 100 === Number(m[2]); };
const century = (short: number): number => (short > 40 ? 1900 : 2000) + short;
