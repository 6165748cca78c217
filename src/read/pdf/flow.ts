import type { BlockInput } from '../../document/builder.js';
import { boxOf, type Zones } from './furniture.js';
import { type Frame, framesOf } from './frames.js';
import { type Labels, raisedFigures } from './calls.js';
import { inColumns } from './columns.js';
import type { Line } from './lines.js';
import { softenHyphens } from './hyphens.js';
import { type Note, readNotes, splitNotes } from './notes.js';
import type { PageTable } from './page-lines.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import { leadInOf, piecesOf, styleOf } from './pieces.js';
import { joinRows, type Row } from './rows.js';
import { joinTables } from './tables/join.js';
import { starredNotes } from './tables/starred.js';
import { findTables, sureTables } from './tables.js';
import type { Typography } from './typography.js';

type Part = { rows: Row[] } | { table: PageTable };

/** The zones of all pages → blocks: the margin of the first page, the running text over all pages, the notes. */
export function blocksOf(zones: readonly Zones[], type: Typography): BlockInput[] {
  softenHyphens(zones.map(({ body }) => body), type);
  const notes: Note[] = [];
  const starred: Note[] = [];
  const parts: Part[] = [];
  let before: ReadonlySet<string> = new Set();
  for (const { page, body } of zones) {
    const own = raisedFigures(body);
    const called = new Set([...before, ...own]);
    before = own;
    const onPage = { number: page.number, width: page.width, height: page.height, lines: body, rules: page.rules, size: type.size, left: type.left, right: type.right, isScan: page.imageCover > 0.3 };
    const sure = sureTables(onPage);
    const inTables = new Set(sure.tables.flatMap(({ lines }) => [...lines]));
    const split = splitNotes(body.filter((line) => !inTables.has(line)), page, type, called, notes.length > 0);
    readNotes(split.notes, notes, called);
    const { text, frames } = framesOf(split.body, page.rules, type);
    split.body = text;
    const tables = findTables({ ...onPage, lines: split.body }, sure).map((table): PageTable => {
      const { notes: own, lines, marks } = starredNotes(table, split.body);
      starred.push(...own);
      split.body = split.body.filter((line) => !lines.has(line));
      return { ...table, marks };
    });
    addPage(parts, split.body, tables, frames, type);
  }
  const labels = new Map<string, Set<number>>();
  for (const { label, lines } of [...notes, ...starred]) labels.set(label, (labels.get(label) ?? new Set()).add(lines[0]?.page ?? 0));
  return [
    ...zones.flatMap(({ margin }) => margin.map((line) => lineBlock(line, 'margin', labels))),
    ...withoutPieces(parts).flatMap((part) => ('table' in part ? [tableBlock(part.table, labels)] : paragraphsOf(part.rows, type).map((paragraph) => paragraphBlock(paragraph, type, labels)))),
    ...[...notes, ...starred].map((note) => noteBlock(note, labels)),
  ];
}

/** Adds a page's running text, cut where a table stands; what goes on over the page break is made one. */
function addPage(parts: Part[], lines: readonly Line[], tables: readonly PageTable[], frames: readonly Frame[], type: Typography): void {
  const taken = new Set(tables.flatMap((table) => [...table.lines]));
  let rest = lines.filter((line) => !taken.has(line));
  let framed = frames;
  for (const table of tables) {
    const above = rest.filter((line) => line.y < table.box[1] + 0.5 * line.size);
    rest = rest.filter((line) => !above.includes(line));
    addRows(parts, above, framed.filter(({ top }) => top < table.box[1]), type);
    framed = framed.filter(({ top }) => top >= table.box[1]);
    addTable(parts, table);
  }
  addRows(parts, rest, framed, type);
}

function addRows(parts: Part[], lines: readonly Line[], frames: readonly Frame[], type: Typography): void {
  if (lines.length === 0 && frames.length === 0) return;
  const last = parts.at(-1);
  const rows = inColumns(lines, type).flatMap((stretch) => joinRows(stretch.lines, type.asked).map((row) => ({ ...row, edge: stretch.edge })));
  for (const { left, top, bottom, lines: framed } of frames) {
    for (const row of rows) if (row.y > top - row.size && row.y < bottom + row.size && row.x1 < left) row.edge = left - row.size;
    const at = rows.findIndex(({ y }) => y > top);
    rows.splice(at < 0 ? rows.length : at + 1, 0, ...joinRows(framed).map((row) => ({ ...row, aside: true })));
  }
  if (last && 'rows' in last) last.rows.push(...rows);
  else parts.push({ rows });
}

function addTable(parts: Part[], table: PageTable): void {
  const at = parts.length - (repeatsTitle(parts) ? 2 : 1);
  const last = parts[at];
  const joined = last && 'table' in last && last.table.page < table.page ? joinTables(last.table, table) : null;
  if (joined) parts.splice(at, 2, { table: joined });
  else parts.push({ table });
}

/** The title over a table stands again over its rest on the next page. */
function repeatsTitle(parts: readonly Part[]): boolean {
  const [above, table, title] = parts.slice(-3);
  if (!above || !table || !title || !('rows' in above) || !('table' in table) || !('rows' in title)) return false;
  return wordsOf(title.rows) === wordsOf(above.rows.slice(-title.rows.length));
}

const wordsOf = (rows: readonly Row[]): string => rows.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');

/** Pieces of tables that no other page completed are running text. */
function withoutPieces(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const own: Part = 'table' in part && part.table.isPiece ? { rows: joinRows([...part.table.lines]) } : part;
    const last = out.at(-1);
    if (last && 'rows' in last && 'rows' in own) out[out.length - 1] = { rows: [...last.rows, ...own.rows] };
    else out.push(own);
  }
  return out;
}

const lineBlock = (line: Line, zone: BlockInput['zone'], labels: Labels): BlockInput =>
  ({ kind: 'paragraph', zone, pieces: piecesOf([line], labels), style: styleOf([line]), page: line.page, box: boxOf([line]) });

function paragraphBlock({ rows, spaceAbove }: Paragraph, type: Typography, labels: Labels): BlockInput {
  const first = rows[0] as Row;
  const marker = first.marker !== null && first.words.length > 1 ? first.marker : null;
  const skip = marker === null ? 0 : 1;
  const own = rows.filter(({ page }) => page === first.page);
  return {
    kind: marker === null ? 'paragraph' : 'list-item', zone: 'body', marker, pieces: piecesOf(rows, labels, skip), style: styleOf(rows, skip), leadIn: leadInOf(rows, skip),
    page: first.page, box: boxOf(own), indent: Math.max(0, first.x0 - type.left), spaceAbove,
  };
}

const tableBlock = ({ page, box, rows, marks }: PageTable, labels: Labels): BlockInput => ({
  kind: 'table', zone: 'body', page, box,
  rows: rows.map((row) => row.map(({ lines, columns, head }) => ({ pieces: piecesOf(lines, labels, 0, marks), columns, head, bold: styleOf(lines).bold }))),
});

const noteBlock = ({ label, lines }: Note, labels: Labels): BlockInput => ({
  kind: 'footnote', zone: 'notes', note: label, page: lines[0]?.page ?? null, box: lines.length > 0 ? boxOf(lines.filter(({ page }) => page === lines[0]?.page)) : null,
  pieces: piecesOf(lines, labels), style: styleOf(lines),
});
