import { latin } from '../../../text/letters.js';
import { type Line, lineFrom, type Word } from '../lines.js';
import { type Extent, figure, levelsOf, type PageLines, type PageTable, type TableCell } from '../page-lines.js';
import { widenByPlace } from './bands.js';
import { joinHeads } from './heads.js';
import { withoutEmptyColumns } from './ruled.js';
import { hasRoom } from './stacked.js';
import { largest, smallest } from '../../../text/extremes.js';

type TextRow = Line[];
type Band = Extent;

const sign = latin(/^(?:[·•▪◦‣➢➔→✓●■□○\uf0b7\uf0a7–—*-]|\d{1,2}[.)]|\(?\p{Ll}[.)])$/u);

/** Tables without a grid: rows of texts that stand under each other in columns. */
export function alignedTables(page: PageLines, lines: readonly Line[]): PageTable[] {
  const origin = new Map(lines.flatMap((line) => figuresApart(line).map((part) => [part, line] as const)));
  const rows = levelsOf([...origin.keys()], page.isScan);
  const tables: PageTable[] = [];
  for (let i = 0; i < rows.length; i++) {
    const end = endOfRun(rows, i, page);
    const table = end - i >= 2 ? tableOf(rows.slice(i, end), page) : null;
    if (table) tables.push({ ...table, lines: new Set([...table.lines].map((part) => origin.get(part) as Line)) });
    if (end > i) i = end - 1;
  }
  return tables;
}

/** A line of nothing but figures is one of several columns, however near they stand. */
function figuresApart(line: Line): Line[] {
  const { words, size, page } = line;
  const isApart = words.length > 1 && words.every(({ text }, i) => figure.test(text) && (i === 0 || (words[i] as Word).x0 - (words[i - 1] as Word).x1 > 0.5 * size));
  return isApart ? words.map((word) => lineFrom([{ ...word, spaceBefore: true }], page)) : [line];
}

/** Several columns stand in a row, none of them the sign of a list item, or the word before a title. */
const isSplit = (row: TextRow): boolean => row.length > 1 && !/^(?:Tabel|Figuur|Grafiek)(?: \d{1,3}[a-z]?)?[.:]?$/.test((row[0] as Line).text) && !sign.test((row[0] as Line).text) && row.every((line) => !/\.{6,}|…{3,}/.test(line.text));

/** Where a run of split rows ends; rows of one text stand within it as long as they fit into one of its columns. */
function endOfRun(rows: readonly TextRow[], start: number, page: PageLines): number {
  if (!isSplit(rows[start] as TextRow)) return start;
  let end = start + 1;
  let last = start + 1;
  let widest = 0;
  let holdsFigures = hasFigures(rows[start] as TextRow);
  while (end < rows.length) {
    const [above, row] = [rows[end - 1] as TextRow, rows[end] as TextRow];
    const step = (row[0] as Line).y - (above[0] as Line).y;
    if (step > 3.2 * page.size + 6 || (holdsFigures && end > start + 1 && beginsAnother(rows[start] as TextRow, above, row, step > 1.5 * widest && end > start + 2))) break;
    if (isSplit(row)) last = end + 1;
    else if (end - last > 2 || !fitsColumn(row[0] as Line, rows.slice(start, last), page)) break;
    widest = Math.max(widest, step);
    holdsFigures ||= hasFigures(row);
    end++;
  }
  while (last < rows.length && endsCell(rows.slice(start, last), rows[last] as TextRow)) last++;
  return last;
}

/** Below rows with figures: the caption of another table, or its head, which is set off, has no figures of its own and another number of texts. */
function beginsAnother(first: TextRow, above: TextRow, row: TextRow, isSetOff: boolean): boolean {
  if (row.length === 1) return /^(?:Tabel|Figuur|Grafiek) ?\d{1,3}[a-z]?(?:[.:]| |$)/.test((row[0] as Line).text);
  return row.length > 2 && isSetOff && row.length !== first.length && hasFigures(above) && !hasFigures(row);
}

