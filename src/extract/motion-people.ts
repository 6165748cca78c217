import { latin } from '../text/letters.js';
import { nameSource } from '../dutch/names.js';
import { partySource } from '../dutch/parties.js';
import { regex } from '../text/regex.js';
import type { View } from './extractor.js';
import { matchesAt } from '../text/sticky.js';

/** Names that one slash holds together: "Lodders/Geurts". */
export interface Unit { names: string[]; start: number; end: number; coSigned: boolean }

/** Members in a row, as a motion names its proposers. */
export interface People { units: Unit[]; start: number; end: number; coSigned: boolean; party: boolean }

const others = '(?:\\([cC]\\.? ?[sS]\\.?\\)|[cC]\\.? ?[sS]\\.?(?!\\p{L})|e\\.a\\.)';
const name = latin(`(?<initials>(?:\\p{Lu}\\p{Ll}?\\. ?){1,4})?(?<name>${nameSource})(?<cs>,? ?${others})?(?<party>${partySource})?(?<late> ${others})?`, 'yu');
/** "Jansen-Van der Werf" are two. */
const slash = regex('yu')` [ ]?[/][ ]? | - (?= (?:Van|De|Den|Ter|Ten|El)[ ]\p{L} ) `;
const conjunction = regex('yu')` (?: ,[ ]en[ ] | ,[ ] | [ ]en[ ] | [ ]&[ ] ) (?: het[ ]lid[ ] | lid[ ] | de[ ]heer[ ] | mevrouw[ ] | mevr[.][ ] | mw[.][ ] | dhr[.][ ] )? `;
/** What a small "de" begins behind one member is something else, unless it has what only members have: "en de Autoriteit Persoonsgegevens". */
const member = regex('yu')` [ ]? (?: \( (?: [cC][.]? | Kamerst | TK | \d ) | [cC][.]?[sS][.] ) `;

/** Reads names from `start` on; null where none stands there. */
export function readPeople(text: string, start: number, callBetween: View['callBetween'], several = false): People | null {
  const units: Unit[] = [];
  let party = false;
  let end = start;
  for (let at = start, left = 12; left > 0; left--) {
    name.lastIndex = at;
    const match = name.exec(text);
    if (!match) break;
    const { initials = '', name: whole = '', cs, late } = match.groups as Record<string, string | undefined>;
    const from = at + initials.length;
    const call = callBetween(from, from + whole.length);
    const written = call === null ? whole : text.slice(from, call).trim();
    if (call !== null) name.lastIndex = from + written.length;
    const coSigned = call === null && (cs ?? late) !== undefined;
    const last = units[units.length - 1];
    if (last && !several && whole.startsWith('de ') && !match.groups!['party'] && !(cs ?? late) && !matchesAt(member, text, name.lastIndex)) break;
    party ||= match.groups!['party'] !== undefined;
    const joined = last !== undefined && joinedBySlash(text, last.end, at);
    if (joined) Object.assign(last, { names: [...last.names, written], end: name.lastIndex, coSigned: last.coSigned || coSigned });
    else units.push({ names: [written], start: at, end: name.lastIndex, coSigned });
    end = name.lastIndex;
    const next = call === null ? after(text, end) : null;
    if (next === null) break;
    at = next;
  }
  return units.length === 0 ? null : { units, start, end, coSigned: units.some((unit) => unit.coSigned), party };
}

const joinedBySlash = (text: string, from: number, to: number): boolean => /[/-]/.test(text.slice(from, to));

function after(text: string, end: number): number | null {
  for (const separator of [slash, conjunction]) {
    if (matchesAt(separator, text, end)) return separator.lastIndex;
  }
  return null;
}
