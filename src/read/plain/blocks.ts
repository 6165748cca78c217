import { latin } from '../../text/letters.js';
import type { BlockInput } from '../../document/builder.js';
import { bulletMark, letterMark } from '../list-mark.js';
import { isBlank, joinLines, type Line } from './lines.js';
import { takeSpacedTable } from './spaced-table.js';
import { type Taken, takeTabTable } from './tab-table.js';
import { continues, isTitleBetween, wrapWidth } from './wrap.js';

const numbered = latin(/^\s*\d{1,2}(?:\.\d{1,2}){0,3}[.)]?[ \t]+\p{Lu}/u);
const markdownHeading = /^(?<signs>#{1,6}) +(?=\S)/;
const markdownBold = /^(?<sign>\*\*|__)(?<text>[^*_]+)\k<sign>$/;

/** Lines → blocks: tables, list items, and paragraphs (wrapped lines joined), each with the empty lines above it. */
export function makeBlocks(lines: readonly Line[]): BlockInput[] {
  const blocks: BlockInput[] = [];
  const width = wrapWidth(lines);
  let empty = 0;
  for (let i = 0; i < lines.length;) {
    if (isBlank(lines[i])) {
      empty++;
      i++;
      continue;
    }
    const taken = takeTabTable(lines, i) ?? takeSpacedTable(lines, i) ?? takeParagraph(lines, i, width);
    taken.blocks.forEach((block, k) => { blocks.push({ ...block, spaceAbove: k === 0 ? empty : 0 }); });
    empty = 0;
    i += taken.used;
  }
  return blocks;
}

function takeParagraph(lines: readonly Line[], from: number, width: number | null): Taken {
  const first = lines[from] as Line;
  const heading = markdownHeading.exec(first.text);
  if (heading) return { blocks: [paragraph([cut(first, heading[0].length)], { outline: heading[1]?.length ?? 1 })], used: 1 };
  const bold = markdownBold.exec(first.text.trim());
  if (bold?.groups) return { blocks: [paragraph([{ ...first, text: bold.groups.text as string }], { bold: true })], used: 1 };
  const item = bulletMark.exec(first.text) ?? letterMark.exec(first.text);
  const own = item ? cut(first, item[0].length) : first;
  const paragraphLines = [own, ...followers(lines, from, width)];
  const block: BlockInput = item
    ? { kind: 'list-item', zone: 'body', marker: item.groups?.marker ?? null, indent: indentOf(first), pieces: joinLines(paragraphLines) }
    : { ...paragraph(paragraphLines), indent: indentOf(first) };
  return { blocks: [block], used: paragraphLines.length };
}

const paragraph = (lines: Line[], style: BlockInput['style'] = {}): BlockInput => ({ kind: 'paragraph', zone: 'body', pieces: joinLines(lines), style });
const cut = (line: Line, length: number): Line => ({ ...line, text: line.text.slice(length) });
const indentOf = (line: Line): number => line.text.length - line.text.trimStart().length;

/** The lines below that go on with the paragraph. */
function followers(lines: readonly Line[], from: number, width: number | null): Line[] {
  const found: Line[] = [];
  if (width === null) return found;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i] as Line;
    const before = (lines[i - 1] as Line).text;
    if (isBlank(line) || startsAnew(line.text) || !continues(before, line.text, width, i === from + 1) || isTitleBetween(before, line.text, (isBlank(lines[i + 1]) ? lines[i + 2] : lines[i + 1])?.text ?? '', width)) break;
    found.push(line);
  }
  return found;
}

/** What begins a line of its own in every letter: labels of the letterhead, the greeting, "Vraag 1", "Antwoord op vragen 2 en 3". */
const opens = latin(/^\s*(?:(?:Datum|Betreft|Onderwerp|Kenmerk|On(?:ze|s) (?:referentie|kenmerk)|Uw (?:referentie|kenmerk)|Bijlage\(n\))(?=[ \t:]|$)|Hoogachtend|Met vriendelijke groet|(?:Vraag|Vragen|Antwoord)(?: op (?:de )?(?:vraag|vragen))?(?: \d{1,3}[\d, entm/-]{0,30})?:?\s*$)/u);

const startsAnew = (text: string): boolean =>
  text.includes('\t') || bulletMark.test(text) || letterMark.test(text) || numbered.test(text) || markdownHeading.test(text) || markdownBold.test(text.trim()) || opens.test(text);
