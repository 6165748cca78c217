import { groupBy } from '../text/group.js';
import { latin } from '../text/letters.js';
import { letterAt } from '../text/starts.js';
import { allPortfolios, ministries, ministryOf, ownPortfolios } from './ministries.js';
import { endAt } from '../text/sticky.js';

/** An office of the government as a text names it. */
export interface Office {
  /** As printed, without the leading article: "minister van Financiën". */
  role: string;
  /** "Ministerie van …" it belongs to; null where it is not known. */
  ministry: string | null;
  /** Half-open offsets of `role` in the text it was read from. */
  start: number;
  end: number;
  /** Its portfolio stands in the table; else the words behind "minister van" were taken as they stand. */
  known: boolean;
  /** Equal for one office under two spellings or an abbreviation: "minister van BZK". */
  key: string;
}

/** A name of the tables as it is compared: in small letters. "Koninkrijkrelaties" is the most common slip of all. */
const spellings = (name: string): string[] => [...new Set([name, name.replace(/Koninkrijksrelaties/g, 'Koninkrijkrelaties')])].map((spelling) => spelling.toLowerCase());
/** Names by their first letter, the longest first. */
const byLetter = (names: readonly string[]): Map<string, string[]> => groupBy(names.flatMap(spellings), (name) => name.charAt(0));
const known = byLetter(allPortfolios);
/** What a staatssecretaris of a ministry is charged with: "van Financiën – Fiscaliteit en Belastingdienst". */
const charged = byLetter(ownPortfolios);

/** Length of the portfolio that the text names at an offset, its commas written or left out; 0 where it names none. Compared by hand: as patterns these names took a tenth of what a short letter spends on patterns. */
export function portfolioAt(text: string, at: number, names = known): number {
  for (const name of names.get(text.charAt(at).toLowerCase()) ?? []) {
    const length = lengthOf(name, text, at);
    if (length > 0 && !letterAt(text, at + length)) return length;
  }
  return 0;
}

function lengthOf(name: string, text: string, at: number): number {
  let end = at;
  for (const sign of name) {
    const written = text.charAt(end).toLowerCase();
    if (sign === written) end++;
    else if (sign !== ',' || written !== ' ') return 0;
  }
  return end - at;
}

const article = latin(/(?:(?:de|onze|mijn) )?(?:(?:ambtgenoot|collega|demissionair[e]?),? (?:de )?)?/iuy);
const title = latin(/(?<title>ministers?|staats{1,2}ecretaris(?:sen)?|bewinds(?:personen|lieden))(?: (?<preposition>van|voor))? (?:het ministerie van )?/iuy);
const president = latin(/(?:vice-?)?minister-president(?:, minister van Algemene Zaken)?(?![\p{L}\d])/iuy);
/** For as long as the office is empty: "van Defensie a.i.". */
const interim = /,? (?:a\.i\.|ad interim)/iy;
const dash = / ?[,–-] ?| \(?/y;
/** A portfolio that no table knows yet: words with capitals, tied by commas and "en". */
const unknown = latin(/\p{Lu}[\p{L}&’'-]{2,}(?:(?:, | en |, en | )\p{Lu}[\p{L}&’'-]{2,}){0,7}/uy);

/** The office that begins at an offset of the text, the article in front of it skipped; null where none does. */
export function officeAt(text: string, at: number): Office | null {
  const start = at + lengthAt(article, text, at);
  const head = lengthAt(president, text, start);
  if (head > 0) return { role: text.slice(start, start + head), ministry: ministryOf('Algemene Zaken'), start, end: start + head, known: true, key: 'minister-president' };
  title.lastIndex = start;
  const named = title.exec(text);
  if (!named) return null;
  const from = start + named[0].length;
  const portfolio = portfolioAt(text, from);
  const other = portfolio > 0 || !named.groups?.preposition ? 0 : lengthAt(unknown, text, from);
  if (portfolio + other === 0) return null;
  const charge = chargedTo(text, from + portfolio + other);
  const end = charge + lengthAt(interim, text, charge);
  const preposition = named.groups?.preposition?.toLowerCase() === 'voor' ? 'voor' : 'van';
  const words = text.slice(from, from + portfolio + other);
  const ministry = ministryOf(words, null, preposition);
  return { role: text.slice(start, end), ministry, start, end, known: portfolio > 0, key: keyOf(named.groups?.title ?? '', words, ministry) };
}

/** A charge that no table knows yet, behind a dash and at the end of a line: "van Financiën - Sluizen, Vaarwegen en Bruggen,". */
const unknownCharge = latin(/(?:\p{Lu}[\p{L}-]{2,}(?:,? \p{Lu}[\p{L}-]{2,}){0,6},? (?:en|EN) )?\p{Lu}[\p{L}-]{2,}(?=,?$)/uy);

function chargedTo(text: string, at: number): number {
  const from = at + lengthAt(dash, text, at);
  const length = from === at ? 0 : portfolioAt(text, from, charged) || (/^ [–-] $/.test(text.slice(at, from)) ? lengthAt(unknownCharge, text, from) : 0);
  const isBracket = text.charAt(from - 1) === '(';
  if (length === 0 || (isBracket && (length < 6 || text.charAt(from + length) !== ')'))) return at; // "(N&S)" is an abbreviation
  return from + length + Number(isBracket);
}

function keyOf(named: string, words: string, ministry: string | null): string {
  const called = loosely(words);
  return `${named.charAt(0).toLowerCase()} ${isWhole(ministry, called) ? ministry : called}`;
}

const loosely = (words: string): string => words.toLowerCase().replace(/koninkrijksrelaties/g, 'koninkrijkrelaties').replace(/[^a-zà-öø-ÿ&]/g, '');

/** Whether words, taken loosely, call a ministry, "Ministerie van …", as a whole. */
const isWhole = (ministry: string | null, called: string): boolean =>
  ministries.some(({ name, abbreviations }) => `Ministerie van ${name}` === ministry && [name, ...abbreviations].some((word) => loosely(word) === called));

const lengthAt = (pattern: RegExp, text: string, at: number): number => (endAt(pattern, text, at) ?? at) - at;

/** What may stand between two offices of one list: a comma, "en", "alsmede", an abbreviation in brackets. */
const between = /(?: \([^()\n]{1,12}\))?(?:,? en(?: tevens)? |,? alsmede |, |\/)/uy;

/** All offices of a list that begins at an offset: "de minister van Financiën, de minister van Defensie en de staatssecretaris van …". */
export function officesAt(text: string, at: number): Office[] {
  const offices: Office[] = [];
  for (let office = officeAt(text, at); office; ) {
    offices.push(office);
    const next = office.end + lengthAt(between, text, office.end);
    office = next > office.end ? officeAt(text, next) : null;
  }
  return offices;
}
