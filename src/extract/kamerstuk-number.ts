import { monthWords } from './kamerstuk-date.js';
import { regex } from '../text/regex.js';
import { endAt, matchesAt } from '../text/sticky.js';

/** One number with what is written of it. */
export interface Numbered { number: string; pages: string | null; end: number }

/** All numbers behind a dossier; `end` is where the last of them, its pages and its annex end. */
export interface Numbers { items: Numbered[]; end: number; nrOnly: boolean }

const nr = regex('iu')` (?: nrs? | nos? | nummers? | letters? (?= [ ] [A-Z]{1,3} (?! \p{L} ) ) ) [ ]?[.]?:?[ ]? `;
/** A number is 1 to 3998, in old papers with a small letter; the Eerste Kamer counts in letters. Never the day of a date, nor the start of a dossier. */
const item = regex('u')` (?<item> [0-4]?\d{1,3} [a-z]? (?! [\p{L}\d] | [ .]\d{3}(?!\d) | [ ](?:${monthWords})(?!\p{L}) | [ ]?% | [-–]\d{4} | [,.]\d ) | [A-Z]{1,3} (?! [\p{L}\d'’] | -\p{L} | [.]\p{L} ) ) `;
/** What may follow a number that no "nr." announces: never a noun. */
const bareEnd = regex('u')` (?= $ | [\n\t),.;:\]»”"'’/?!–-] | [ ](?:en|of|t/m|tot|van|p|pp|pag|blz|bladzijde|pagina|d[.]?d|dd|met|inzake|betreffende|over|zijn|is|herdruk|wordt|worden|heb|heeft|\(|\[|–|\||\p{Lu})(?! \p{L} ) | [ ][([|–] ) `;

const announced = regex('iyu')` [ ]?[,;]?[ ]?[/(–-]?[ ]? (?: bijlagen? [ ] (?:\d[ ])? bij [ ] )? ${nr} `;
/** "29 237 Afrikabeleid, nr. 180", "29 237 (Afrikabeleid), nr. 180": the title of a dossier that is named outright. */
const titled = regex('yu')` [ ] (?: [\p{Lu}‘'“«(] [^,;.\d\n\t]{2,80} | [(] [^()\n\t]{2,80} [)] ) , [ ] ${nr} (?=\d) `;
const anyItem = regex('yu')` ${item} `;
const bareItem = regex('yu')` ${item} ${bareEnd} `;
const comma = regex('yu')` ,[ ]? | [ ]?/[ ]? `;
const hyphen = regex('yu')` [ ]?[-–][ ]? `;
/** In brackets the space may be missing: "motie Bakker (36045123)". */
const space = regex('yu')` [ ] | (?<= [(]\d{5} ) (?= \d{3}[)] ) `;
const range = regex('yu')` [ ]?[-–][ ]? (?=\d) | [ ] (?:t/m|tot[ ]en[ ]met|tot) [ ] (?:nr[.]?[ ]?)? (?=\d) `;
const conjunction = regex('iyu')` (?: ,?[ ](?:en|of|alsmede|resp[.]|respectievelijk|evenals)[ ] | [ ]?[,;&/+][ ]? ) (?<nr> ${nr} )? `;
const page = regex('iyu')` ,?[ ]?(?:bij[ ])? (?:p|pp|blz|pag|bladzijden?|pagina (?:['’]?s)?) [.]?[ ]? (?<pages> \d{1,5} (?: [ ]?(?:[-–/]|en|t/m)[ ]?(?:p[.]?[ ]?)?\d{1,5} ){0,4} ) (?: [ ]e[.]?[ ]?v[.]? )? (?: ,[ ]slot[ ]lk[.] )? `;
/** "nr. 12, 13 en 14": behind commas an "en" closes the list. */
const openList = regex('yu')` (?: ,[ ](?:\d{1,4}|[A-Z]{1,2}) ){1,20} [ ](?:en|&)[ ] (?: ${item} ${bareEnd} | [1-3]\d[ .]?\d{3}(?!\d) ) `;
const annexNote = regex('iyu')` [ ]\(bijlagen?[ ][\dIVX]{1,4}\) `;

/** "nr. 12 en B": a letter of the Eerste Kamer, where nothing goes on behind it; numerals name a chamber. */
const letterOfList = /^(?!I)[A-Z]{1,2}$(?<!^(?:TK|EK|EU|VN))/;
const closing = /^(?:$|[\n\t).,;:\]]| \(| en [A-Z\d])/;

const longestRange = 60;

/** How the first number may stand: behind "nr." or a hyphen always, behind a comma or a bare space where that is sure. */
export interface Allowed { comma: boolean; space: boolean }

