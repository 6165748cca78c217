import type { Block, Cell } from '../document/document.js';
import type { LetterTable, Section, Where } from '../letter/model.js';
import type { Stages } from '../parse-letter.js';
import { type Span, spanOf } from '../text/span.js';
import type { Mark } from './marks.js';
import { segmentsOf } from './segments.js';

/** The call of a note: which note (index in the letter's footnotes), which of its calls, and the label a reader sees. */
export interface NoteCall { note: number; nth: number; label: string }

/** A stretch of text under the same marks, outermost first, and the calls that stand behind it. */
export interface Inline { text: string; start: number; marks: readonly Mark[]; calls: readonly NoteCall[] }

/** A cell with what it says. */
export interface FlowCell { cell: Cell; head: boolean; inline: Inline[] }

/** A part of the letter as a page shows it, in order of the text. */
export interface Part {
  kind: 'heading' | 'paragraph' | 'item' | 'table' | 'note';
  where: Where;
  block: Block;
  /** How deep a heading stands under others, 1 the highest, without gaps; 0 for everything else. */
  level: number;
  section: Section | null;
  table: LetterTable | null;
  /** Index of a note in the letter's footnotes, -1 for everything else. */
  note: number;
  inline: Inline[];
  /** Rows of a table; the text that a spanned cell leaves empty is left out. */
  rows: FlowCell[][];
}

/** The letter's blocks with their part in the letter, their text cut by the marks, and the calls of their notes. `marks` are in order of the text. */
export function flowOf({ letter }: Stages, marks: readonly Mark[]): Part[] {
  const { text, regions, sections, tables, footnotes } = letter;
  const calls = footnotes
    .flatMap(({ number, mark, calls: places }, note) => places.map(({ offset }, nth) => ({ offset, note, nth, label: String(number ?? mark ?? '*') })))
    .sort((a, b) => a.offset - b.offset);
  const notes = new Map(footnotes.map(({ span }, i) => [span[0], i]));
  const headings = new Map(sections.map((section) => [section.heading[0], section]));
  const depths = depthsOf(sections);
  const marksOf = takeWithin(marks, spanOf);
  const callsOf = takeWithin(calls, ({ offset }) => [offset - 1, offset]);
  const inlineOf = (span: Span, own: readonly Mark[]): Inline[] => {
    const here = callsOf(span);
    return segmentsOf(span[0], span[1], own.filter((mark) => mark.start < span[1] && mark.end > span[0]), here.map(({ offset }) => offset))
      .map(({ start, end, marks: over }) => ({ text: text.slice(start, end), start, marks: over, calls: here.filter(({ offset }) => offset === end) }));
  };
  return regions.map(({ block, where }): Part => {
    const own = marksOf(block.span);
    const section = headings.get(block.span[0]) ?? null;
    const table = block.rows ? tables.find(({ span }) => span[0] <= block.span[0] && block.span[1] <= span[1]) ?? null : null;
    const note = block.kind === 'footnote' ? notes.get(block.span[0]) ?? -1 : -1;
    const kind = block.rows ? 'table' : block.kind === 'footnote' ? 'note' : section ? 'heading' : block.kind === 'list-item' ? 'item' : 'paragraph';
    return {
      kind, where, block, level: section && kind === 'heading' ? depths.get(section)! : 0, section, table, note,
      inline: block.rows ? [] : inlineOf(block.span, own),
      rows: (block.rows ?? []).map((row, r) => shown(row).map((cell) => ({ cell, head: cell.head || r < (table?.headRows ?? 0), inline: inlineOf(cell.span, own) }))),
    };
  });
}

/** How many headings each stands under, itself counted: a letter whose first heading is of level 2 begins with 1 all the same. */
function depthsOf(sections: readonly Section[]): Map<Section, number> {
  const above: Section[] = [];
  return new Map(sections.map((section) => {
    while (above.length > 0 && above.at(-1)!.level >= section.level) above.pop();
    above.push(section);
    return [section, above.length];
  }));
}

/** Cells without those that a spanned cell before them covers. */
function shown(row: readonly Cell[]): Cell[] {
  let covered = 0;
  return row.filter(({ columns }) => {
    if (covered > 0) { covered--; return false; }
    covered = columns - 1;
    return true;
  });
}

/** A function that gives the items which touch a span; spans must be asked for in order of their start. */
function takeWithin<T>(items: readonly T[], spanOf: (item: T) => Span): (span: Span) => T[] {
  let next = 0;
  let open: T[] = [];
  return ([start, end]) => {
    open = open.filter((item) => spanOf(item)[1] > start);
    for (; next < items.length && spanOf(items[next]!)[0] < end; next++) open.push(items[next]!);
    return open.filter((item) => spanOf(item)[1] > start);
  };
}
