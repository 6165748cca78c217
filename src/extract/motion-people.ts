import { latin } from '../text/letters.js';
import { nameSource } from '../dutch/names.js';
import { partySource } from '../dutch/parties.js';
import { regex } from '../text/regex.js';
import type { View } from './extractor.js';

/** Names that one slash holds together: "Lodders/Geurts". */
export interface Unit { names: string[]; start: number; end: number; coSigned: boolean }

/** Members in a row, as a motion names its proposers. */
export interface People { units: Unit[]; start: number; end: number; coSigned: boolean; party: boolean }

const name = latin(`(?<name>${nameSource})(?<cs> ?(?:\\([cC]\\.? ?[sS]\\.?\\)|[cC]\\.? ?[sS]\\.?(?![\\p{L}])))?(?<party>${partySource})?(?<late> (?:\\([cC]\\.? ?[sS]\\.?\\)|[cC]\\.? ?[sS]\\.?(?![\\p{L}])))?`, 'yu');
const slash = regex('yu')` [ ]?[/][ ]? `;
const conjunction = regex('yu')` (?: ,[ ]en[ ] | ,[ ] | [ ]en[ ] | [ ]&[ ] ) (?: het[ ]lid[ ] | lid[ ] )? `;

/** Reads names from `start` on; null where none stands there. */
export function readPeople(text: string, start: number, callBetween: View['callBetween']): People | null {
  const units: Unit[] = [];
  let party = false;
  let end = start;
  for (let at = start, left = 12; left > 0; left--) {
    name.lastIndex = at;
    const match = name.exec(text);
    if (!match) break;
    const { name: whole = '', cs, late } = match.groups as Record<string, string | undefined>;
    const call = callBetween(at, at + whole.length);
    const written = call === null ? whole : text.slice(at, call).trim();
    if (call !== null) name.lastIndex = at + written.length;
    const coSigned = call === null && (cs ?? late) !== undefined;
    party ||= match.groups!['party'] !== undefined;
    const last = units[units.length - 1];
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

const joinedBySlash = (text: string, from: number, to: number): boolean => text.slice(from, to).includes('/');

function after(text: string, end: number): number | null {
  for (const separator of [slash, conjunction]) {
    separator.lastIndex = end;
    if (separator.test(text)) return separator.lastIndex;
  }
  return null;
}
