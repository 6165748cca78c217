import { chapters, funds, seriesDossier } from '../dutch/suffixes.js';
import { anyOf, regex } from '../text/regex.js';

/** A dossier as read: "21 501-20" is 21501-20; `end` is where it ends in the text. */
export interface Dossier {
  start: number;
  end: number;
  /** Digits with the suffix. */
  name: string;
  suffixed: boolean;
  /** Written without a space or dot among its digits. */
  solid: boolean;
  rijkswet: string | null;
  /** The dossier of the Eerste Kamer that is named with it, in Roman numerals: "35.000 IV / CXIX". */
  senate: string | null;
}

const five = regex('u')` (?: [1-3]\d (?: [ ] | [.] | - )? \d{3} (?! \d | [.,:]\d{2} | [ ]\d{3}(?!\d) | [ ]?% ) | (?<= \d{4}[/–-](?:\d\d|\d{4}),?[ ] ) [1-3]\d{4} (?= [ ]\d{3}(?!\d) ) | (?<= [(] ) [1-3]\d[ ]?\d{3} (?= [ ]?[1-9]\d\d[)] ) ) `;   // 36 045, 31.700, 31-700, 36045; "(36045 123)"
const four = regex('u')` (?<= (?:18\d|19[0-7])\d[/–-](?:\d\d|\d{4}) [-,]?[ ]? ) [1-9]\d{3} (?! [\d/–-] | [DZA]\d ) | (?<= \d{4}[/–-](?:\d\d|\d{4}) [-,]?[ ]? ) [1-9]\d{3} (?= ,?[ ]nrs?[.]?[ ]?\d ) `;   // 5380, only behind a session: 1958-1959-5380

/** Five digits, in old papers four; a dot, space or hyphen may stand before the last three. */
export const dossierDigits = regex('gu')` (?<! [\p{L}\d] | \d[.,/:–-] | [€$£][ ]? | Postbus[ ] ) ${five} | ${four} `;
/** The same behind another dossier: "22 343/28663". */
export const dossierDigitsHere = regex('yu')`${five}`;

/** "9595,9596": old dossiers side by side, behind one that a session made sure. */
export const fourDigitsHere = /[1-9]\d{3}(?![\d/–-])/yu;

const series = regex('yu')` [ ]?[-–/][ ]? (\d\d)(?!\d) | [ ](\d\d)(?! \d | [ ]\p{Ll} ) `;
const chapter = regex('yu')` (?: ,?[ ]hoofdstuk[ ] | [ ]?[-–][ ]? | [ ] | ) (${anyOf(chapters)}) (?! [\p{L}'’] ) | [ ]\(hoofdstuk[ ](${anyOf(chapters)})\) `;
/** "36 410 IX-B, nr. 2": parted where a number follows; else the letter is a paper of the Eerste Kamer. */
const partedChapter = regex('yu')` [ ]?-?[ ]? ((?:IX|II)[ -][AB]) (?= ,?[ ]nrs?[.]?[ ]?\d ) `;
/** "36200, VIII, nr. 45": behind a comma only where a number follows, since a letter there is a paper of the Eerste Kamer. */
const chapterBehindComma = regex('yu')` ,[ ](${anyOf(chapters)})(?= ,?[ ]nrs?[.]?[ ]?\d ) `;
const fund = regex('yu')` (?: [ ]?-[ ]? | [ ] | ) (${anyOf(funds)}) (?= ,?[ ]n(?:rs?|ummers?)[.]?[ ]?\d | -\d ) `;
/** "36 410-A" by itself; with the Eerste Kamer in front the letter is its paper. */
const fundAlone = regex('yu')` -(${anyOf(funds)})(?![\p{L}\d-]) `;
const senateDossier = regex('yu')` [ ]?[;/][ ]?(C?[LXVI]{2,6})(?=[,)]) `;
const rijkswetNumber = regex('yu')` ,?[ ]?-?[ ]?\(?R[ ]?(\d{3,4})\)? `;

/** The dossier whose digits stand at `start`, with suffix and R-number. */
export function readDossier(text: string, start: number, digits: string, ofSenate = false): Dossier {
  const base = digits.replace(/\D/g, '');
  let end = start + digits.length;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match) end = pattern.lastIndex;
    return match ? match.slice(1).find((group) => group !== undefined) ?? '' : null;
  };
  const early = take(rijkswetNumber);
  const suffix = base === seriesDossier ? take(series) : take(partedChapter)?.replace(/[ -]/, '') ?? take(chapter) ?? take(chapterBehindComma) ?? take(fund) ?? (ofSenate ? null : take(fundAlone));
  const rijkswet = early ?? take(rijkswetNumber);
  const senate = take(senateDossier);
  return { start, end, senate, name: suffix ? `${base}-${suffix}` : base, suffixed: suffix !== null, solid: digits === base, rijkswet: rijkswet && `R${rijkswet}` };
}
