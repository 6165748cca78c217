import type { Span } from '../text/span.js';
import { lastStartingAt } from '../text/span.js';
import { cleanPiece, joinsWithoutSpace } from './clean.js';
import type { Block, BlockKind, Box, Call, Cell, Document, Format, Furniture, Place, ReadNote, Style, Zone } from './document.js';

/**
 * What a block's text is made of, in reading order:
 * text with its place · a line end (joined by a space, or by nothing behind a word's hyphen) · a footnote call.
 * Spaces between pieces are the reader's to give: nothing is put between two texts.
 */
export type Piece = { text: string; place?: Partial<Place> } | { lineEnd: true } | { call: string };

/** A cell as a reader hands it over. */
export interface CellInput {
  pieces: Piece[];
  columns?: number;
  bold?: boolean;
  head?: boolean;
}

/** A block as a reader hands it over: pieces, or rows of cells for a table. */
export interface BlockInput {
  kind: BlockKind;
  zone: Zone;
  pieces?: Piece[];
  rows?: CellInput[][];
  style?: Partial<Style>;
  page?: number | null;
  box?: Box | null;
  indent?: number;
  spaceAbove?: number | null;
  marker?: string | null;
  note?: string | null;
  /** How many of the leading characters of the clean text are set apart in bold or italic. */
  leadIn?: number;
}

/** All that a reader found out about a file. */
export interface DocumentInput {
  format: Format;
  blocks: BlockInput[];
  furniture?: Furniture[];
  notes?: ReadNote[];
  pages?: number | null;
  pageSizes?: [number, number][] | null;
  properties?: Record<string, string>;
}

const plainStyle: Style = { bold: false, italic: false, underline: false, size: null, outline: null };
const nowhere: Place = { page: null, box: null, line: null, part: null };

/** Makes the one text out of the blocks and remembers, edit by edit, where each part of it came from. */
export function buildDocument(input: DocumentInput): Document {
  const writer = createWriter();
  const blocks = input.blocks.map((block, i) => {
    if (i > 0) writer.separate(blockSeparator(input.blocks[i - 1] as BlockInput, block));
    return writeBlock(writer, block);
  });
  const { calls, trail } = writer;
  const text = writer.text();
  return {
    format: input.format, text, blocks, calls,
    furniture: input.furniture ?? [], notes: input.notes ?? [],
    pages: input.pages ?? null, pageSizes: input.pageSizes ?? null, properties: input.properties ?? {},
    locate: (span) => locate(trail, span),
  };
}

function writeBlock(writer: Writer, input: BlockInput): Block {
  const start = writer.length();
  const rows = input.rows ? writeRows(writer, input.rows, input.page ?? null) : null;
  if (!rows) writer.write(input.pieces ?? [], input.page ?? null);
  const span: Span = [start, writer.length()];
  return {
    kind: input.kind, zone: input.zone, span, rows,
    style: { ...plainStyle, ...input.style },
    page: input.page ?? null, box: input.box ?? null,
    indent: input.indent ?? 0, spaceAbove: input.spaceAbove ?? null,
    marker: input.marker ?? null, note: input.note ?? null,
    leadIn: input.leadIn ? [start, Math.min(start + input.leadIn, span[1])] : null,
  };
}

function writeRows(writer: Writer, rows: CellInput[][], page: number | null): Cell[][] {
  return rows.map((row, r) => {
    if (r > 0) writer.separate('\n');
    return row.map((cell, c) => {
      if (c > 0) writer.separate('\t');
      const start = writer.length();
      writer.write(cell.pieces, page);
      return { span: [start, writer.length()] as Span, columns: cell.columns ?? 1, bold: cell.bold ?? false, head: cell.head ?? false };
    });
  });
}

/** Items of one list, lines of a letterhead and notes stand line under line; all else is set apart by an empty line. */
function blockSeparator(before: BlockInput, after: BlockInput): string {
  const close = (before.kind === 'list-item' && after.kind === 'list-item')
    || (before.zone === after.zone && before.zone !== 'body' && before.zone !== 'notes')
    || (before.kind === 'footnote' && after.kind === 'footnote');
  return close ? '\n' : '\n\n';
}

type Trail = { span: Span; place: Place }[];
type Writer = ReturnType<typeof createWriter>;

/** The recording writer: each text it takes is cleaned, written behind what is there, and its place put down. */
function createWriter() {
  const parts: string[] = [];
  const calls: Call[] = [];
  const trail: Trail = [];
  let length = 0;
  let last = '';

  const put = (text: string): void => {
    if (text === '') return;
    parts.push(text);
    length += text.length;
    last = text;
  };

  /** A space is held back until a text follows it, so that no block ends in one. */
  function write(pieces: Piece[], page: number | null): void {
    let pendingSpace = false;
    let fresh = true;
    let atLineEnd = false;
    let broken = false;
    for (const piece of pieces) {
      if ('call' in piece) {
        calls.push({ offset: length, label: piece.call, page: lastPage(trail, length) ?? page });
      } else if ('lineEnd' in piece) {
        atLineEnd = true;
      } else {
        const { text, spaceBefore, spaceAfter, softEnd } = cleanPiece(piece.text);
        if (text === '') { pendingSpace ||= spaceBefore || spaceAfter; continue; }
        const space = atLineEnd ? !broken && !joinsWithoutSpace(last, text) : pendingSpace || spaceBefore;
        if (!fresh && space) put(' ');
        const start = length;
        put(text);
        trail.push({ span: [start, length], place: { ...nowhere, page, ...piece.place } });
        fresh = false;
        atLineEnd = false;
        pendingSpace = spaceAfter;
        broken = softEnd;
      }
    }
  }
  return { write, separate: put, calls, trail, length: () => length, text: () => parts.join('') };
}

const lastPage = (trail: Trail, offset: number): number | null => {
  const piece = trail[trail.length - 1];
  return piece && piece.span[1] === offset ? piece.place.page : null;
};

/** All places whose text the span touches; pieces on one line of one page become one place. */
function locate(trail: Trail, [start, end]: Span): Place[] {
  const places: Place[] = [];
  const from = Math.max(0, lastStartingAt(trail, start, (piece) => piece.span));
  for (let i = from; i < trail.length; i++) {
    const { span, place } = trail[i] as Trail[number];
    if (span[0] >= Math.max(end, start + 1)) break;
    if (span[1] <= start) continue;
    const before = places[places.length - 1];
    if (before && sameLine(before, place)) before.box = before.box && place.box && unite(before.box, place.box);
    else places.push({ ...place });
  }
  return places;
}

const sameLine = (a: Place, b: Place): boolean =>
  a.page === b.page && a.line === b.line && a.part === b.part
  && (a.box === null || b.box === null ? a.box === b.box : Math.abs(a.box[3] - b.box[3]) < 3 && a.box[0] <= b.box[0]);

const unite = (a: Box, b: Box): Box => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
