import { smallest } from '../../text/extremes.js';
import { isBlank, type Line } from './lines.js';
import { segmentsOf } from './segments.js';
import { type Row, type Taken, table } from './tab-table.js';

/** A part of a line between wide gaps: half-open in places of the line. */
interface Part { start: number; end: number; text: string }
interface Column { start: number; end: number }
const overlap = (a: Column, b: Column): boolean => a.start < b.end && a.end > b.start;
/** A line of a table as its parts; "figures": every part but labels in front is a figure. */
interface Ruled { line: Line; parts: Part[]; kind: 'figures' | 'words' }

const figure = /^(?:(?:€|\$|EUR|USD) ?)?[-–+]? ?\(?(?:(?:€|\$) ?)?[-–+]?\d[\d.,]*(?: ?%| (?:mln|mld|miljoen|miljard)\.?)?\)?\*{0,2}$|^(?:[-–]|pm|p\.m\.|n\.?v\.?t\.?)$/i;
/** What makes a row also where it is the only figure. */
const amount = /^(?=.*(?:€|\d[.,]\d))[€$ \d.,+–-]+$/;
/** "mld euro", "(x € 1.000)": what a line of a head says of all columns. */
const unitAlone = /^\(?(?:in |x )?(?:€|euro|mln|mld|miljoen|miljard|%)[ .,€%\d]*(?:mln|mld|miljoen|miljard|euro)?\.?\)?$/i;
/** Lines of a head at the most, lines of a table, and empty lines in a row between two rows. */
const most = { head: 7, lines: 400, empty: 1 };
const isWide = (line: Line | undefined): boolean => line !== undefined && /\S {2,}\S/.test(line.text);

/**
 * A table that spaces set out, as `pdftotext -layout` writes it: two rows or more whose figures stand one under the other, or three with one
 * figure each, with labels in front and heads above. Where a part of a row belongs to two columns, or two to one, it is none: a figure under the wrong head is worse than none.
 */
export function takeSpacedTable(lines: readonly Line[], from: number): Taken | null {
  if (!isWide(lines[from]) || isWide(lines[from - 1])) return null;
  const ruled = ruledFrom(lines, from);
  const lastRow = ruled.findLastIndex(isFigures);
  if (lastRow < 0) return null;
  // What stands below the last figures is the rest of its label, as long as no empty line parts them.
  const end = ruled.findIndex((row, i) => i > lastRow && !(row.parts.length === 1 && isStraightBelow(row, ruled[i - 1]) && goesOn(row)));
  const rows = ruled.slice(0, end < 0 ? ruled.length : end);
  const first = firstOf(rows, rows.findIndex(isFigures));
  const columns = columnsOf(rows.slice(first));
  if (!columns || first > most.head) return null;
  const used = lines.indexOf((rows.at(-1) as Ruled).line, from) - from + 1;
  if (isWide(lines[from + used])) return null;
  const cells = rows.map((row, i) => placed(row, columns, i < first));
  const head = headOf(cells.slice(0, first).filter((_, i) => !saysUnit(rows[i])), columns.length);
  if (cells.includes(null) || (rows.filter(isFigures).length < 2 && !namesYears(head))) return null;
  const units = rows.slice(0, first).filter(saysUnit).map(({ line, parts: [unit] }): Row => [[{ ...line, text: unit?.text ?? '' }]]);
  const body = [...units, ...joined(rows.slice(first), cells.slice(first) as Row[])];
  return { blocks: [table(head ? [head, ...body] : body)], used };
}

const isFigures = ({ kind }: Ruled): boolean => kind === 'figures';
const saysUnit = (row: Ruled | undefined): boolean => row?.parts.length === 1 && unitAlone.test((row.parts[0] as Part).text);
const isStraightBelow = (row: Ruled, above: Ruled | undefined): boolean => row.line.number === (above as Ruled).line.number + 1;

/** The first row below the head: a label may begin some lines above its figures. */
function firstOf(rows: readonly Ruled[], figures: number): number {
  const left = smallest(rows.map(startOf));
  const labelEnd = firstFigure(rows[figures] as Ruled)?.start ?? 0;
  let first = figures;
  for (; first > 1; first--) {
    const [above, row] = [rows[first - 1] as Ruled, rows[first] as Ruled];
    if (!(goesOn(row) || startOf(row) > left + 2) || !isStraightBelow(row, above) || above.parts.some(({ end }) => end > labelEnd)) break;
  }
  return first;
}
const startOf = ({ parts: [first] }: Ruled): number => first?.start ?? 0;
const firstFigure = ({ parts }: Ruled): Part | undefined => parts.slice(-figuresOf(parts))[0];

const year = /^(?:19|20)\d\d$/;
/** One row of figures makes a table only below years. */
const namesYears = (head: Row | null): boolean => (head ?? []).filter((cell) => year.test(cell[0]?.text ?? '')).length > 2;