const hasFigures = (row: TextRow): boolean => row.slice(1).some(({ text }) => figure.test(text) && !/^(?:19|20)\d\d$/.test(text));

/** The last line of a cell in the last row: its first word found no room above, where the texts of its column end. */
function endsCell(run: readonly TextRow[], [line, other]: TextRow): boolean {
  const last = run.at(-1) as TextRow;
  const isUnder = ({ x0, x1 }: Line): boolean => Math.abs(x0 - (line as Line).x0) < 3 || Math.abs(x1 - (line as Line).x1) < 2;
  const above = last.find(isUnder);
  if (!line || other || run.length < 2 || !above || line.y - above.y > 1.45 * line.size || (above === last[0] && !/^\p{Ll}/u.test(line.text))) return false;
  return !hasRoom(above, line, largest(run.flat().filter(isUnder).map(({ x1 }) => x1)) + 3);
}

/** A text by itself that is a further line of a cell, or names a group of rows or a unit: it begins where a column begins, or stands short over the others, and is no line of prose. */
function fitsColumn(line: Line, rows: readonly TextRow[], page: PageLines): boolean {
  const texts = rows.flat();
  const starts = texts.some(({ x0 }) => Math.abs(x0 - line.x0) < 4);
  const isOver = line.words.length < 6 && line.x0 > page.left + 60 && /%|€|(?:^|[ (])(?:euro|ml[nd]|milj(?:oen|ard))/iu.test(line.text) && texts.some(({ x0 }) => x0 < line.x1) && texts.some(({ x1 }) => x1 > line.x1);
  const ends = line.x0 > page.left + 60 && texts.some(({ x1 }) => Math.abs(x1 - line.x1) < 1);
  return (starts || ends || isOver) && line.x1 - line.x0 < 0.62 * (page.right - page.left) && line.words.length < 12;
}

/** The run as a table; null where it shows too little of one. */
function tableOf(run: readonly TextRow[], page: PageLines): PageTable | null {
  const bands = bandsOf(run);
  if (bands.length < 2) return null;
  const split = run.filter(isSplit);
  const figures = split.flat().filter((line) => figure.test(line.text)).length;
  const ruled = page.rules.filter(({ box, direction }) => direction === 'horizontal' && box[2] - box[0] > 60 && box[1] > ((run[0] as TextRow)[0] as Line).top - 14 && box[3] < ((run.at(-1) as TextRow)[0] as Line).bottom + 14).length;
  const full = split.filter((row) => row.length === bands.length).length;
  const isOfFigures = figures >= 2 && figures >= 0.25 * split.flat().length && split.length >= 2;
  const isTable = isOfFigures || (!isBesideProse(split, page) && ((bands.length >= 3 && split.length >= 3 && full >= 2) || (ruled >= 3 && split.length >= 3)));
  if (!isTable || looksLikeLabels(split, bands.length) || listsQuestions(split)) return null;
  const rows = joinHeads(withoutEmptyColumns(group(run, bands, page)), page.rules);
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2) return null;
  const all = run.flat();
  return { page: page.number, box: [smallest(all.map((l) => l.x0)), smallest(all.map((l) => l.top)), largest(all.map((l) => l.x1)), largest(all.map((l) => l.bottom))], lines: new Set(all), columns: bands, isPiece: false, rows };
}

/** A box beside running text: lines of prose at the left edge; anywhere, in a file that tags its tables and none of this as one. */
function isBesideProse(rows: readonly TextRow[], { left }: PageLines): boolean {
  const isTagged = rows.flat().every(({ words }) => words.every(({ tag }) => tag !== null));
  return rows.filter((row) => row.some(({ words, x0 }) => words.length > 7 && (isTagged || Math.abs(x0 - left) < 3))).length > 0.5 * rows.length;
}

/** Label and value beside each other, as in letterheads and forms. */
const looksLikeLabels = (rows: readonly TextRow[], columns: number): boolean => columns === 2
  && rows.some((row) => /^(?:Datum|Betreft|Onderwerp|Ons kenmerk|Onze referentie|Kenmerk|Aan|Van)\b/.test((row[0] as Line).text));

