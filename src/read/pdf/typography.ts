import { smallest } from '../../text/extremes.js';
import type { Rule } from './ink.js';
import { type Line, linesOf, rowsOf, sizeOf, type Word } from './lines.js';

/** A page with its words, before anything is known of its columns. */
export interface Page {
  number: number;
  width: number;
  height: number;
  words: Word[];
  rules: Rule[];
  /** Share of the page that images cover; more than a third is a scan. */
  imageCover: number;
}

/** How a letter is set; all in points. */
export interface Typography {
  /** Size of the running text. */
  size: number;
  /** From baseline to baseline within a paragraph. */
  pitch: number;
  /** Left edge of a column of small type beside the running text; null where there is none. */
  margin: number | null;
  left: number;
  right: number;
  /** Left edge of the page numbers beside a list of questions; null where there is none. */
  asked: number | null;
}

/** Reads off the pages how the letter is set, and gives the lines of each. */
export function typographyOf(pages: readonly Page[]): { type: Typography; lines: Line[][] } {
  const rows = pages.map(({ words }) => rowsOf(words));
  const prose = rows.flatMap((own, i) => own.filter((row) => isProse(row, pages[i]!.width)).flat());
  const size = sizeOf(prose.length > fewWords ? prose : pages.flatMap(({ words }) => words));
  const margin = marginOf(pages, rows, size);
  const lines = pages.map(({ number }, i) => linesOf(rows[i]!, number, margin));
  return { type: { size, margin, asked: askedAt(lines), ...columnOf(pages, lines.flat().filter((line) => Math.abs(line.size - size) < 0.4 && (margin === null || line.x0 < margin - 3)), size) }, lines };
}

/** A letter with less running text than this tells its size by all it says. */
const fewWords = 60;

/** A row across the column without a gap as wide as between cells: a letter may have more small type in its tables than running text. */
function isProse(row: readonly Word[], width: number): boolean {
  const [first, last] = [row[0] as Word, row.at(-1) as Word];
  return last.x1 - first.x0 > 0.4 * width && row.every((word, i) => i === 0 || word.x0 - row[i - 1]!.x1 < 1.15 * word.size);
}

/** Edges and pitch of the running text. */
function columnOf(pages: readonly Page[], lines: readonly Line[], size: number): Pick<Typography, 'left' | 'right' | 'pitch'> {
  const long = lines.filter(({ x0, x1 }) => x1 - x0 > 12 * size);
  const left = mostFrequent(long.map(({ x0 }) => x0), 2) ?? 0;
  const right = percentile(long.filter(({ x0 }) => Math.abs(x0 - left) < 4).map(({ x1 }) => x1), 0.97) ?? pages[0]?.width ?? 0;
  const steps = lines.slice(1).map((line, i) => (line.page === lines[i]?.page ? line.y - (lines[i] as Line).y : 0)).filter((step) => step > 0.9 * size && step < 2.1 * size);
  return { left, right, pitch: mostFrequent(steps, 0.5) ?? 1.3 * size };
}

const question = /^(?:n(?:umme)?r\.? )?vra(?:ag|gen)(?: en antwoord(?:en)?)?$/i;
const askedPages = /^(?:bijlage|blz|pagina|pag\.)(?=[ .(]|$).{0,16}$/i;

/** Where the head of a list of questions, "Nr | Vraag | Bijlage | Blz. (van) | t/m", names the pages that are asked about. */
function askedAt(pages: readonly Line[][]): number | null {
  for (const lines of pages) {
    const head = lines.find(({ text }) => question.test(text));
    const columns = head ? lines.filter(({ text, x0, y }) => x0 > head.x1 && Math.abs(y - head.y) < 2.5 && askedPages.test(text)) : [];
    if (columns.length > 0) return smallest(columns.map(({ x0 }) => x0));
  }
  return null;
}

/** Column of small type: where lines on the right half of pages begin, clearly smaller than the running text. */
function marginOf(pages: readonly Page[], rows: readonly Word[][][], size: number): number | null {
  const edges = pages.flatMap(({ number, width }, i) => linesOf(rows[i]!.filter((row) => row.some((word) => word.size < 0.87 * size + 0.2)), number)
    .filter((line) => line.size < 0.87 * size && line.x0 > 0.55 * width && line.x0 < 0.9 * width).map(({ x0 }) => x0));
  const edge = mostFrequent(edges, 1);
  return edge !== null && edges.filter((x) => Math.abs(x - edge) < 2).length >= 3 ? edge : null;
}

/** The value that most others are near, in steps; null of nothing. */
function mostFrequent(values: readonly number[], step: number): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value / step), (counts.get(Math.round(value / step)) ?? 0) + 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? values.find((value) => Math.round(value / step) === best[0]) ?? null : null;
}

function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? null;
}
