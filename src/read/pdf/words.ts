import type { Glyphs, Rule, Setting } from './ink.js';
import type { Word } from './lines.js';

/** A space that the text layer claims is one where the page shows a gap of this many ems; measured over 160 letters, no true one is smaller. */
const claimedGap = 0.095;
/** Without a claim the gap must be wider, and a space of the font tells how much: of Verdana, the widest in use, letter-spacing reaches 0.22 ems and spaces that were left out begin at 0.28; of others they begin at 0.19. */
const bareGap = 0.19;
const bareGapOfWide = 0.25;
const isWide = (name: string): boolean => name.startsWith('Verdana');

/** Words of a page in the order of its content stream: neighbouring glyphs of one font, size and baseline without a visible gap. Glyphs set in a way that is not `read` are passed over. */
export function wordsOf({ texts, settings, edges }: Glyphs, rules: readonly Rule[], read: (setting: Setting) => boolean): Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  let claimed = false;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    const setting = settings[edges[4 * i + 3]!]!;
    if (!read(setting)) continue;
    if (isBlank(text)) { claimed = true; continue; }
    const x0 = edges[4 * i]!;
    const x1 = edges[4 * i + 1]!;
    const y = edges[4 * i + 2]!;
    claimed ||= open !== null && isApart(open.text, text);
    if (open && Math.abs(open.y - y) < 0.5 && isSetLike(open, setting) && isClose((x0 - open.x1) / setting.size, claimed, setting)) {
      open.text += text;
      if (x1 > open.x1) open.x1 = x1;
    } else {
      words.push(open = { text, x0, x1, y, size: setting.size, font: setting.font, underline: false, claimed, spaceBefore: claimed, tag: setting.tag });
    }
    claimed = false;
  }
  // Thin, and hardly longer than a line of text.
  const lines = rules.filter(({ box, direction }) => direction === 'horizontal' && box[3] - box[1] < 1.6 && box[2] - box[0] < 460);
  const borders = new Map<Rule, boolean>();
  const isLineOfTable = (line: Rule): boolean => {
    if (!borders.has(line)) borders.set(line, isBorder(line, rules));
    return borders.get(line)!;
  };
  for (const word of words) word.underline = lines.some((line) => isBelow(line, word) && !isLineOfTable(line));
  return words;
}

const blank = /^[\s\u00a0\u2000-\u200b\u202f]*$/;
const isBlank = (text: string): boolean => text === ' ' || (!(text >= '!' && text < '\x7f') && blank.test(text));

const isSetLike = (word: Word, { font, size, tag }: Setting): boolean =>
  word.font === font && Math.abs(word.size - size) < 0.05 && (word.tag === tag || (word.tag?.element ?? null) === (tag?.element ?? null));

/** Signs that stand apart wherever a gap is seen: a capital behind the number of a title, a bracket behind a word. */
const isApart = (before: string, text: string): boolean =>
  (text === '(' && before.length > 1 && /\p{L}$/u.test(before)) || (text >= 'A' && text <= 'Z' && before.length < 4 && /^\d{1,2}[.)]$/.test(before));

/** Whether a gap of so many ems parts no words. */
const isClose = (gap: number, claimed: boolean, { font }: Setting): boolean =>
  gap > -0.5 && (claimed ? gap <= claimedGap : gap <= bareGap || (gap <= bareGapOfWide && isWide(font.name)));

/** Whether a gap between two words of a line is one that a reader sees. */
export const isSeenGap = (left: Word, right: Word): boolean =>
  right.x0 - left.x1 > (right.claimed ? claimedGap : left.font === right.font && isWide(right.font.name) ? bareGapOfWide : bareGap) * Math.min(left.size, right.size);

/** A line just below the baseline, as long as the word at least. */
const isBelow = ({ box }: Rule, { x0, x1, y, size }: Word): boolean => box[1] > y && box[3] < y + 0.3 * size && box[0] <= x0 + 1 && box[2] >= x1 - 1;

/** A line of a table: an upright one meets it at one of its ends. */
const isBorder = ({ box: [x0, y0, x1, y1] }: Rule, rules: readonly Rule[]): boolean => rules.some(({ box, direction }) =>
  direction === 'vertical' && (Math.abs(box[0] - x0) < 2 || Math.abs(box[2] - x1) < 2) && box[1] < y1 + 0.6 && box[3] > y0 - 0.6 && box[3] - box[1] > 4);