/** The first lines of numbered questions, with the pages they ask about at the right. */
function listsQuestions(rows: readonly TextRow[]): boolean {
  const numbered = rows.filter((row) => row.some(({ text }) => /^\d{1,3}$/.test(text)));
  const asked = numbered.filter((row) => {
    const [text, ...others] = row.filter((line) => !/^\d{1,3}(?: ?[-–] ?\d{1,3})?$/.test(line.text));
    return text !== undefined && others.length === 0 && isAsked.test(text.text.replace(/^\d{1,3} /, ''));
  });
  return asked.length > 0 && asked.length > 0.4 * numbered.length;
}
/** How questions begin, or end. */
const isAsked = latin(/^(?:Wat|Wie|Waar|Welke?|Wanneer|Hoe|Hoeveel|(?:In|Op|Aan|Voor|Met|Bij|Door|Tot|Uit|Van|Naar) (?:hoeverre|welke?|hoeveel|wie|basis)|(?:Kan|Kunt|Kunnen|Bent|Heeft|Hebt|Hebben|Is|Zijn|Klopt|Wordt|Worden|Deelt|Wilt|Gaat|Zal|Zullen|Bestaa[nt]|Ziet|Vindt|Komt)(?!\p{L}))|\?$/u);

/** Columns: what overlaps in the rows with most texts stands in one column. */
function bandsOf(run: readonly TextRow[]): Band[] {
  const most = largest(run.map((row) => row.length));
  const bands: Band[] = [];
  const leading = run.filter((row) => row.length >= Math.max(2, most - (most > 3 ? 1 : 0)));
  for (const { x0, x1 } of leading.flat().sort((a, b) => a.x0 - b.x0)) {
    const band = bands.findLast((b) => x0 < b.x1 && x1 > b.x0);
    if (band) { band.x0 = Math.min(band.x0, x0); band.x1 = Math.max(band.x1, x1); } else bands.push({ x0, x1 });
  }
  const sorted = (bands.length > most ? bandsByPlace(run, most) : null) ?? bands.sort((a, b) => a.x0 - b.x0);
  for (let i = sorted.length - 1; i > 0; i--) {
    const [a, b] = [sorted[i - 1] as Band, sorted[i] as Band];
    if (b.x0 < a.x1) sorted.splice(i - 1, 2, { x0: a.x0, x1: Math.max(a.x1, b.x1) });
  }
  return sorted;
}

/** Columns from rows that all have a text in each: heads at the left of figures stand in one column with them. Null where they do not stand so. */
function bandsByPlace(run: readonly TextRow[], most: number): Band[] | null {
  const [first = [], ...others] = run.filter((row) => row.length === most);
  const bands = first.map(({ x0, x1 }): Band => ({ x0, x1 }));
  const heads = run.filter((row) => row.length === most - 1 && (row[0] as Line).x0 > (first[0] as Line).x1);
  return others.length + heads.length > 0 && [...others, ...heads].every((row) => widenByPlace(bands, row)) ? bands : null;
}

/** Which columns a text covers: from, and how many. */
function columnsOf({ x0, x1 }: Line, bands: readonly Band[]): [number, number] {
  const touched = bands.flatMap((band, i) => (Math.min(x1, band.x1) - Math.max(x0, band.x0) > 1 ? [i] : []));
  const first = touched[0];
  if (first !== undefined) return [first, (touched.at(-1) as number) - first + 1];
  const centre = (x0 + x1) / 2;
  const gaps = bands.map((band) => Math.min(Math.abs(band.x0 - centre), Math.abs(band.x1 - centre)));
  return [gaps.indexOf(smallest(gaps)), 1];
}