/** The lines from there on that may be rows: in parts, or of one part that is no running text. */
function ruledFrom(lines: readonly Line[], from: number): Ruled[] {
  const found: Ruled[] = [];
  let empty = 0;
  for (let i = from; i < lines.length && empty <= most.empty && found.length < most.lines; i++) {
    const line = lines[i] as Line;
    if (isBlank(line)) { empty++; continue; }
    const parts = segmentsOf(line.text).map(({ start, text }) => ({ start, end: start + text.length, text }));
    if (parts.length === 1 && (parts[0] as Part).text.length > 60) break;
    const isRow = (figuresOf(parts) > 1 && !parts.every(({ text }) => year.test(text))) || (parts.length === 2 && amount.test((parts[1] as Part).text));
    if (!isRow && found.length >= most.head && !found.some(isFigures)) break;
    found.push({ line, parts, kind: isRow ? 'figures' : 'words' });
    empty = 0;
  }
  return found;
}

/** The columns of the rows from left to right; null where figures of two columns stand in one another's way. */
function columnsOf(rows: readonly Ruled[]): Column[] | null {
  const withFigures = rows.filter(isFigures);
  const figures = closed(united(withFigures.flatMap(({ parts }) => parts.slice(-figuresOf(parts)))), withFigures);
  const first = figures[0];
  if (!first || (figures.length < 2 && withFigures.length < 3)) return null;
  const labels = united(rows.flatMap(({ parts }) => parts.filter(({ end }) => end <= first.start)));
  return [...labels, ...figures];
}
/** How many parts at the end of a line are figures. */
const figuresOf = (parts: readonly Part[]): number => parts.length - (parts.findLastIndex(({ text }) => !figure.test(text)) + 1);

/** Columns close together of which no row fills both are one: "-" stands to the left or right of the figures. */
function closed(columns: readonly Column[], rows: readonly Ruled[]): Column[] {
  const fills = ({ parts }: Ruled, column: Column): boolean => parts.some((part) => overlap(part, column));
  const found: Column[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && column.start - last.end < closest && !rows.some((row) => fills(row, last) && fills(row, column))) last.end = column.end;
    else found.push({ ...column });
  }
  return found;
}
const closest = 8;

/** Stretches that overlap are one. */
function united(parts: readonly Column[]): Column[] {
  const columns: Column[] = [];
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    const last = columns.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else columns.push({ start, end });
  }
  return columns;
}

/** The parts of a line by column; null where one is none's, or two are one's. What stands in a head need not be over its column, nor apart from the head beside it. */
function placed({ line, parts }: Ruled, columns: readonly Column[], isHead: boolean): Row | null {
  const row: Row = columns.map(() => []);
  const columnsOver = (part: Part): number[] => columns.flatMap((column, c) => (overlap(part, column) ? [c] : []));
  for (const part of isHead ? parts.flatMap((whole) => (columnsOver(whole).length > 1 ? wordsOf(whole) : [whole])) : parts) {
    const over = columnsOver(part);
    const cell = row[over.length === 1 ? over[0] as number : over.length === 0 && isHead ? nearest(part, columns) : -1];
    if (!cell || (cell.length > 0 && !isHead)) return null;
    const before = cell.pop();
    cell.push({ ...line, text: before ? `${before.text} ${part.text}` : part.text });
  }
  return row;
}

/** The words of a part, what stands in brackets as one. */
const wordsOf = ({ start, text }: Part): Part[] =>
  [...text.matchAll(/\([^)]*\)|\S+/g)].map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length, text: word }));

function nearest(part: Part, columns: readonly Column[]): number {
  const distances = columns.map(({ start, end }) => Math.abs(start + end - part.start - part.end));
  return distances.indexOf(smallest(distances));
}

/** The lines of a head are one row. */
const headOf = (rows: readonly (Row | null)[], columns: number): Row | null =>
  (rows.length === 0 ? null : Array.from({ length: columns }, (_, c) => rows.flatMap((row) => row?.[c] ?? [])));

/** The rest of a label, "(€ miljoen)", "toegang tot algemene voorzieningen". */
const goesOn = ({ parts: [first] }: Ruled): boolean => first !== undefined && /^[(\p{Ll}]/u.test(first.text);

/** Labels over several lines are whole again: below their figures, or above them. */
function joined(rows: readonly Ruled[], cells: readonly Row[]): Row[] {
  const found: Row[] = [];
  let above: Row | null = null;
  rows.forEach((row, i) => {
    const own = cells[i] as Row;
    const before = found.at(-1);
    if (row.kind === 'words' && row.parts.length === 1 && goesOn(row) && before && !above && isStraightBelow(row, rows[i - 1])) return merge(before, own);
    if (above && (goesOn(row) || isUnnumbered(own, above))) merge(above, own);
    else found.push(own);
    above = row.kind === 'words' && found.at(-1) === own ? own : row.kind === 'words' ? above : null;
  });
  return found;
}

function merge(row: Row, rest: Row): void {
  rest.forEach((cell, c) => { row[c] = [...row[c] ?? [], ...cell]; });
}
/** Below a line with the number of an article, say, one without has none of its own. */
const isUnnumbered = (row: Row, above: Row): boolean => row[0]?.length === 0 && above[0]?.length !== 0;
