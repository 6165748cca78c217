import { type Line, lineFrom } from '../lines.js';
import type { Note } from '../notes.js';
import { type PageTable, wordsIn } from '../page-lines.js';

const star = /^(?<mark>\*{1,3})\)?(?=[\p{L}\d"'‘“(]|$)/u;

/** Notes straight under a table whose cells bear stars, each with its mark; their lines are no running text. */
export function starredNotes(table: PageTable, lines: readonly Line[]): { notes: Note[]; lines: Set<Line>; marks: Set<string> } {
  const marks = new Set(table.rows.flat().flatMap((cell) => /(?<=[^\s*])\*{1,3}(?=\s|$)/.exec(wordsIn(cell)) ?? []));
  const found = { notes: [] as Note[], lines: new Set<Line>(), marks: new Set<string>() };
  let above: { y: number; size: number } = { y: table.box[3], size: 20 };
  for (const line of marks.size > 0 ? lines.filter(({ y }) => y > table.box[3]).sort((a, b) => a.y - b.y) : []) {
    if (line.y - above.y > 1.8 * Math.max(above.size, line.size)) break;
    const mark = star.exec(line.words[0]?.text ?? '')?.groups?.mark;
    const open = found.notes.at(-1);
    if (mark !== undefined) {
      found.notes.push({ label: mark, lines: [withoutMark(line)] });
      found.marks.add(mark);
    } else if (open) open.lines.push(line);
    else if (!/^bron(?:nen)? ?:/iu.test(line.text)) break;
    if (found.notes.length > 0) found.lines.add(line);
    above = line;
  }
  return found;
}

function withoutMark(line: Line): Line {
  const [first, ...rest] = line.words;
  const text = first?.text.replace(/^\*{1,3}\)?/, '') ?? '';
  const words = first && text !== '' ? [{ ...first, text }, ...rest] : rest.map((word, i) => (i === 0 ? { ...word, spaceBefore: true } : word));
  return words.length > 0 ? lineFrom(words, line.page) : line;
}
