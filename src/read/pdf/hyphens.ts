import { latin } from '../../text/letters.js';
import type { Line } from './lines.js';
import type { Typography } from './typography.js';

const soft = '\u00ad';
const isBroken = latin(/^[\p{L}-]*\p{Ll}{2}-$/u);
const opening = latin(/^[^\p{L}]{1,4}/u);
const goesOn = latin(/^(?!(?:en|of|en\/of|tot|als|dan wel|respectievelijk)(?![\p{L}\d]))\p{Ll}{2,}/u);
/** What has a hyphen wherever it stands: "niet-letale", and vowels that would be read as one, "energie-infrastructuur". */
const own = /(?:^|-)(?:niet|non|ex|oud|vice)-$/i;
const clashing = /a-[aeiu]|e-[eiu]|i-[eij]|o-[eiou]|u-[iu]/i;

/** What no word ends or begins with: "opge-nomen", "moge-lijk". */
const shard = latin(/^(?:aan|af|be|bij|door|in|mee|na|om|op|over|samen|terug|toe|uit|vast|voor|weer|weg)ge-|-(?:heid|heden|lijke?|lijkheid|ning(?:en)?|ties?|ving(?:en)?|sieve?)$/iu);
/** Words that come in nearly every letter. */
const common = new Set(['derhalve', 'inclusief', 'exclusief', 'tussen', 'tijdens', 'tevens', 'worden', 'hebben', 'kunnen', 'moeten', 'zullen', 'andere']);

/** A line that ends in a hyphen, with the parts of its word. */
interface Break { line: Line; left: string; right: string }

/**
 * Takes the hyphens that a machine set at line ends for what they are: they become soft ones, which join.
 * Ministry letters are hardly ever set so, published papers always are. In a letter only those go that tear a word: it stands elsewhere without one, or cannot have one.
 */
export function softenHyphens(pages: readonly (readonly Line[])[], type: Typography): void {
  const breaks = breaksIn(pages);
  if (breaks.length === 0) return;
  const words = new Set(pages.flatMap((lines) => lines.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}-]+/u))));
  const stands = (word: string): boolean => words.has(word.toLowerCase());
  const isWhole = ({ left, right }: Break): boolean => stands(left.slice(0, -1) + right);
  const able = breaks.filter(({ left, right }) => !own.test(left) && !clashing.test(left.slice(-2) + right[0]));
  const isSet = isMachineSet(pages, breaks, type, isWhole);
  for (const one of able) {
    const { line, left, right } = one;
    const tears = isSet ? isWhole(one) || !stands(left + right) : !stands(left + right) && (isWhole(one) || isTorn(one));
    const last = line.words.at(-1);
    if (tears && last?.text.endsWith('-')) last.text = last.text.slice(0, -1) + soft;
  }
}

/** A word that has no hyphen where it was broken. */
const isTorn = ({ left, right }: Break): boolean => shard.test(left + right) || common.has((left.slice(0, -1) + right).toLowerCase());

/** Published papers are: told by how many full lines end in a hyphen, and by their words standing elsewhere without. */
function isMachineSet(pages: readonly (readonly Line[])[], breaks: readonly Break[], type: Typography, isWhole: (one: Break) => boolean): boolean {
  const full = (line: Line): boolean => Math.abs(line.size - type.size) < 0.4 && line.x1 - line.x0 > 0.6 * (type.right - type.left);
  const counted = breaks.filter(({ line }) => full(line)).length;
  return counted >= 4 && counted >= 0.015 * pages.reduce((sum, lines) => sum + lines.filter(full).length, 0) && (counted >= 8 || breaks.some(isWhole));
}

/** Each line that ends in a hyphen behind a word in small letters and goes on with one, in the column or on the next page. */
function breaksIn(pages: readonly (readonly Line[])[]): Break[] {
  return pages.flatMap((lines, page) => lines.flatMap((line, i): Break[] => {
    const left = line.text.endsWith('-') ? brokenWord(line.text.slice(line.text.lastIndexOf(' ') + 1)) : null;
    const below = left && (lines.slice(i + 1, i + 6).find((next) => next.y > line.y + 2 && Math.abs(next.size - line.size) < 0.3 && next.x0 < line.x1 && next.x1 > line.x0)
      ?? pages[page + 1]?.find((next) => Math.abs(next.size - line.size) < 0.3));
    const right = below && goesOn.test(below.text) ? latinWord.exec(below.text)?.[0] : undefined;
    return left && right ? [{ line, left, right }] : [];
  }));
}

/** The word that a hyphen ends; null for what is none, or an address, whose hyphens are its own. */
function brokenWord(token: string): string | null {
  const word = token.length < 60 ? token.replace(opening, '') : '';
  return isBroken.test(word) && word.split('-').length < 4 ? word : null;
}

const latinWord = latin(/^[\p{L}]+/u);
