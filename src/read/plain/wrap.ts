import { isBlank, type Line, withoutCalls } from './lines.js';

/** A line longer than this was not broken by a page or a mail program. */
const longestWrapped = 180;

/** At which width the lines of the text were broken; null where each line is a paragraph (a dump of a DOCX). */
export function wrapWidth(lines: readonly Line[]): number | null {
  const all = lines.filter((line) => !isBlank(line)).map((line) => line.text.trim());
  // Rows of tables set with spaces are wider than the text.
  const prose = all.filter((text) => !text.includes('   '));
  const lengths = (prose.length * 2 > all.length ? prose : all).map((text) => text.length).sort((a, b) => a - b);
  const long = lengths.findIndex((length) => length > longestWrapped);
  if (long >= 0 && lengths.length - long > lengths.length * 0.03) return null;
  return lengths[Math.floor((lengths.length - 1) * 0.95)] ?? null;
}

/**
 * Whether the second line goes on with the first one's paragraph: mid-sentence, or the first was broken for want of room. A first line of a
 * paragraph may be its heading, and a sentence may end its paragraph, so both must be nearly full; breaking behind a sentence costs little.
 */
export function continues(before: string, after: string, width: number, isFirst = false): boolean {
  const a = withoutCalls(before).trim();
  const b = withoutCalls(after).trim();
  if (/\p{L}-$/u.test(a) && /^\p{L}/u.test(b)) return true;
  if (/^\(?\p{Ll}/u.test(b) && !/[.:;!?]$/.test(a)) return a.length >= width * 0.4 || /,$/.test(a);
  const needed = /[.:;!?]['"’”)]*$/.test(a) ? 0.95 : isFirst ? 0.93 : 0.85;
  return a.length + 1 + b.split(/\s/, 1).join('').length > width * needed;
}

/** A title straight below a sentence and straight above another one, as in text whose empty lines are lost: short, and it ends like no sentence. */
export function isTitleBetween(before: string, line: string, after: string, width: number): boolean {
  const title = withoutCalls(line).trim();
  return title.length <= width * 0.75 && /^["'‘]?[\p{Lu}\d]/u.test(title) && /[\p{L}\d)’'”]$/u.test(title) && !/[.!?] \p{Lu}/u.test(title)
    && /[.:!?]['"’”)]*$/.test(withoutCalls(before).trim()) && /^["'‘“]?\p{Lu}|^[•●▪\uf0b7-]/u.test(after.trim());
}
