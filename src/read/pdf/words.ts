import type { Glyph, Rule } from './ink.js';
import type { Word } from './lines.js';

/** A space that the text layer claims is one where the page shows a gap of this many ems; measured over 160 letters, no true one is smaller. */
const claimedGap = 0.095;
/** Without a claim the gap must be wider: kerning and letter-spacing reach 0.18 ems there, spaces that were left out begin at 0.22. */
const bareGap = 0.21;

/** Words of a page in the order of its content stream: neighbouring glyphs of one font, size and baseline without a visible gap. */
export function wordsOf(glyphs: readonly Glyph[], rules: readonly Rule[]): Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  let claimed = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) { claimed = true; continue; }
    if (open && goesOn(open, glyph, claimed)) {
      open.text += glyph.text;
      open.x1 = Math.max(open.x1, glyph.x1);
    } else words.push(open = wordFrom(glyph, claimed));
    claimed = false;
  }
  for (const word of words) word.underline = isUnderlined(word, rules);
  return words;
}

const blank = /^[\s\u00a0\u2000-\u200b\u202f]*$/;
const isBlank = (text: string): boolean => text === ' ' || (!(text >= '!' && text < '\x7f') && blank.test(text));

/** As long as its line is not known, `spaceBefore` says whether the text layer claims a space. */
const wordFrom = ({ text, x0, x1, y, size, font, tag }: Glyph, claimed: boolean): Word => ({ text, x0, x1, y, size, font, underline: false, spaceBefore: claimed, tag });

function goesOn(word: Word, glyph: Glyph, claimed: boolean): boolean {
  const gap = (glyph.x0 - word.x1) / glyph.size;
  return word.font === glyph.font && Math.abs(word.size - glyph.size) < 0.05 && Math.abs(word.y - glyph.y) < 0.5
    && gap > -0.5 && gap <= (claimed ? claimedGap : bareGap) && (word.tag?.element ?? null) === (glyph.tag?.element ?? null);
}

/** Whether a gap between two words of a line is one that a reader sees; the right one still bears the text layer's claim. */
export const isSeenGap = (left: Word, right: Word): boolean => right.x0 - left.x1 > (right.spaceBefore ? claimedGap : bareGap * 0.9) * Math.min(left.size, right.size);

/** A rule just below the baseline, as long as the word at least and hardly longer than a line of text. */
const isUnderlined = ({ x0, x1, y, size }: Word, rules: readonly Rule[]): boolean => rules.some(({ box, direction }) =>
  direction === 'horizontal' && box[1] > y && box[3] < y + 0.3 * size && box[3] - box[1] < 1.6 && box[0] <= x0 + 1 && box[2] >= x1 - 1 && box[2] - box[0] < 460);