/** Reads the numbers that follow a dossier; null where none is written. */
export function readNumbers(text: string, from: number, allowed: Allowed): Numbers | null {
  const first = firstItem(text, from, allowed);
  if (!first) return announcedAt(text, from) === null ? null : { items: [], end: from, nrOnly: true };
  const items: Numbered[] = [closed(text, first)];
  let end = items[0]!.end;
  openList.lastIndex = end;
  let plural = /nrs|nummers|nos/i.test(text.slice(from, first.start)) || openList.test(text);
  for (let left = 100; left > 0; left--) {
    const more = rangeOf(text, items[items.length - 1]!, end) ?? nextItem(text, items[items.length - 1]!, end, plural);
    if (!more) break;
    for (const item of more.items) items.push(item);
    end = more.end;
    plural ||= more.plural;
  }
  return { items, end, nrOnly: false };
}

const announcedAt = (text: string, from: number): number | null => endAt(announced, text, from);

interface Found { number: string; start: number; end: number }

function at(pattern: RegExp, text: string, from: number): Found | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  const number = match?.groups?.['item'];
  return match && number ? { number, start: from, end: from + number.length } : null;
}

function firstItem(text: string, from: number, allowed: Allowed): Found | null {
  const told = announcedAt(text, from) ?? (allowed.space ? endAt(titled, text, from) : null);
  if (told !== null) return at(anyItem, text, told);
  for (const [separator, pattern, open] of [[hyphen, anyItem, true], [comma, bareItem, allowed.comma], [space, bareItem, allowed.space]] as const) {
    separator.lastIndex = from;
    if (!open || !separator.test(text)) continue;
    const found = at(pattern, text, separator.lastIndex);
    if (found && !/^(?:TK|EK|II|EU|VN)$/.test(found.number)) return found;
  }
  return null;
}

/** Whether a page is cited where a number should stand: then it is a paper whose number is missing, not the dossier. */
export const namesPage = (text: string, from: number): boolean => matchesAt(page, text, from);

/** A number with its annex and pages, as far as they are written. */
function closed(text: string, { number, end }: Found): Numbered {
  const behind = endAt(annexNote, text, end) ?? end;
  page.lastIndex = behind;
  const pages = page.exec(text)?.groups?.['pages'] ?? null;
  return { number, pages: pages && pagesOf(pages), end: pages ? page.lastIndex : behind };
}

/** "12 en 13" and "69/70" are ranges where the pages follow each other; "13-15 en 17" is a range and a page. */
function pagesOf(written: string): string {
  const pages = written.match(/\d+/g) ?? [];
  const joined = pages.length === 2 && (!/en/.test(written) || Number(pages[1]) === Number(pages[0]) + 1);
  return joined ? pages.join('-') : written.replace(/ ?(?:[-–]|t\/m) ?/g, '-').replace(/p\.? ?/gi, '').replace(/ ?(?:en|\/) ?/g, ', ');
}

interface More { items: Numbered[]; end: number; plural: boolean }

function rangeOf(text: string, last: Numbered, from: number): More | null {
  range.lastIndex = from;
  if (last.pages || !/^\d+$/.test(last.number) || !range.test(text)) return null;
  const to = at(anyItem, text, range.lastIndex);
  const low = Number(last.number);
  const high = Number(to?.number);
  if (!to || !(high > low && high - low <= longestRange)) return null;
  const items = Array.from({ length: high - low }, (_, i): Numbered => ({ number: String(low + 1 + i), pages: null, end: to.end }));
  items[items.length - 1] = closed(text, to);
  return { items, end: items[items.length - 1]!.end, plural: true };
}

/** "nr. 266/267": behind a slash only the number that follows. */
const isNext = (sign: string, { number, pages }: Numbered, next: string): boolean => sign.trim() === '/' && pages === null && Number(next) === Number(number) + 1;

/** The next of an enumeration: "nr. 6" behind any conjunction, a bare "22" only where a list is open or nothing but the sentence's own sign follows. */
function nextItem(text: string, last: Numbered, from: number, plural: boolean): More | null {
  conjunction.lastIndex = from;
  const match = conjunction.exec(text);
  if (!match) return null;
  const told = match.groups?.['nr'] !== undefined;
  if (!told && /[;+]/.test(match[0])) return null;
  const found = at(told ? anyItem : bareItem, text, conjunction.lastIndex);
  if (!found || (!told && /^[A-Z]/.test(found.number) && !(letterOfList.test(found.number) && closing.test(text.slice(found.end, found.end + 5)))) || (!told && !plural && !/(?:en|&|resp\.|respectievelijk) $/.test(match[0]) && !isNext(match[0], last, found.number))) return null;
  const item = closed(text, found);
  return { items: [item], end: item.end, plural: told ? plural || /nrs|nummers/i.test(match[0]) : plural };
}