/** Text rows → table rows: further lines of a cell go with the row they belong to. */
function group(run: readonly TextRow[], bands: readonly Band[], page: PageLines): TableCell[][] {
  const rows: TableCell[][] = [];
  const labelEnd = largest(run.map(([first]) => first as Line).filter((line) => columnsOf(line, bands).join() === '0,1').map(({ x1 }) => x1), 0);
  const level = page.rules.filter(({ direction, box }) => direction === 'horizontal' && box[2] - box[0] > 20).map(({ box }) => box[1]);
  const lineStep = lineStepOf(run, bands);
  run.forEach((texts, i) => {
    const above = run[i - 1];
    const y = (texts[0] as Line).y;
    const ruledOff = above !== undefined && level.some((rule) => rule > (above[0] as Line).y && rule < y - 0.5 * page.size);
    const open = rows.at(-1);
    const row = open && above && !ruledOff && (y - (above[0] as Line).y < lineStep || continues(texts, above, open, bands, page, labelEnd)) ? open : bands.map((): TableCell => ({ lines: [], columns: 1, head: false }));
    if (row !== open) rows.push(row);
    for (const text of texts) {
      const [at, span] = columnsOf(text, bands);
      const cell = row[at] as TableCell;
      cell.lines.push(text);
      cell.columns = Math.max(cell.columns, span);
    }
  });
  return rows;
}

/** Where rows are set further apart than the lines of a cell: a step smaller than this leads to a next line; 0 where steps tell nothing. Lines of a cell are those whose words found no room on the line above, and no figure stands under another. */
function lineStepOf(run: readonly TextRow[], bands: readonly Band[]): number {
  const steps = run.slice(1).map((row, i) => (row[0] as Line).y - ((run[i] as TextRow)[0] as Line).y);
  const limit = smallest(steps) + 1;
  const inColumn = (row: TextRow | undefined, at: number): Line | undefined => row?.find((line) => columnsOf(line, bands)[0] === at);
  const next = run.slice(1).flatMap((row, i) => ((steps[i] as number) < limit ? row.map((line) => ({ line, above: inColumn(run[i], columnsOf(line, bands)[0]), end: (bands[columnsOf(line, bands)[0]] as Band).x1 })) : []));
  const broken = next.filter(({ line, above, end }) => above && !hasRoom(above, line, end + 3));
  const isStacked = next.some(({ line, above }) => above && figure.test(line.text) && figure.test(above.text));
  return steps.filter((step) => step >= limit).length > 1 && !isStacked && broken.length > 0.8 * next.length ? limit : 0;
}

/** Straight below, no new label in the first column, and figures only where the row above has none yet: it goes on. */
function continues(texts: TextRow, above: TextRow, open: readonly TableCell[], bands: readonly Band[], page: PageLines, labelEnd: number): boolean {
  const step = (texts[0] as Line).y - (above[0] as Line).y;
  if (step > 1.5 * Math.max(page.size, (texts[0] as Line).size)) return false;
  const places = texts.map((text) => columnsOf(text, bands)[0]);
  if (places[0] === 0) return goesOn(texts, open, labelEnd);
  return !places.includes(0) && texts.every((text, i) => (figure.test(text.text) || text.text === '-') === ((open[places[i] as number]?.lines.length ?? 0) === 0));
}

const startsGroup = latin(/^(?:w\.?v\.|waarvan|o\.?w\.|onder(?: andere| meer)?(?!\p{L})|(?:sub)?totaal|saldo)/iu);

/** A label over several lines: the next word found no room on the line above, or nothing else stands in either row; only one of the lines has the figures. */
function goesOn(texts: TextRow, open: readonly TableCell[], labelEnd: number): boolean {
  const [first, above] = [texts[0] as Line, open[0]?.lines.at(-1)];
  const isEmpty = open.slice(1).every(({ lines }) => lines.length === 0);
  if (!above || !/^[\p{Ll}(]/u.test(first.text) || startsGroup.test(first.text) || !/[\p{L},)-]$/u.test(above.text) || (texts.length > 1 && !isEmpty)) return false;
  const [word] = first.words;
  return (isEmpty && texts.length === 1) || (word !== undefined && above.x1 + word.x1 - word.x0 > labelEnd - 1);
}
