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

/** A line that ends in a hyphen, with the parts of its word. */
interface Break { line: Line; left: string; right: string }

/**
 * Takes the hyphens that a machine set at line ends for what they are: they become soft ones, which join.
 * Ministry letters are hardly ever set so, published papers always are: told by how many full lines end in one, and by their words standing elsewhere without.
 */
export function softenHyphens(pages: readonly (readonly Line[])[], type: Typography): void {
  const isText = ({ size }: Line): boolean => Math.abs(size - type.size) < 0.4;
  const full = (line: Line): boolean => isText(line) && line.x1 - line.x0 > 0.6 * (type.right - type.left);
  const breaks = breaksIn(pages);
  const counted = breaks.filter(({ line }) => full(line)).length;
  if (counted < 4 || counted < 0.015 * pages.reduce((sum, lines) => sum + lines.filter(full).length, 0)) return;
  const words = new Set(pages.flatMap((lines) => lines.flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}-]+/u))));
  const stands = (word: string): boolean => words.has(word.toLowerCase());
  if (counted < 8 && !breaks.some(({ left, right }) => stands(left.slice(0, -1) + right))) return;
  for (const { line, left, right } of breaks) {
    if (own.test(left) || clashing.test(left.slice(-2) + right[0]) || (stands(left + right) && !stands(left.slice(0, -1) + right))) continue;
    const last = line.words.at(-1);
    if (last?.text.endsWith('-')) last.text = last.text.slice(0, -1) + soft;
  }
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
